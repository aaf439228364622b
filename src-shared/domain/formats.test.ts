import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatDayRange,
  formatInstant,
  formatMonth,
  formatNumber,
  formatShare,
  relativeDay,
} from './formats.ts';
import { LANGUAGES } from './lists.ts';

const today = '2026-11-22';
const inAll = (write: (language: (typeof LANGUAGES)[number]) => string) => LANGUAGES.map(write);

describe('days in words', () => {
  test('short dates leave out this year', () => {
    expect(inAll((l) => formatDay('2026-11-25', l, { today }))).toEqual(['25 Nov', '25. Nov.', '25 nov.', '11月25日']);
    expect(inAll((l) => formatDay('2027-01-15', l, { today }))).toEqual([
      '15 Jan 2027',
      '15. Jan. 2027',
      '15 janv. 2027',
      '2027年1月15日',
    ]);
  });

  test('long dates and weekdays', () => {
    expect(inAll((l) => formatDay(today, l, { style: 'long' }))).toEqual([
      '22 November 2026',
      '22. November 2026',
      '22 novembre 2026',
      '2026年11月22日',
    ]);
    expect(formatDay(today, 'de', { style: 'full' })).toBe('Sonntag, 22. November 2026');
    expect(formatDay(today, 'ja', { style: 'weekday', today })).toBe('11月22日(日)');
  });

  test('yesterday, today and tomorrow are words, other days are dates', () => {
    const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'];
    expect(days.map((day) => relativeDay(day, today, 'de'))).toEqual(['gestern', 'heute', 'morgen', '24. Nov.']);
    expect(days.map((day) => relativeDay(day, today, 'ja'))).toEqual(['昨日', '今日', '明日', '11月24日']);
  });

  test('era change: 30 April 2019 is Heisei 31, 1 May 2019 the first year of Reiwa', () => {
    const era = { style: 'long', era: true } as const;
    expect(formatDay('2019-04-30', 'ja', era)).toBe('平成31年4月30日');
    expect(formatDay('2019-05-01', 'ja', era)).toBe('令和元年5月1日');
    expect(formatDay('2026-11-22', 'ja', era)).toBe('令和8年11月22日');
    expect(formatDay('2026-11-22', 'en', era)).toContain('Reiwa');
    expect(formatDay('2026-11-22', 'ja', { era: true, today })).toBe('11月22日');
  });

  test('ranges write shared parts once', () => {
    const range = (...ends: Parameters<typeof formatDayRange>) => formatDayRange(...ends).replace(/\s/gu, ' ');
    expect(range('2026-11-25', '2026-11-27', 'en')).toBe('25 – 27 Nov 2026');
    expect(range('2026-01-01', '2026-12-31', 'de')).toBe('1. Jan. – 31. Dez. 2026');
    expect(range('2026-04-01', '2027-03-31', 'ja')).toBe('2026年4月1日～2027年3月31日');
    expect(range('2026-11-25', '2026-11-27', 'ja')).toBe('2026年11月25日～11月27日');
    expect(range('2026-11-25', '2026-11-25', 'ja')).toBe('2026年11月25日');
  });

  test('months', () => {
    expect(inAll((l) => formatMonth(today, l))).toEqual([
      'November 2026',
      'November 2026',
      'novembre 2026',
      '2026年11月',
    ]);
  });

  test('an instant is shown on the clock of a zone', () => {
    const instant = Date.parse('2026-11-24T23:40Z');
    expect(formatInstant(instant, 'Europe/Paris', 'de', { today })).toBe('25. Nov., 00:40');
    expect(formatInstant(instant, 'Asia/Tokyo', 'ja', { today })).toBe('11月25日 08:40');
  });

  test('29 February is written as it is', () => {
    expect(formatDay('2028-02-29', 'fr', { style: 'long' })).toBe('29 février 2028');
  });
});

describe('numbers', () => {
  test('follow the reader’s language', () => {
    expect(inAll((l) => formatNumber(1234567.25, l).replace(/\s/gu, ' '))).toEqual([
      '1,234,567.3',
      '1.234.567,3',
      '1 234 567,3',
      '1,234,567.3',
    ]);
    expect(formatShare(0.934, 'en')).toBe('93%');
    expect(formatShare(0.934, 'de', 1).replace(/\s/gu, ' ')).toBe('93,4 %');
  });
});
