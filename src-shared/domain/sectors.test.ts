import { expect, test } from 'vitest';
import { LANGUAGES } from './lists.ts';
import { ECOSYSTEMS, ecosystemName, SECTORS, sectorName } from './sectors.ts';

test('sectors are the sections A to V of NACE Rev. 2.1 in four languages', () => {
  expect(SECTORS.map((sector) => sector.code).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUV');
  expect(LANGUAGES.map((language) => sectorName('C', language))).toEqual([
    'Manufacturing',
    'Verarbeitendes Gewerbe/Herstellung von Waren',
    'Industrie manufacturière',
    '製造業',
  ]);
});

test('ecosystems are the Commission’s 14 in four languages', () => {
  expect(ECOSYSTEMS).toHaveLength(14);
  expect(LANGUAGES.map((language) => ecosystemName('health', language))).toEqual([
    'Health',
    'Gesundheit',
    'Santé',
    '健康・医療',
  ]);
  for (const { names } of [...SECTORS, ...ECOSYSTEMS])
    expect(Object.values(names).every((name) => name !== '')).toBe(true);
});

test('an unknown code comes back as it is', () => {
  expect([sectorName('Z', 'de'), ecosystemName('', 'ja')]).toEqual(['Z', '']);
});
