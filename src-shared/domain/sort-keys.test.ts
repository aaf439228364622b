import { describe, expect, test } from 'vitest';
import type { OrganisationName, PersonName } from './names.ts';
import { kanaKey, latinKey, organisationSortKeys, personSortKeys } from './sort-keys.ts';

const NOBODY: PersonName = {
  familyNative: '',
  givenNative: null,
  familyKana: null,
  givenKana: null,
  familyLatin: null,
  givenLatin: null,
  nameOrder: 'given-first',
  honorific: null,
  title: null,
  gender: null,
};
const named = (familyNative: string, givenNative: string | null = null): PersonName => ({
  ...NOBODY,
  familyNative,
  givenNative,
});
const read = (familyNative: string, familyKana: string): PersonName => ({ ...named(familyNative), familyKana });

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (people: readonly PersonName[], language: 'latin' | 'japanese'): readonly string[] =>
  people
    .toSorted((a, b) => byText(personSortKeys(a)[language], personSortKeys(b)[language]))
    .map(({ familyNative, givenNative }) => [familyNative, givenNative].filter(Boolean).join(' '));

describe('Latin collation', () => {
  test('accents count only between equals: Müller beside Muller, Éva beside Eva, ß as ss', () => {
    const people = ['Mutter', 'Müller', 'Zander', 'Éva', 'Muller', 'Eva', 'Łuczak', 'Evans', 'Straßer', 'Strasser'];
    expect(
      inOrder(
        people.map((name) => named(name)),
        'latin',
      ),
    ).toEqual([...['Eva', 'Éva', 'Evans', 'Łuczak', 'Muller', 'Müller', 'Mutter', 'Strasser', 'Straßer', 'Zander']]);
  });

  test('capitals do not count, and Maeda is not Mada', () => {
    expect(inOrder([named('von Bergen'), named('Vonach'), named('VON AU')], 'latin')).toEqual([
      ...['VON AU', 'von Bergen', 'Vonach'],
    ]);
    expect(byText(latinKey(['Madsen']), latinKey(['Maeda']))).toBe(-1);
  });

  test('the given name decides between equal family names, whatever their accents', () => {
    expect(inOrder([named('Müller', 'Anna'), named('Muller', 'Zoé'), named('Muller')], 'latin')).toEqual([
      ...['Muller', 'Müller Anna', 'Muller Zoé'],
    ]);
  });

  test('a Japanese name stands by its Latin form, romanised from kana where there is none', () => {
    const tanaka = { ...read('田中', 'たなか'), familyLatin: 'Tanaka' };
    const ono = read('大野', 'おおの');
    expect(inOrder([named('Ostrowski'), named('Tamm'), tanaka, named('Novak'), ono, named('Tango')], 'latin')).toEqual([
      ...['Novak', '大野', 'Ostrowski', 'Tamm', '田中', 'Tango'],
    ]);
  });
});

describe('Japanese collation', () => {
  test('is by kana reading in the order of the fifty sounds', () => {
    const people = [read('佐藤', 'さとう'), read('阿部', 'あべ'), read('田中', 'たなか'), read('加藤', 'カトウ')];
    expect(inOrder(people, 'japanese')).toEqual(['阿部', '加藤', '佐藤', '田中']);
  });

  test('voicing, small kana and long vowels count only between equals', () => {
    const readings = ['がわ', 'かわ', 'かん', 'きゅう', 'きゆう', 'スタート', 'すだな', 'すたあら'];
    expect(readings.toSorted((a, b) => byText(kanaKey([a]), kanaKey([b])))).toEqual([
      ...['かわ', 'がわ', 'かん', 'きゆう', 'きゅう', 'スタート', 'すたあら', 'すだな'],
    ]);
  });

  test('readings come first, then Latin names, then kanji that nobody has read', () => {
    const people = [named('山田'), named('Müller'), read('渡辺', 'わたなべ'), named('さくら'), named('Adam')];
    expect(inOrder(people, 'japanese')).toEqual(['さくら', '渡辺', 'Adam', 'Müller', '山田']);
  });
});

describe('organisations', () => {
  const none = { nameKana: null, nameLatin: null, nameEn: null, nameDe: null, nameFr: null, nameJa: null };
  const bavaria: OrganisationName = { ...none, nameNative: 'Freistaat Bayern', nameEn: 'Free State of Bavaria' };
  const gifu: OrganisationName = { ...none, nameNative: '岐阜県', nameKana: 'ぎふけん', nameEn: 'Gifu Prefecture' };

  test('stand where the name that is shown belongs', () => {
    expect(organisationSortKeys(bavaria).en).toBe('free state of bavaria');
    expect(organisationSortKeys(bavaria).de).toBe('freistaat bayern');
    expect(organisationSortKeys(gifu).de).toBe('gifu prefecture');
    expect(organisationSortKeys({ ...gifu, nameEn: null }).fr).toBe('gifuken');
    expect(organisationSortKeys(gifu).ja).toBe('1きふけん\t\tぎふけん');
    expect(organisationSortKeys({ ...bavaria, nameJa: 'バイエルン州' }).ja.startsWith('1はいえるん')).toBe(true);
    expect(organisationSortKeys(bavaria).ja).toBe('2freistaat bayern');
  });
});
