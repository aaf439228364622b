import { expect, test } from 'vitest';
import { type Address, postalAddress } from './addresses.ts';
import type { Language } from './lists.ts';

const NONE = { addressLatin: null, cityLatin: null, regionCode: null, nameLanguage: null };
const MORIOKA: Address = {
  ...NONE,
  addressLines: '架空町1-2-3\n架空ビル5階',
  city: '盛岡市',
  postalCode: '０２０－０００１',
  country: 'JP',
  regionCode: 'jis:03',
  nameLanguage: 'ja',
};
const STRASBOURG: Address = {
  ...NONE,
  addressLines: '1 rue de l’Exemple',
  city: 'Strasbourg',
  postalCode: '67000',
  country: 'FR',
  nameLanguage: 'fr',
};
const lines = (address: Address, language: Language) => postalAddress(address, language)?.lines;

test('a Japanese address runs from the large to the small for readers of Japanese', () => {
  expect(postalAddress(MORIOKA, 'ja')).toEqual({
    lines: ['〒020-0001', '岩手県盛岡市架空町1-2-3', '架空ビル5階'],
    lang: 'ja',
  });
});

test('and in Latin letters from the small to the large for others, with country and prefecture in their language', () => {
  const latin = { ...MORIOKA, addressLatin: '1-2-3 Kakuu-cho', cityLatin: 'Morioka' };
  expect(postalAddress(latin, 'de')).toEqual({
    lines: ['1-2-3 Kakuu-cho', 'Morioka, Iwate 020-0001', 'Japan'],
    lang: null,
  });
  expect(lines(latin, 'fr')?.at(-1)).toBe('Japon');
  expect(lines(latin, 'ja')?.[0]).toBe('〒020-0001');
});

test('stays in its own script while only its place was written in Latin letters, or the street would be lost', () => {
  expect(lines({ ...MORIOKA, cityLatin: 'Morioka' }, 'de')).toEqual([
    ...['〒020-0001', '岩手県盛岡市架空町1-2-3', '架空ビル5階', 'Japan'],
  ]);
  const withoutStreet = { ...MORIOKA, addressLines: null, cityLatin: 'Morioka' };
  expect(lines(withoutStreet, 'de')).toEqual(['Morioka, Iwate 020-0001', 'Japan']);
});

test('without Latin letters it keeps its own order, marked as Japanese, with the country below', () => {
  expect(postalAddress(MORIOKA, 'en')).toEqual({
    lines: ['〒020-0001', '岩手県盛岡市架空町1-2-3', '架空ビル5階', 'Japan'],
    lang: 'ja',
  });
});

test('prefecture and city are not written twice where the lines name them', () => {
  expect(lines({ ...MORIOKA, addressLines: '岩手県盛岡市架空町1-2-3' }, 'ja')).toEqual([
    '〒020-0001',
    '岩手県盛岡市架空町1-2-3',
  ]);
});

test('a European address runs from the small to the large for everybody, its country in the reader’s language', () => {
  expect(lines(STRASBOURG, 'fr')).toEqual(['1 rue de l’Exemple', '67000 Strasbourg', 'France']);
  expect(postalAddress(STRASBOURG, 'ja')).toEqual({
    lines: ['1 rue de l’Exemple', '67000 Strasbourg', 'フランス'],
    lang: 'fr',
  });
});

test('the postcode stands where its country puts it', () => {
  const at = (country: string, city: string, postalCode: string) =>
    lines({ ...STRASBOURG, country, city, postalCode }, 'en')?.slice(1);
  expect(at('GB', 'Exampleton', 'EX1 1EX')).toEqual(['Exampleton', 'EX1 1EX', 'United Kingdom']);
  expect(at('US', 'Exampleville', '00001')).toEqual(['Exampleville 00001', 'United States']);
  expect(at('DE', 'Musterstadt', '00001')).toEqual(['00001 Musterstadt', 'Germany']);
});

test('a Greek address is shown in Latin letters where there are some', () => {
  const athens: Address = {
    ...NONE,
    addressLines: 'Οδός Παραδείγματος 1',
    city: 'Αθήνα',
    postalCode: '100 00',
    country: 'GR',
    addressLatin: 'Odos Paradeigmatos 1',
    cityLatin: 'Athina',
  };
  expect(lines(athens, 'de')).toEqual(['Odos Paradeigmatos 1', '100 00 Athina', 'Griechenland']);
});

test('where nothing was typed there is no address', () => {
  expect(postalAddress({ ...NONE, addressLines: ' ', city: null, postalCode: '', country: 'DE' }, 'de')).toBeNull();
});
