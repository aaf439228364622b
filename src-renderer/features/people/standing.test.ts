import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

test.each([
  [null, null, 'stands'],
  ['2026-11-22', null, 'stands'],
  ['2026-11-21', null, 'expired'],
  [null, '2026-11-23', 'stands'],
  [null, '2026-11-22', 'withdrawn'],
  ['2026-01-01', '2026-01-01', 'withdrawn'],
])('a consent that expires on %s and was withdrawn on %s %s on 22 November', (expiresOn, withdrawnOn, standing) => {
  expect(standingOf({ expiresOn, withdrawnOn }, '2026-11-22')).toBe(standing);
});
