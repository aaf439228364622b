import { expect, test } from 'vitest';
import { LANGUAGES } from './lists.ts';
import { reportFormat } from './report-format.ts';

const inAll = (write: (format: ReturnType<typeof reportFormat>) => string) =>
  LANGUAGES.map((language) => write(reportFormat(language)));

test('numbers are written in the way of the language', () => {
  expect(inAll((format) => format.number(1234567, 'integer'))).toEqual([
    '1,234,567',
    '1.234.567',
    '1\u202f234\u202f567',
    '1,234,567',
  ]);
  expect(inAll((format) => format.number(1.5, 'decimal'))).toEqual(['1.5', '1,5', '1,5', '1.5']);
  expect(inAll((format) => format.number(0.874, 'share'))).toEqual(['87.4%', '87,4\u00a0%', '87,4\u00a0%', '87.4%']);
});

test('no value is a dash, and so is what is no number', () => {
  expect(inAll((format) => format.number(null, 'integer'))).toEqual(['–', '–', '–', '–']);
  expect(reportFormat('en').number(Number.NaN, 'share')).toBe('–');
});

test('a change carries its sign; shares change by percentage points', () => {
  const { change } = reportFormat('en');
  expect([change(148, 117, 'integer'), change(1.5, 2, 'decimal'), change(41, 41, 'integer')]).toEqual([
    '+31',
    '−0.5',
    '±0',
  ]);
  expect(inAll((format) => format.change(0.874, 0.812, 'share'))).toEqual([
    '+6.2 pp',
    '+6,2 %-Pkt.',
    '+6,2 pts',
    '+6.2ポイント',
  ]);
  expect(change(0.30001, 0.3, 'share')).toBe('±0 pp');
});

test('days and instants follow the language and the zone', () => {
  expect(inAll((format) => format.day('2026-02-28'))).toEqual([
    '28 Feb 2026',
    '28.02.2026',
    '28/02/2026',
    '2026/02/28',
  ]);
  expect(reportFormat('ja').instant('2026-12-31T15:30:00Z', 'Asia/Tokyo')).toBe('2027年1月1日 00:30');
  expect(reportFormat('en').day('unknown')).toBe('unknown');
  expect(reportFormat('en').period({ from: '2026-01-01', to: '2026-06-30' })).toContain('30 Jun 2026');
});
