import { expect, test } from 'vitest';
import { presetRange } from './day-presets.ts';

test.each([
  ['last7', '2026-03-03', '2026-02-25', '2026-03-03'],
  ['thisMonth', '2028-02-10', '2028-02-01', '2028-02-29'],
  ['lastMonth', '2026-01-15', '2025-12-01', '2025-12-31'],
  ['lastYear', '2026-01-15', '2025-01-01', '2025-12-31'],
  ['thisFiscal', '2026-03-31', '2025-04-01', '2026-03-31'],
  ['thisFiscal', '2026-04-01', '2026-04-01', '2027-03-31'],
] as const)('%s seen from %s runs from %s to %s', (preset, today, from, to) => {
  expect(presetRange(preset, today)).toEqual({ from, to });
});
