import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES } from './countries.ts';
import { LANGUAGES } from './lists.ts';
import { REGIONS, regionByCode, regionFootnote, regionLineage, regionName, thirdRegionsOf } from './regions.ts';

const inAll = (code: string) => LANGUAGES.map((language) => regionName(code, language));

describe('regions', () => {
  test('are NUTS 2024 with the statistical regions, 47 prefectures, all countries and the third regions', () => {
    const counts = Object.groupBy(REGIONS, (region) => region.scheme);
    expect(Object.fromEntries(Object.entries(counts).map(([scheme, list]) => [scheme, list.length]))).toEqual({
      third: 6,
      'ISO 3166': 250,
      // 92 + 244 of the Union, 22 + 52 of the others.
      NUTS: 410,
      'JIS X 0401': 47,
    });
    expect(new Set(REGIONS.map((region) => region.code)).size).toBe(REGIONS.length);
  });

  test('carry scheme, edition, level, parent, country and side', () => {
    expect(regionByCode('nuts:FRF1')).toMatchObject({
      scheme: 'NUTS',
      version: '2024',
      level: 2,
      parent: 'nuts:FRF',
      country: 'FR',
      side: 'europe',
      nativeName: 'Alsace',
    });
    expect(regionByCode('jis:03')).toMatchObject({ scheme: 'JIS X 0401', level: 2, parent: 'iso:JP', side: 'japan' });
    expect(regionByCode('iso:VN')).toMatchObject({ scheme: 'ISO 3166', level: 0, parent: null, side: 'third' });
    expect(regionByCode('third:africa')).toMatchObject({
      scheme: 'third',
      version: null,
      country: null,
      side: 'third',
    });
    expect(regionByCode('nuts:CH01')).toMatchObject({ country: 'CH', side: 'europe' });
    expect(regionByCode('nuts:TR10')).toMatchObject({ country: 'TR', side: 'third' });
  });

  test('every parent is a region of a lower level in the same country', () => {
    for (const region of REGIONS.filter((each) => each.parent !== null)) {
      const parent = regionByCode(region.parent ?? '');
      expect(parent?.country).toBe(region.country);
      expect(parent?.level).toBeLessThan(region.level);
    }
    expect(regionLineage('nuts:FRF1')).toEqual(['nuts:FRF1', 'nuts:FRF', 'iso:FR']);
    expect(regionLineage('nuts:ZZ')).toEqual([]);
  });

  test('a country by its NUTS code and a prefecture by its ISO code are the same places', () => {
    expect(regionByCode('nuts:EL')?.code).toBe('iso:GR');
    expect(regionByCode('iso:JP-03')?.code).toBe('jis:03');
    expect(['nuts:FRZ', 'iso:ZZ', 'jis:48', 'third:x', '', 'FRF1'].map(regionByCode)).toEqual(Array(6).fill(undefined));
  });

  test('have names in four languages, customary ones where there are any, else their own', () => {
    expect(inAll('jis:13')).toEqual(['Tokyo', 'Tokio', 'Tokyo', '東京都']);
    expect(inAll('nuts:DE2')).toEqual(['Bavaria', 'Bayern', 'Bavière', 'バイエルン州']);
    expect(inAll('nuts:FRF1')).toEqual(['Alsace', 'Elsass', 'Alsace', 'アルザス']);
    expect(inAll('nuts:DE14')[0]).toBe('Tübingen');
    expect(inAll('iso:GR')).toEqual(['Greece', 'Griechenland', 'Grèce', 'ギリシャ']);
    expect(inAll('nuts:LU00')).toEqual(inAll('iso:LU'));
    expect(inAll('nuts:XX9')).toEqual(Array(4).fill('nuts:XX9'));
    for (const region of REGIONS) for (const name of Object.values(region.names)) expect(name.trim()).not.toBe('');
  });

  test('map points are rounded to one decimal and lie on the globe', () => {
    for (const { point } of REGIONS) {
      if (point === null) continue;
      expect(Math.round(point.lat * 10) / 10).toBe(point.lat);
      expect(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180).toBe(true);
    }
    expect(regionByCode('jis:21')?.point).toEqual({ lat: 35.4, lon: 136.7 });
  });

  test('third regions hold countries of ISO 3166-1 on the third side', () => {
    for (const { members } of REGIONS.filter((region) => region.scheme === 'third')) {
      expect(members.length).toBeGreaterThan(5);
      for (const member of members) expect(COUNTRY_CODES).toContain(member);
    }
    expect(thirdRegionsOf('EG').map((region) => region.code)).toEqual([
      'third:africa',
      'third:eu-southern-neighbourhood',
    ]);
    expect(thirdRegionsOf('FR')).toEqual([]);
  });

  test('Kosovo* carries its footnote, its parts too', () => {
    expect(regionName('iso:XK', 'de')).toBe('Kosovo*');
    expect(regionFootnote('iso:XK', 'en')).toContain('UNSCR 1244/1999');
    expect(regionFootnote('nuts:XK00', 'fr')).toContain('1244 (1999)');
    expect(regionFootnote('iso:FR', 'en')).toBeNull();
  });
});
