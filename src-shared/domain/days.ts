/**
 * Plain days as text 'YYYY-MM-DD' (proleptic Gregorian, years 0000-9999) and as a count of days since 1970-01-01.
 * API: epochDay(day), dayOf(epochDay), addDays(day, n), weekday(day), isDay(text).
 */

/** A day without zone, 'YYYY-MM-DD'; sorts as text. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** True for a day that exists: '2028-02-29' is one, '2027-02-29' is not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(epochDay(text)) === text;
}

/** Days since 1970-01-01. */
export function epochDay(day: Day): number {
  return Date.parse(day) / MS_PER_DAY;
}

export function dayOf(epochDay: number): Day {
  return new Date(epochDay * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(epochDay(day) + days);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((epochDay(day) + 3) % 7) + 7) % 7) + 1;
}
