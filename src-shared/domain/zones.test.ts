import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDual, instantOf, localDay, localTime, startOfDay, zoneLabel } from './zones.ts';

const PARIS = 'Europe/Paris';
const TOKYO = 'Asia/Tokyo';
const utc = (text: string) => Date.parse(`${text}Z`);

describe('wall time to instant', () => {
  test('an ordinary time', () => {
    expect(instantOf({ date: '2026-11-25', time: '09:40', zone: PARIS })).toEqual({
      kind: 'ok',
      instant: utc('2026-11-25T08:40'),
    });
  });

  test('DST gap: 02:30 on 29 March 2026 does not exist in Paris', () => {
    expect(instantOf({ date: '2026-03-29', time: '02:30', zone: PARIS })).toEqual({
      kind: 'gap',
      shifted: utc('2026-03-29T01:30'),
    });
    expect(localTime(utc('2026-03-29T01:30'), PARIS)).toBe('03:30');
  });

  test('DST overlap: 02:30 on 25 October 2026 comes twice in Paris', () => {
    expect(instantOf({ date: '2026-10-25', time: '02:30', zone: PARIS })).toEqual({
      kind: 'overlap',
      earlier: utc('2026-10-25T00:30'),
      later: utc('2026-10-25T01:30'),
    });
  });

  test('DST borders: the last minute before and the first after', () => {
    const at = (date: string, time: string) => instantOf({ date, time, zone: PARIS }).kind;
    expect([at('2026-03-29', '01:59'), at('2026-03-29', '02:00'), at('2026-03-29', '03:00')]).toEqual([
      'ok',
      'gap',
      'ok',
    ]);
    expect([at('2026-10-25', '01:59'), at('2026-10-25', '02:00'), at('2026-10-25', '03:00')]).toEqual([
      'ok',
      'overlap',
      'ok',
    ]);
  });

  test('Japan has no summer time', () => {
    fc.assert(
      fc.property(fc.integer({ min: utc('2000-01-01T00:00') / 6e4, max: utc('2100-01-01T00:00') / 6e4 }), (minute) => {
        const instant = minute * 6e4;
        const wall = { date: localDay(instant, TOKYO), time: localTime(instant, TOKYO), zone: TOKYO };
        expect(instantOf(wall)).toEqual({ kind: 'ok', instant });
        expect(`${wall.date}T${wall.time}`).toBe(new Date(instant + 9 * 36e5).toISOString().slice(0, 16));
      }),
    );
  });

  test('29 February', () => {
    expect(instantOf({ date: '2028-02-29', time: '00:00', zone: TOKYO }).kind).toBe('ok');
    expect(instantOf({ date: '2027-02-29', time: '00:00', zone: TOKYO }).kind).toBe('invalid');
  });

  test('no such time, day or zone is a typed result', () => {
    const wall = { date: '2026-11-25', time: '09:40', zone: PARIS };
    for (const wrong of [
      { time: '24:01' },
      { time: '9:40' },
      { date: '25.11.2026' },
      { zone: 'Europe/Colmar' },
      { zone: '' },
    ]) {
      expect(instantOf({ ...wall, ...wrong })).toEqual({ kind: 'invalid' });
    }
  });

  test('every instant comes back from the clock it was read on', () => {
    const zones = fc.constantFrom(
      PARIS,
      TOKYO,
      'America/Sao_Paulo',
      'Asia/Kathmandu',
      'Africa/Casablanca',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: utc('2037-01-01T00:00') / 6e4 }), (zone, minute) => {
        const instant = minute * 6e4;
        const found = instantOf({ date: localDay(instant, zone), time: localTime(instant, zone), zone });
        if (found.kind === 'overlap') expect([found.earlier, found.later]).toContain(instant);
        else expect(found).toEqual({ kind: 'ok', instant });
      }),
    );
  });

  test('a day begins after midnight where the clock skips it', () => {
    expect(startOfDay('2026-11-25', TOKYO)).toBe(utc('2026-11-24T15:00'));
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe(utc('2018-11-04T03:00'));
    expect(localTime(startOfDay('2018-11-04', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe('01:00');
  });
});

describe('times on two clocks', () => {
  const winter = utc('2026-11-25T08:40');

  test('show both zones by their usual names in the reader’s language', () => {
    expect(formatDual(winter, PARIS, TOKYO, 'en')).toBe('09:40 CET / 17:40 JST');
    expect(formatDual(winter, PARIS, TOKYO, 'de')).toBe('09:40 MEZ / 17:40 JST');
    expect(formatDual(winter, PARIS, TOKYO, 'fr')).toBe('09:40 CET / 17:40 JST');
    expect(formatDual(winter, TOKYO, PARIS, 'ja')).toBe('17:40 JST / 09:40 CET');
  });

  test('follow summer time', () => {
    const summer = utc('2026-07-25T08:40');
    expect(formatDual(summer, PARIS, TOKYO, 'en')).toBe('10:40 CEST / 17:40 JST');
    expect(formatDual(summer, PARIS, TOKYO, 'de')).toBe('10:40 MESZ / 17:40 JST');
  });

  test('mark another day', () => {
    expect(formatDual(utc('2026-11-25T22:30'), PARIS, TOKYO, 'en')).toBe('23:30 CET / 07:30 JST (+1)');
    expect(formatDual(utc('2026-11-25T22:30'), TOKYO, PARIS, 'en')).toBe('07:30 JST / 23:30 CET (−1)');
  });

  test('are one where both clocks agree', () => {
    expect(formatDual(winter, PARIS, 'Europe/Berlin', 'de')).toBe('09:40 MEZ');
    expect(formatDual(winter, TOKYO, TOKYO, 'ja')).toBe('17:40 JST');
  });

  test('third regions without a usual name show their offset', () => {
    expect(zoneLabel(winter, 'Asia/Ho_Chi_Minh', 'en')).toBe('UTC+7');
    expect(zoneLabel(winter, 'Asia/Kathmandu', 'ja')).toBe('UTC+5:45');
    expect(zoneLabel(winter, 'America/Sao_Paulo', 'de')).toBe('UTC−3');
    expect(zoneLabel(winter, 'UTC', 'fr')).toBe('UTC');
    expect(zoneLabel(winter, 'Europe/Helsinki', 'de')).toBe('OEZ');
  });
});
