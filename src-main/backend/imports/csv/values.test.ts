import { describe, expect, test } from 'vitest';
import {
  readCountry,
  readDay,
  readForm,
  readGender,
  readKind,
  readLanguage,
  readRegion,
  readSector,
  readSize,
} from './values.ts';

test.each([
  ['クラスター', 'cluster'],
  ['自治体', 'municipality'],
  ['企業', 'company'],
  ['Unternehmen', 'company'],
  ['Universität', 'university'],
  ['Chambre de commerce', 'chamber'],
  ['公益財団法人 飛騨', 'agency'],
  ['research-institute', 'research-institute'],
  ['Kegelklub', null],
])('the kind of %s is %s', (text, kind) => {
  expect(readKind(text)).toBe(kind);
});

test.each([
  ['Deutschland', 'DE'],
  ['ドイツ', 'DE'],
  ['Allemagne', 'DE'],
  ['germany', 'DE'],
  ['CZ', 'CZ'],
  ['EL', 'GR'],
  ['UK', 'GB'],
  ['日本', 'JP'],
  ['アメリカ', 'US'],
  ['Mordor', null],
])('the country of %s is %s', (text, code) => {
  expect(readCountry(text)).toBe(code);
});

describe('a region', () => {
  test.each([
    ['岩手県', null, 'jis:03'],
    ['岩手', null, 'jis:03'],
    ['Iwate', 'JP', 'jis:03'],
    ['京都府', null, 'jis:26'],
    ['京都', null, 'jis:26'],
    ['Bayern', 'DE', 'nuts:DE2'],
    ['Bavaria', null, 'nuts:DE2'],
    ['Baden-Württemberg', 'DE', 'nuts:DE1'],
    ['nuts:FRF1', null, 'nuts:FRF1'],
    ['FRF1', 'FR', 'nuts:FRF1'],
    ['Alsace', 'FR', 'nuts:FRF1'],
    ['Bayern', 'FR', null],
    ['Nirgendwo', null, null],
  ])('%s in %s is %s', (text, country, code) => {
    expect(readRegion(text, country)?.code ?? null).toBe(code);
  });

  test('that two countries have is told by the country alone', () => {
    expect(readRegion('Limburg', null)).toBeNull();
  });
});

test('a size is told by its word or by a number of people', () => {
  expect(['Mittel', '大企業', '9', '49名', '1,200', '1.200 Mitarbeiter', '約120名', 'viele'].map(readSize)).toEqual([
    'medium',
    'large',
    'micro',
    'small',
    'large',
    'large',
    'medium',
    null,
  ]);
});

test('sectors and ecosystems are told by code or title', () => {
  expect(readSector('製造業')).toEqual({ facet: 'sector', value: 'C' });
  expect(readSector('c')).toEqual({ facet: 'sector', value: 'C' });
  expect(readSector('Agrar- und Ernährungswirtschaft')).toEqual({ facet: 'ecosystem', value: 'agri-food' });
  expect(readSector('Maschinenbau')).toBeNull();
});

test('forms, genders and languages are told in each of the four languages', () => {
  expect(['Forschung', '観光', 'export', 'Mobilité', 'Unfug'].map(readForm)).toEqual([
    'research-innovation',
    'tourism',
    'trade',
    'mobility',
    null,
  ]);
  expect(['weiblich', '男性', 'F', 'Madame'].map(readGender)).toEqual(['female', 'male', 'female', null]);
  expect(['cs', 'Deutsch', '日本語', 'français', 'Japanisch', 'Klingonisch'].map(readLanguage)).toEqual([
    'cs',
    'de',
    'ja',
    'fr',
    'ja',
    null,
  ]);
});

test('days are read as tables write them, and nothing else is', () => {
  const days = ['2024-02-29', '29.2.2024', '2024/2/9', '2024年3月1日', '30.2.2024', '2024', 'seit Mai'];
  expect(days.map(readDay)).toEqual(['2024-02-29', '2024-02-29', '2024-02-09', '2024-03-01', null, null, null]);
});
