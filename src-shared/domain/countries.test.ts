import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES, countries, countryName, isoOfNuts, sideOfCountry } from './countries.ts';
import { LANGUAGES } from './lists.ts';

describe('countries', () => {
  test('are the 249 of ISO 3166-1 and XK, each with a name in four languages', () => {
    expect(COUNTRY_CODES).toHaveLength(250);
    expect(new Set(COUNTRY_CODES).size).toBe(250);
    for (const language of LANGUAGES) {
      const names = COUNTRY_CODES.map((code) => countryName(code, language));
      expect(names.filter((name, index) => name === COUNTRY_CODES[index])).toEqual([]);
      expect(new Set(names).size).toBe(250);
    }
  });

  test('stand in the order of the reader’s language', () => {
    const german = countries('de').map((country) => country.name);
    expect(german.indexOf('Ägypten')).toBeLessThan(german.indexOf('Belgien'));
    expect(countryName('DE', 'ja')).toBe('ドイツ');
    expect(countryName('XK', 'fr')).toBe('Kosovo*');
  });

  test('an unknown code comes back as it is', () => {
    expect(['ZZ', '', 'fr', 'EL'].map((code) => countryName(code, 'en'))).toEqual(['ZZ', '', 'fr', 'EL']);
  });

  test('Eurostat’s EL is ISO’s GR, UK is GB', () => {
    expect(['EL30', 'UK', 'FRF1', 'XK00'].map(isoOfNuts)).toEqual(['GR', 'GB', 'FR', 'XK']);
  });
});

describe('the side of a country', () => {
  test('Europe is the EU-27 and the EEA/EFTA states', () => {
    const eu = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
    expect(eu).toHaveLength(27);
    const europe = COUNTRY_CODES.filter((code) => sideOfCountry(code) === 'europe');
    expect([...europe].sort()).toEqual([...eu, 'CH', 'IS', 'LI', 'NO'].sort());
  });

  test('Japan is a side of its own', () => {
    expect(COUNTRY_CODES.filter((code) => sideOfCountry(code) === 'japan')).toEqual(['JP']);
  });

  test('every other country is a third region: candidates, the United Kingdom, overseas', () => {
    expect(['GB', 'TR', 'RS', 'UA', 'XK', 'VN', 'KE', 'ZZ'].map(sideOfCountry)).toEqual(Array(8).fill('third'));
  });
});
