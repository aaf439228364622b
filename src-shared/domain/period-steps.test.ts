import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './days.ts';
import { STEP_UNITS, stepsAround, stepUnit } from './period-steps.ts';

test('a year is shown with the twelve months before it, a month with a year before it', () => {
  const year = stepsAround({ from: '2026-01-01', to: '2026-12-31' }, 'month');
  expect(year).toHaveLength(24);
  expect([year[0], year[12], year[23]]).toEqual([
    { from: '2025-01-01', to: '2025-01-31' },
    { from: '2026-01-01', to: '2026-01-31' },
    { from: '2026-12-01', to: '2026-12-31' },
  ]);
  expect(stepsAround({ from: '2026-11-01', to: '2026-11-30' }, 'month')).toHaveLength(13);
  expect(stepsAround({ from: '2026-10-01', to: '2026-12-31' }, 'quarter')).toHaveLength(5);
});

test('a line of months that would be too dense goes by quarters', () => {
  expect(stepUnit({ from: '2026-01-01', to: '2026-12-31' })).toBe('month');
  expect(stepUnit({ from: '2024-01-01', to: '2026-12-31' })).toBe('quarter');
});

test('steps meet without gap and without overlap, and end with the period', () => {
  const period = fc
    .record({ start: fc.nat(3000), length: fc.nat(1500) })
    .map(({ start, length }) => ({ from: addDays('2020-01-01', start), to: addDays('2020-01-01', start + length) }));
  fc.assert(
    fc.property(period, fc.constantFrom(...STEP_UNITS), (days, unit) => {
      const steps = stepsAround(days, unit);
      expect(steps.at(-1)?.to).toBe(days.to);
      expect(steps.length).toBeLessThanOrEqual(40);
      for (const [at, { from, to }] of steps.entries()) {
        expect(from <= to).toBe(true);
        if (at > 0) expect(from).toBe(addDays(steps[at - 1]?.to ?? '', 1));
      }
    }),
  );
});
