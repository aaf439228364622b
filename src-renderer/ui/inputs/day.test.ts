import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormat } from '../format/format.ts';
import { UI_LANGUAGES } from '../i18n/i18n.ts';
import { parseDay } from './day.ts';

const today = '2026-11-23';

test.each([
  ['2026-11-25', 'en', '2026-11-25'],
  ['25.11.2026', 'de', '2026-11-25'],
  ['25.11.', 'de', '2026-11-25'],
  ['1/2/27', 'fr', '2027-02-01'],
  ['２０２６年１１月２５日', 'ja', '2026-11-25'],
  ['令和8年11月25日', 'ja', '2026-11-25'],
  ['平成元年1月8日', 'ja', '1989-01-08'],
  ['11/25', 'ja', '2026-11-25'],
  ['29.2.2026', 'de', null],
  ['29.2.2028', 'de', '2028-02-29'],
  ['soon', 'en', null],
] as const)('%s typed in %s is %s', (typed, language, day) => {
  expect(parseDay(typed, language, today)).toBe(day);
});

test('property: what a language writes short, it reads back', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom(...UI_LANGUAGES), (date, language) => {
      const day = date.toISOString().slice(0, 10);
      expect(parseDay(createFormat(language, 'UTC').date(day, 'short'), language, today)).toBe(day);
    }),
  );
});
