/**
 * Reporting periods: calendar year, half-year, quarter, month, Japanese fiscal year (from April), the grant's own months, any days.
 * API: periodBounds(kind, anchor, zone), previousPeriod(kind, period, zone), periodOfDays(from, to, zone).
 */
import { Temporal } from 'temporal-polyfill/full';
import { addDays, type Day, epochDay } from './days.ts';
import { startOfDay } from './zones.ts';

export interface GrantMonths {
  readonly kind: 'grant';
  /** First day of the grant's first month, any day of a month. */
  readonly start: Day;
  /** Length of one reporting period. */
  readonly months: number;
}
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year' | 'japanese-fiscal-year' | GrantMonths;

export interface Period {
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day;
  readonly fromInstant: number;
  /** The first instant after the period. */
  readonly untilInstant: number;
}

/** The period of two days, both included, as seen in a zone. */
export function periodOfDays(from: Day, to: Day, zone: string): Period {
  return { from, to, fromInstant: startOfDay(from, zone), untilInstant: startOfDay(addDays(to, 1), zone) };
}

function monthsAfter(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Counted from the grant's start each time, so that a grant from 31 January ends its months on the last days. */
function grantStart(grant: GrantMonths, anchor: Day): { readonly from: Day; readonly next: Day } {
  if (!Number.isSafeInteger(grant.months) || grant.months < 1)
    throw new RangeError(`Not a number of months: ${grant.months}`);
  const months = Temporal.PlainDate.from(grant.start).until(anchor, { largestUnit: 'months' }).months;
  const start = (n: number): Day => monthsAfter(grant.start, n * grant.months);
  let n = Math.floor(months / grant.months);
  while (start(n) > anchor) n -= 1;
  while (start(n + 1) <= anchor) n += 1;
  return { from: start(n), next: start(n + 1) };
}

/** The period of a kind that holds the day `anchor`, with its instants in a zone. Throws RangeError for a day that is none. */
export function periodBounds(kind: PeriodKind, anchor: Day, zone: string): Period {
  if (typeof kind === 'object') {
    const { from, next } = grantStart(kind, anchor);
    return periodOfDays(from, addDays(next, -1), zone);
  }
  const { year, month } = Temporal.PlainDate.from(anchor);
  const first = (y: number, m: number): Day => new Temporal.PlainDate(y, m, 1).toString();
  const { from, months } = {
    month: { from: first(year, month), months: 1 },
    quarter: { from: first(year, month - ((month - 1) % 3)), months: 3 },
    'half-year': { from: first(year, month < 7 ? 1 : 7), months: 6 },
    year: { from: first(year, 1), months: 12 },
    'japanese-fiscal-year': { from: first(month < 4 ? year - 1 : year, 4), months: 12 },
  }[kind];
  return periodOfDays(from, addDays(monthsAfter(from, months), -1), zone);
}

/**
 * The period before: of the same kind, or, for days freely chosen (null), as many whole months before where they are whole
 * months, else as many days.
 */
export function previousPeriod(kind: PeriodKind | null, period: Pick<Period, 'from' | 'to'>, zone: string): Period {
  const to = addDays(period.from, -1);
  if (kind !== null) return periodBounds(kind, to, zone);
  const next = addDays(period.to, 1);
  if (period.from.endsWith('-01') && next.endsWith('-01')) {
    const { months } = Temporal.PlainDate.from(period.from).until(next, { largestUnit: 'months' });
    return periodOfDays(monthsAfter(period.from, -months), to, zone);
  }
  return periodOfDays(addDays(period.from, epochDay(period.from) - epochDay(period.to) - 1), to, zone);
}
