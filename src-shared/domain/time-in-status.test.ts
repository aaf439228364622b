import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INQUIRY_STATUSES } from './lists.ts';
import { timeInStatus } from './time-in-status.ts';

const DAY = 86_400_000;

test('a case stands as received until it moves; the last status goes on growing', () => {
  const changes = [{ at: 3 * DAY, status: 'qualified' as const }];
  expect(timeInStatus({ receivedAt: 0, changes, now: 10 * DAY })).toEqual([
    { status: 'received', ms: 3 * DAY, isCurrent: false },
    { status: 'qualified', ms: 7 * DAY, isCurrent: true },
  ]);
});

test('stays before and after a hold count together, and the hold for itself', () => {
  const changes = [
    { at: 1 * DAY, status: 'matching' as const },
    { at: 2 * DAY, status: 'on-hold' as const },
    { at: 5 * DAY, status: 'matching' as const },
  ];
  const times = timeInStatus({ receivedAt: 0, changes, now: 6 * DAY });
  expect(times.map(({ status, ms }) => [status, ms / DAY])).toEqual([
    ['received', 1],
    ['matching', 2],
    ['on-hold', 3],
  ]);
});

test('what is concluded rests', () => {
  const changes = [{ at: DAY, status: 'concluded' as const }];
  expect(timeInStatus({ receivedAt: 0, changes, now: 900 * DAY })).toEqual([
    { status: 'received', ms: DAY, isCurrent: false },
  ]);
});

test('the times of an open case add up to its age, in whatever order the changes come', () => {
  const change = fc.record({
    at: fc.integer({ min: 0, max: 1000 }),
    status: fc.constantFrom(...INQUIRY_STATUSES.filter((status) => status !== 'concluded')),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const times = timeInStatus({ receivedAt: 0, changes, now: 2000 });
      expect(times.reduce((sum, { ms }) => sum + ms, 0)).toBe(2000);
    }),
  );
});
