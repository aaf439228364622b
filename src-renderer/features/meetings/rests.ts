import type { MeetingRecord } from '#shared/contract/meetings.ts';
import { addDays, type Day, weekday } from '#shared/domain/days.ts';
import { holidayName, isPublicHoliday } from '#shared/domain/holidays.ts';
import { isExpected } from '#shared/domain/laterality.ts';
import type { Language } from '#shared/domain/lists.ts';
import { localDay } from '#shared/domain/zones.ts';
import { calendarOf, countryOfZone, zoneOfCountry } from './countries.ts';

/** A country that takes part, with the clock by which its people live. */
export interface Place {
  /** ISO 3166-1. */
  readonly country: string;
  readonly zone: string;
}

/** A day on which a country does not work; `name` is null for a weekend. */
export interface Rest {
  readonly country: string;
  readonly day: Day;
  readonly name: string | null;
}

/** No meeting is longer; a broken one must not be walked through day by day. */
const MOST_DAYS = 32;

type Meeting = Pick<MeetingRecord, 'zone' | 'otherZone'> & {
  readonly participants: readonly Pick<MeetingRecord['participants'][number], 'organisation' | 'attendance'>[];
};

/** The countries of a meeting: those of its zones, and those of the organisations that are expected, each once. */
export function placesOf({ zone, otherZone, participants }: Meeting): readonly Place[] {
  const places = new Map<string, Place>();
  const add = (country: string | null, clock: string): void => {
    if (country !== null && !places.has(country)) places.set(country, { country, zone: clock });
  };
  for (const clock of [zone, otherZone]) add(countryOfZone(clock), clock);
  for (const { organisation, attendance } of participants) {
    if (organisation === null || !isExpected(attendance)) continue;
    add(organisation.country, zoneOfCountry(organisation.country) ?? zone);
  }
  return [...places.values()];
}

/** The zones to show for a meeting: its own, the other side's, then those of third countries with another clock. */
export function zonesOf(meeting: Meeting): readonly string[] {
  const third = meeting.participants.flatMap(({ organisation, attendance }) =>
    organisation?.side === 'third' && isExpected(attendance) ? (zoneOfCountry(organisation.country) ?? []) : [],
  );
  return [...new Set([meeting.zone, meeting.otherZone, ...third])];
}

/** Whether a day is a weekend in a country; Friday and Saturday in some. */
export function isWeekend(day: Day, country: string): boolean {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getWeekInfo?: () => { readonly weekend: readonly number[] };
  };
  return (locale.getWeekInfo?.().weekend ?? [6, 7]).includes(weekday(day));
}

/** Why a country does not work on a day, or null where it does. */
export function restOn(day: Day, country: string, language: Language): Rest | null {
  const calendar = calendarOf(country);
  if (isPublicHoliday(day, calendar)) return { country, day, name: holidayName(day, calendar, language) };
  return isWeekend(day, country) ? { country, day, name: null } : null;
}

/** The days from start to end on which a country does not work, by that country's own clock. */
export function restsBetween(
  { startAt, endAt }: { readonly startAt: number; readonly endAt: number },
  places: readonly Place[],
  language: Language,
): readonly Rest[] {
  return places.flatMap(({ country, zone }) => {
    const last = localDay(Math.max(startAt, endAt - 1), zone);
    const rests: Rest[] = [];
    let day = localDay(startAt, zone);
    for (let n = 0; day <= last && n < MOST_DAYS; n += 1) {
      const rest = restOn(day, country, language);
      if (rest !== null) rests.push(rest);
      day = addDays(day, 1);
    }
    return rests;
  });
}
