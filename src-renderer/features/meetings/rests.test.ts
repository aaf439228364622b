import { expect, test } from 'vitest';
import type { OrganisationRef } from '#shared/contract/common.ts';
import type { Attendance } from '#shared/domain/lists.ts';
import { countryOfZone, zoneOfCountry } from './countries.ts';
import { isWeekend, placesOf, restsBetween, zonesOf } from './rests.ts';

const names = {
  nameLanguage: null,
  nameKana: null,
  nameLatin: null,
  nameEn: null,
  nameDe: null,
  nameFr: null,
  nameJa: null,
};
const from = (country: string, side: OrganisationRef['side'], attendance: Attendance = 'invited') => ({
  organisation: { id: country, nameNative: country, country, side, regionCode: null, ...names },
  attendance,
});
const zones = { zone: 'Europe/Paris', otherZone: 'Asia/Tokyo' };

test('a meeting’s countries are those of its zones and of everyone who is expected', () => {
  const participants = [
    from('JP', 'japan'),
    from('DE', 'europe'),
    from('VN', 'third'),
    from('SN', 'third', 'declined'),
  ];
  expect(placesOf({ ...zones, participants }).map(({ country }) => country)).toEqual(['FR', 'JP', 'DE', 'VN']);
});

test('a third side adds its clock to those of the meeting', () => {
  const participants = [from('DE', 'europe'), from('VN', 'third'), from('SN', 'third', 'absent')];
  expect(zonesOf({ ...zones, participants })).toEqual(['Europe/Paris', 'Asia/Tokyo', 'Asia/Ho_Chi_Minh']);
});

test('a holiday counts on the day that it is there, not on the day that it is here', () => {
  // 22:30 on Sunday 22 November in Strasbourg is Monday 23 November in Japan: Labour Thanksgiving Day.
  const startAt = Date.UTC(2026, 10, 22, 21, 30);
  const rests = restsBetween({ startAt, endAt: startAt + 3_600_000 }, placesOf({ ...zones, participants: [] }), 'en');
  expect(rests).toEqual([
    { country: 'FR', day: '2026-11-22', name: null },
    { country: 'JP', day: '2026-11-23', name: 'Labor Thanksgiving Day' },
  ]);
});

test('a meeting that ends at midnight does not touch the next day; one over several days touches each', () => {
  const places = [{ country: 'FR', zone: 'Europe/Paris' }];
  const friday = Date.UTC(2026, 11, 4, 20);
  const midnight = Date.UTC(2026, 11, 4, 23);
  expect(restsBetween({ startAt: friday, endAt: midnight }, places, 'en')).toEqual([]);
  expect(restsBetween({ startAt: friday, endAt: midnight + 3 * 86_400_000 }, places, 'en')).toHaveLength(2);
});

test('a weekend is the country’s own', () => {
  expect([isWeekend('2026-12-04', 'EG'), isWeekend('2026-12-06', 'EG')]).toEqual([true, false]);
  expect([isWeekend('2026-12-04', 'FR'), isWeekend('2026-12-06', 'FR')]).toEqual([false, true]);
});

test('every zone of the table exists, and the first of a country leads back to it', () => {
  for (const country of ['JP', 'FR', 'VN', 'SN', 'BR', 'UA']) {
    const zone = zoneOfCountry(country) ?? '';
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    expect(countryOfZone(zone)).toBe(country);
  }
});
