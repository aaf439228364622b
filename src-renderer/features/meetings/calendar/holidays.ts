import { addDays, type Day } from '#shared/domain/days.ts';
import { holidayName } from '#shared/domain/holidays.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { Holiday } from '../../../ui/calendar/types.ts';
import { calendarOf } from '../countries.ts';

/** The countries of the consortium's offices, on whose calendars it works. */
const COUNTRIES = ['FR', 'JP'] as const;

/** The public holidays of both countries from one day to another, both included. */
export function holidaysBetween(first: Day, last: Day, language: Language): readonly Holiday[] {
  const found: Holiday[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    for (const country of COUNTRIES) {
      const name = holidayName(day, calendarOf(country), language);
      if (name !== null) found.push({ day, country, name });
    }
  }
  return found;
}
