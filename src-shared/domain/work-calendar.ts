/**
 * Working days: Monday to Friday without public holidays. Source: "Deadlines" of the domain's design.
 * API: isWorkingDay, addWorkingDays(day, n, isHoliday), workingDaysBetween(a, b, isHoliday).
 */
import { addDays, type Day, dayOf, epochDay, weekday } from './days.ts';

export type IsHoliday = (day: Day) => boolean;

/** No calendar has this many days off in a row; a predicate that calls every day a holiday must not hang the program. */
const LONGEST_BREAK_DAYS = 366;

export function isWorkingDay(day: Day, isHoliday: IsHoliday): boolean {
  return weekday(day) <= 5 && !isHoliday(day);
}

/**
 * The n-th working day after a day; the day itself does not count. With n = 0 the day itself, or the next working day.
 * Throws RangeError for a negative or broken n, and where a year passes without a working day.
 */
export function addWorkingDays(day: Day, n: number, isHoliday: IsHoliday): Day {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  let left = n;
  let off = 0;
  let current = day;
  if (n === 0 && isWorkingDay(day, isHoliday)) return day;
  do {
    current = addDays(current, 1);
    const works = isWorkingDay(current, isHoliday);
    off = works ? 0 : off + 1;
    if (off > LONGEST_BREAK_DAYS) throw new RangeError('A year without a working day');
    if (works) left -= 1;
  } while (left > 0 || !isWorkingDay(current, isHoliday));
  return current;
}

/** Working days after `from` up to and including `to`: 0 on the same day, negative if `to` lies before `from`. */
export function workingDaysBetween(from: Day, to: Day, isHoliday: IsHoliday): number {
  if (to < from) return -workingDaysBetween(to, from, isHoliday) || 0;
  const last = epochDay(to);
  let count = 0;
  for (let day = epochDay(from) + 1; day <= last; day += 1) {
    if (isWorkingDay(dayOf(day), isHoliday)) count += 1;
  }
  return count;
}
