/**
 * Times on hold, which no deadline counts: (first, last] in days of the handling office; a hold that lasts has no last day.
 * API: workingDaysOffHold(from, to, holds, isHoliday), isInTime({answeredOn, dueOn, holds}).
 */
import type { Day } from './days.ts';
import { type IsHoliday, workingDaysBetween } from './work-calendar.ts';

/** The day a hold began, which still counts, and the day it ended, which does not; null while it lasts. */
export type Hold = readonly [from: Day, to: Day | null];

/** Working days after `from` up to and including `to` on which nothing was on hold. */
export function workingDaysOffHold(from: Day, to: Day, holds: readonly Hold[], isHoliday: IsHoliday): number {
  const held = holds.map(([begun, ended]) => {
    const first = begun > from ? begun : from;
    const last = ended === null || ended > to ? to : ended;
    return last > first ? workingDaysBetween(first, last, isHoliday) : 0;
  });
  return Math.max(0, workingDaysBetween(from, to, isHoliday) - held.reduce((sum, days) => sum + days, 0));
}

interface Answered {
  readonly answeredOn: Day;
  /** As it stood when the answer was given, moved by the holds that had ended by then. */
  readonly dueOn: Day;
  readonly holds: readonly Hold[];
}

/** On or before its due day, or while a hold stopped the clock that had not run out before. */
export function isInTime({ answeredOn, dueOn, holds }: Answered): boolean {
  const whileHeld = ([from, to]: Hold): boolean =>
    from <= dueOn && from <= answeredOn && (to === null || answeredOn <= to);
  return answeredOn <= dueOn || holds.some(whileHeld);
}
