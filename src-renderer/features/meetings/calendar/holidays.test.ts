import { expect, test } from 'vitest';
import { holidaysBetween } from './holidays.ts';

test('both countries’ holidays stand on their days, in the reader’s language, Alsace’s own among them', () => {
  const found = holidaysBetween('2026-11-01', '2026-12-31', 'de');
  expect(found.map(({ day, country }) => `${day} ${country}`)).toEqual([
    '2026-11-01 FR',
    '2026-11-03 JP',
    '2026-11-11 FR',
    '2026-11-23 JP',
    '2026-12-25 FR',
    '2026-12-26 FR',
  ]);
  expect(found.at(-1)?.name).toBe('2. Weihnachtstag');
});
