import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from './lists.ts';
import { nameMatches, regionMatches, searchRegions } from './region-search.ts';

const first = (query: string, language: Language = 'en') => searchRegions(query, language)[0]?.code;

describe('search for regions', () => {
  test('finds a region by its name in any language, whatever the reader’s', () => {
    for (const query of ['Bavaria', 'bayern', 'BAVIÈRE', 'baviere', 'バイエルン', 'DE2', 'de2'])
      expect(first(query, 'fr')).toBe('nuts:DE2');
    for (const query of ['Elsass', 'Alsace', 'アルザス', 'frf1']) expect(first(query, 'ja')).toBe('nuts:FRF1');
  });

  test('finds a prefecture by script, kana, romaji and customary names', () => {
    for (const query of [
      '岩手',
      '岩手県',
      '岩手縣',
      'いわて',
      'ｲﾜﾃ',
      'iwate',
      'Präfektur Iwate',
      "préfecture d'Iwate",
      'JP-03',
    ]) {
      expect(first(query)).toBe('jis:03');
    }
    for (const query of ['Osaka', 'Ōsaka', 'oosaka', 'おおさか', '大阪']) expect(first(query, 'de')).toBe('jis:27');
    for (const query of ['Tokio', 'Tokyo', 'Tōkyō', 'Toukyou', '東京']) expect(first(query)).toBe('jis:13');
  });

  test('finds countries and third regions', () => {
    expect(first('Viet Nam', 'en')).toBe('iso:VN');
    expect(first('ベトナム', 'de')).toBe('iso:VN');
    expect(first('Südostasien', 'ja')).toBe('third:south-east-asia');
    expect(first('EL')).toBe('iso:GR');
    expect(first('GR')).toBe('iso:GR');
  });

  test('puts whole names first, then the reader’s language, then larger regions', () => {
    expect(searchRegions('Luxemb', 'de')[0]?.code).toBe('iso:LU');
    expect(searchRegions('京都', 'ja')[0]?.code).toBe('jis:26');
    expect(
      searchRegions('holland', 'en')
        .slice(0, 2)
        .map((region) => region.code),
    ).toEqual(['nuts:NL32', 'nuts:NL36']);
  });

  test('shows a region that fills the one around it once', () => {
    expect(searchRegions('Berlin', 'de').map((region) => region.code)).toEqual(['nuts:DE3']);
  });

  test('is limited, and empty for blanks and for what there is not', () => {
    expect(searchRegions('a', 'en', 7)).toHaveLength(7);
    expect(searchRegions(' ・ ', 'en')).toEqual([]);
    expect(searchRegions('qqqq', 'en')).toEqual([]);
  });

  test('every string is taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(searchRegions(query, 'ja', 3).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

test('of a list that is shown whole those stay whose name, in whatever language, holds what was typed', () => {
  expect(regionMatches('iso:DE', 'Allemagne')).toBe(true);
  expect(regionMatches('iso:DE', 'ドイツ')).toBe(true);
  expect(regionMatches('iso:DE', 'どいつ')).toBe(true);
  expect(regionMatches('nuts:FRF1', 'elsass')).toBe(true);
  expect(regionMatches('jis:21', 'gifu')).toBe(true);
  expect(regionMatches('jis:21', 'iwate')).toBe(false);
  expect(regionMatches('jis:21', ' ')).toBe(true);
  expect(nameMatches(['Manufacturing', '製造業'], '製造')).toBe(true);
});
