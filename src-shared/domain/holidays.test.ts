import { describe, expect, test } from 'vitest';
import { addDays } from './days.ts';
import { holidayCalendars, holidayName, isPublicHoliday } from './holidays.ts';

function holidaysIn(year: number, calendar: string): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    if (isPublicHoliday(day, calendar)) days.push(day.slice(5));
  }
  return days;
}

const FRANCE: Readonly<Record<number, string>> = {
  2025: '01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25',
  2026: '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25',
  2027: '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25',
};
const GOOD_FRIDAY: Readonly<Record<number, string>> = { 2025: '04-18', 2026: '04-03', 2027: '03-26' };
const JAPAN: Readonly<Record<number, string>> = {
  2025: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
  2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
  2027: '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
};

describe.each([2025, 2026, 2027])('public holidays of %i', (year) => {
  test('France', () => {
    expect(holidaysIn(year, 'FR').join(' ')).toBe(FRANCE[year]);
  });

  test('Alsace adds Good Friday and 26 December', () => {
    const expected = [...(FRANCE[year]?.split(' ') ?? []), GOOD_FRIDAY[year], '12-26'].sort();
    for (const department of ['FR-67', 'FR-68', 'FR-57']) expect(holidaysIn(year, department)).toEqual(expected);
  });

  test('Japan with substitute and citizens’ holidays', () => {
    expect(holidaysIn(year, 'JP').join(' ')).toBe(JAPAN[year]);
  });
});

describe('holiday names', () => {
  test('stand in the reader’s language', () => {
    expect(holidayName('2026-07-14', 'FR', 'fr')).toBe('Fête Nationale de la France');
    expect(holidayName('2026-05-05', 'JP', 'ja')).toBe('こどもの日');
    expect(holidayName('2026-05-05', 'JP', 'en')).toBe("Children's Day");
    expect(holidayName('2026-12-25', 'PL', 'de')).toBe('Weihnachten');
  });

  test('fall back to English, not to the country’s own language', () => {
    expect(holidayName('2026-09-02', 'VN', 'ja')).toBe('National Day');
  });

  test('are null on other days and in unknown countries', () => {
    expect(holidayName('2026-07-15', 'FR', 'fr')).toBeNull();
    expect(holidayName('2026-07-14', 'ZZ', 'en')).toBeNull();
    expect(isPublicHoliday('2026-07-14', '')).toBe(false);
  });

  test('half holidays are named but remain working days', () => {
    expect(holidayName('2026-12-24', 'IS', 'en')).toBe('Christmas Eve');
    expect(isPublicHoliday('2026-12-24', 'IS')).toBe(false);
  });

  test('holidays of several days cover each of them, also over New Year', () => {
    expect(['2026-02-17', '2026-02-18', '2026-02-19'].every((day) => isPublicHoliday(day, 'KR'))).toBe(true);
    expect(isPublicHoliday('2027-01-02', 'SZ')).toBe(true);
  });

  test('every country of date-holidays answers', () => {
    const countries = holidayCalendars();
    expect(countries.length).toBeGreaterThan(200);
    for (const country of countries) expect(() => isPublicHoliday('2026-01-01', country)).not.toThrow();
  });
});
