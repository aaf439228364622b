/**
 * Public holidays of every country that date-holidays knows (CC BY 3.0 data), France with or without Alsace's local law.
 * API: isPublicHoliday(day, calendar), holidayName(day, calendar, language), holidayCalendars().
 */
import Holidays from 'date-holidays';
import { addDays, type Day } from './days.ts';
import type { Language } from './lists.ts';

/** An ISO 3166-1 country, or one of its parts with holidays of its own: 'JP', 'FR', 'FR-68'. */
export type HolidayCalendar = string;

interface Holiday {
  readonly name: string;
  /** False for afternoons such as 24 December in Iceland: shown, but a working day. */
  readonly wholeDay: boolean;
}

const MS_PER_DAY = 86_400_000;
/** Results are kept for good: the holidays of a year do not change while the program runs, and computing them takes 5 ms. */
const known = new Map<string, ReadonlyMap<Day, Holiday>>();

/** In order of preference; the data files Japanese names under 'jp', some under 'ja'. */
const NAME_LANGUAGES: Readonly<Record<Language, string[]>> = {
  en: ['en'],
  de: ['de', 'en'],
  fr: ['fr', 'en'],
  ja: ['ja', 'jp', 'en'],
};

function listYear(calendar: HolidayCalendar, year: number, language: Language) {
  const [country = '', state = ''] = calendar.split('-');
  const options = { languages: NAME_LANGUAGES[language] };
  const holidays = state === '' ? new Holidays(country, options) : new Holidays(country, state, options);
  return holidays.getHolidays(year).filter((holiday) => holiday.type === 'public');
}

function holidaysOf(calendar: HolidayCalendar, year: number, language: Language): ReadonlyMap<Day, Holiday> {
  const key = `${calendar} ${year} ${language}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const days = new Map<Day, Holiday>();
  // The year before is read too: holidays of several days may run on over New Year.
  for (const holiday of [...listYear(calendar, year - 1, language), ...listYear(calendar, year, language)]) {
    const length = (holiday.end.getTime() - holiday.start.getTime()) / MS_PER_DAY;
    for (let n = 0; n < Math.max(1, Math.round(length)); n += 1) {
      const day = addDays(holiday.date.slice(0, 10), n);
      const same = days.get(day);
      const name = same === undefined || same.name === holiday.name ? holiday.name : `${same.name} / ${holiday.name}`;
      if (day.startsWith(String(year))) days.set(day, { name, wholeDay: (same?.wholeDay ?? false) || length >= 0.9 });
    }
  }
  known.set(key, days);
  return days;
}

function holidayOn(day: Day, calendar: HolidayCalendar, language: Language): Holiday | undefined {
  return holidaysOf(calendar, Number(day.slice(0, 4)), language).get(day);
}

/** Whether the whole day is a public holiday; weekends are not. A calendar nobody knows has no holidays. */
export function isPublicHoliday(day: Day, calendar: HolidayCalendar): boolean {
  return holidayOn(day, calendar, 'en')?.wholeDay ?? false;
}

/** The day's public holiday in the reader's language, else in English, else in the country's own; null if it has none. */
export function holidayName(day: Day, calendar: HolidayCalendar, language: Language): string | null {
  return holidayOn(day, calendar, language)?.name ?? null;
}

/** The countries whose holidays are known, as ISO 3166-1 codes; more than ISO has, e.g. IC for the Canary Islands. */
export function holidayCalendars(): readonly HolidayCalendar[] {
  return Object.keys(new Holidays().getCountries());
}
