import { expect, test } from 'vitest';
import { type FunnelCounts, funnelOf } from './funnel.ts';
import { STATUSES, type Step } from './lists.ts';

const counts = (...reached: readonly number[]): Readonly<Record<Step, FunnelCounts>> =>
  Object.fromEntries(
    STATUSES.map((step, at) => [step, { reached: reached[at] ?? 0, medianDays: null, dated: 0 }]),
  ) as Record<Step, FunnelCounts>;

test('each step is measured against the one before, the conclusion against all', () => {
  const steps = funnelOf(counts(200, 100, 80, 40, 40, 20, 10, 5, 120));
  expect(steps.map(({ conversion }) => conversion)).toEqual([null, 0.5, 0.8, 0.5, 1, 0.5, 0.5, 0.5, 0.6]);
});

test('a step that nobody could take has no share', () => {
  expect(funnelOf(counts()).every(({ conversion }) => conversion === null)).toBe(true);
  const [, , , matching] = funnelOf(counts(4, 2));
  expect(matching?.conversion).toBeNull();
});
