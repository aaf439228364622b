/**
 * Deadlines of an inquiry on the calendar of the office that handles it; on hold stops the clock.
 * API: dueDates({receivedAt, zone, country}), shiftForHold(dueOn, heldFrom, heldTo, isHoliday), overdue(...), officeHolidays(country).
 */
import type { Day } from './days.ts';
import { type HolidayCalendar, isPublicHoliday } from './holidays.ts';
import { addWorkingDays, type IsHoliday, workingDaysBetween } from './work-calendar.ts';
import { localDay } from './zones.ts';

export type OfficeCountry = 'FR' | 'JP';

export const ANSWER_WORKING_DAYS = 2;
export const QUALIFY_WORKING_DAYS = 5;

/** The consortium's office in France is in Alsace (Haut-Rhin), whose local law adds Good Friday and 26 December. */
const CALENDARS: Readonly<Record<OfficeCountry, HolidayCalendar>> = { FR: 'FR-68', JP: 'JP' };

export function officeHolidays(country: OfficeCountry): IsHoliday {
  return (day) => isPublicHoliday(day, CALENDARS[country]);
}

export interface Receipt {
  /** Milliseconds since 1970, UTC. */
  readonly receivedAt: number;
  /** IANA zone of the handling office. */
  readonly zone: string;
  readonly country: OfficeCountry;
  readonly answerDays?: number;
  readonly qualifyDays?: number;
}

/** The office's own days: what arrives at 23:30 UTC was received the next day in Japan. The day of receipt does not count. */
export function dueDates(receipt: Receipt): { readonly answerDueOn: Day; readonly qualifyDueOn: Day } {
  const received = localDay(receipt.receivedAt, receipt.zone);
  const isHoliday = officeHolidays(receipt.country);
  return {
    answerDueOn: addWorkingDays(received, receipt.answerDays ?? ANSWER_WORKING_DAYS, isHoliday),
    qualifyDueOn: addWorkingDays(received, receipt.qualifyDays ?? QUALIFY_WORKING_DAYS, isHoliday),
  };
}

/**
 * The due day after a hold: later by the working days that passed on hold (`heldFrom` not counted, `heldTo` counted).
 * A deadline that had passed before the hold began stays where it was.
 */
export function shiftForHold(dueOn: Day, heldFrom: Day, heldTo: Day, isHoliday: IsHoliday): Day {
  const held = workingDaysBetween(heldFrom, heldTo, isHoliday);
  return heldFrom > dueOn || held <= 0 ? dueOn : addWorkingDays(dueOn, held, isHoliday);
}

export interface Due {
  readonly dueOn: Day | null;
  /** The day on which it was done; null while it is not. */
  readonly doneOn: Day | null;
  /** Today where the handling office is. */
  readonly today: Day;
  readonly onHold: boolean;
}

/** Late: done after the due day, or not done, not on hold, and the due day is over. */
export function overdue({ dueOn, doneOn, today, onHold }: Due): boolean {
  if (dueOn === null) return false;
  return doneOn === null ? !onHold && today > dueOn : doneOn > dueOn;
}
