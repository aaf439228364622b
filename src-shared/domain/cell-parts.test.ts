import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf, quotedPart } from './cell-parts.ts';

test('a cell is parted at commas, semicolons, bars and breaks, also the Japanese ones', () => {
  expect(partsOf('cs, en;de、 fr\n\n')).toEqual(['cs', 'en', 'de', 'fr']);
});

test('a quotation mark within a part, or one that is never closed, is a sign like any other', () => {
  expect(partsOf('Rohr 5", Messe')).toEqual(['Rohr 5"', 'Messe']);
  expect(partsOf('"Messe, Holz')).toEqual(['"Messe', 'Holz']);
});

test('whatever a part holds comes back', () => {
  const sign = fc.constantFrom('"', ',', ';', '、', '|', '\n', 'ß', '髙', ' ');
  const part = fc
    .string({ unit: sign, minLength: 1, maxLength: 8 })
    .map((one) => one.trim())
    .filter((one) => one !== '');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(partsOf(parts.map(quotedPart).join(', '))).toEqual(parts);
    }),
  );
});
