/**
 * The months or quarters of a period and of the time before it, as trend lines show them.
 * API: stepsAround(period, unit), stepUnit(period).
 */
import { Temporal } from 'temporal-polyfill/full';
import { addDays, type Day } from './days.ts';

export const STEP_UNITS = ['month', 'quarter'] as const;
export type StepUnit = (typeof STEP_UNITS)[number];

interface Days {
  readonly from: Day;
  /** Included. */
  readonly to: Day;
}

const MONTHS: Readonly<Record<StepUnit, number>> = { month: 1, quarter: 3 };
/** As many are told apart on a line. */
const MOST: Readonly<Record<StepUnit, number>> = { month: 36, quarter: 40 };
/** A shorter past shows no trend. */
const LEAST_BEFORE: Readonly<Record<StepUnit, number>> = { month: 12, quarter: 4 };

const monthsAfter = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString();

/** Quarters where a line of months would be too dense. */
export function stepUnit({ from, to }: Days): StepUnit {
  return stepsWithin({ from, to }, 'month').length > MOST.month / 2 ? 'quarter' : 'month';
}

/** The period cut into steps from its first day; the last one ends with the period. */
function stepsWithin({ from, to }: Days, unit: StepUnit): readonly Days[] {
  const steps: Days[] = [];
  for (let n = 0; ; n += 1) {
    const start = monthsAfter(from, n * MONTHS[unit]);
    if (start > to) return steps;
    const end = addDays(monthsAfter(from, (n + 1) * MONTHS[unit]), -1);
    steps.push({ from: start, to: end < to ? end : to });
  }
}

/**
 * The steps of a period after as many steps before it, no fewer than a year's; together no more than a line can show, of which the
 * latest are kept. They meet without gap and without overlap, so that those of the period add up to it.
 */
export function stepsAround(period: Days, unit: StepUnit): readonly Days[] {
  const own = stepsWithin(period, unit);
  const wanted = Math.max(own.length, LEAST_BEFORE[unit]);
  const before = Array.from({ length: Math.max(0, Math.min(wanted, MOST[unit] - own.length)) }, (_, n) => ({
    from: monthsAfter(period.from, -(n + 1) * MONTHS[unit]),
    to: addDays(monthsAfter(period.from, -n * MONTHS[unit]), -1),
  }));
  return [...before.toReversed(), ...own].slice(-MOST[unit]);
}
