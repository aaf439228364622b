import { expect, test } from 'vitest';
import { createFormat, dayIn, zoneCode } from './format.ts';
import { minuteOfDay, zoneOffset } from './zones.ts';

const NOON = Date.UTC(2026, 10, 23, 11);
const PARIS = 'Europe/Paris';
const TOKYO = 'Asia/Tokyo';
const en = createFormat('en', PARIS);
const de = createFormat('de', PARIS);
const fr = createFormat('fr', PARIS);
const ja = createFormat('ja', TOKYO);

test('an enumeration keeps its items apart in every language', () => {
  const lists = [en, de, fr, ja].map((format) => format.list(['A', 'B', 'C'], 'unit'));
  expect(lists).toEqual(['A, B, C', 'A, B, C', 'A, B, C', 'A、B、C']);
});

test('each language writes a day its own way', () => {
  const day = '2026-11-25';
  expect([en, de, fr, ja].map((format) => format.date(day, 'short'))).toEqual([
    '25/11/2026',
    '25.11.2026',
    '25/11/2026',
    '2026/11/25',
  ]);
  expect(ja.date(day, 'medium', { era: true })).toBe('令和8年11月25日');
});

test('an instant falls on the day of the reader’s zone', () => {
  const late = Date.UTC(2026, 10, 23, 20);
  expect(dayIn(late, PARIS)).toBe('2026-11-23');
  expect(dayIn(late, TOKYO)).toBe('2026-11-24');
  expect(dayIn('2026-11-23', TOKYO)).toBe('2026-11-23');
  expect(ja.time(late)).toBe('05:00');
});

test('near days are words, far ones say their year', () => {
  expect(de.dueDay('2026-11-22', NOON)).toBe('gestern');
  expect(ja.dueDay('2026-11-24', NOON)).toBe('明日');
  expect(fr.dueDay('2026-11-23', NOON)).toBe('aujourd’hui');
  expect(de.dueDay('2026-12-01', NOON)).toBe('1. Dez.');
  expect(de.dueDay('2027-01-15', NOON)).toBe('15. Jan. 2027');
});

test('how long ago is said in the largest unit that fits', () => {
  expect(en.relative(NOON - 2 * 3_600_000, NOON)).toBe('2 hours ago');
  expect(en.relative(NOON - 5_000, NOON)).toBe('now');
  expect(ja.relative(NOON + 3 * 86_400_000, NOON)).toBe('3 日後');
});

test('zones have the names people use, in summer and winter', () => {
  expect(zoneCode(PARIS, NOON)).toBe('CET');
  expect(zoneCode(PARIS, Date.UTC(2026, 6, 1))).toBe('CEST');
  expect(zoneCode(TOKYO, NOON)).toBe('JST');
  expect(zoneOffset(TOKYO, NOON)).toBe('UTC+9');
  expect(zoneOffset('America/St_Johns', NOON)).toBe('UTC−3:30');
  expect(zoneOffset('Europe/London', NOON)).toBe('UTC');
});

test('a clock that is put back still tells the wall time', () => {
  expect(minuteOfDay(PARIS, '2026-10-25T00:30:00Z')).toBe(150);
  expect(minuteOfDay(PARIS, '2026-10-25T01:30:00Z')).toBe(150);
});

test('sizes are written in the unit that suits them', () => {
  expect(de.bytes(0)).toBe('0 Byte');
  expect(en.bytes(999)).toBe('999 byte');
  expect(de.bytes(12_345_678)).toBe('12,3 MB');
});
