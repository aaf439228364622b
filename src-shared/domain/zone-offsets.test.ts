import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDays, offsetsOf } from './zone-offsets.ts';
import { localDay, startOfDay } from './zones.ts';

const ZONES = [
  'Europe/Paris',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

test('days read in a row are those read one by one', () => {
  const anInstant = fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2040, 0, 1) });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.array(anInstant, { minLength: 1, maxLength: 20 }), (zone, instants) => {
      const dayOf = localDays(zone);
      for (const instant of [...instants, ...instants]) expect(dayOf(instant)).toBe(localDay(instant, zone));
    }),
  );
});

test('on the day on which clocks are moved the offset changes with them', () => {
  const offsetOf = offsetsOf('Europe/Paris');
  const change = Date.UTC(2026, 2, 29, 1);
  expect([offsetOf(change - 1), offsetOf(change)]).toEqual([3_600_000, 7_200_000]);
  expect(localDays('Pacific/Apia')(startOfDay('2011-12-31', 'Pacific/Apia') - 1)).toBe('2011-12-29');
});
