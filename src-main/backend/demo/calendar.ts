import type { Random } from '#db/seed/random.ts';
import { addDays, type Day } from '#shared/domain/days.ts';
import { type OfficeCountry, officeHolidays } from '#shared/domain/deadlines.ts';
import { addWorkingDays, isWorkingDay } from '#shared/domain/work-calendar.ts';
import { localDay, startOfDay } from '#shared/domain/zones.ts';

/** The working time of one country's offices. Instants are epoch ms. */
export interface Calendar {
  readonly zone: string;
  readonly dayOf: (instant: number) => Day;
  /** The instant at which the offices' clocks show so many minutes of a day. */
  readonly at: (day: Day, minutes: number) => number;
  readonly isWorking: (day: Day) => boolean;
  /** The day itself if it is a working day, else the next one. */
  readonly workingDay: (day: Day) => Day;
  readonly workingDaysAfter: (day: Day, count: number) => Day;
  /** An instant in office hours of that day, or of the next working day. */
  readonly inOfficeHours: (instant: number, random: Random) => number;
}

const MINUTE = 60_000;

export function createCalendar(country: OfficeCountry, zone: string): Calendar {
  const isHoliday = officeHolidays(country);
  const starts = new Map<Day, number>();
  const at = (day: Day, minutes: number): number => {
    const start = starts.get(day) ?? startOfDay(day, zone);
    starts.set(day, start);
    return start + minutes * MINUTE;
  };
  const dayOf = (instant: number): Day => localDay(Math.floor(instant), zone);
  const isWorking = (day: Day) => isWorkingDay(day, isHoliday);
  const workingDay = (day: Day): Day => (isWorking(day) ? day : workingDay(addDays(day, 1)));
  return {
    zone,
    dayOf,
    at,
    isWorking,
    workingDay,
    workingDaysAfter: (day, count) => addWorkingDays(day, count, isHoliday),
    inOfficeHours: (instant, random) => at(workingDay(dayOf(instant)), random.int(8 * 60 + 20, 17 * 60 + 40)),
  };
}

/** Alsace and Japan. */
export const CALENDARS: Readonly<Record<OfficeCountry, Calendar>> = {
  FR: createCalendar('FR', 'Europe/Paris'),
  JP: createCalendar('JP', 'Asia/Tokyo'),
};
