import { expect, test } from 'vitest';
import { countryOfDomain, kindOfOrganisation, looksLikeOrganisation } from './organisation-words.ts';

test.each([
  ['飛騨木工クラスター', 'cluster'],
  ['東北先端研究大学', 'university'],
  ['岩手県', 'prefecture'],
  ['北上市役所', 'municipality'],
  ['株式会社北上精密', 'company'],
  ['Lebkuchen Weiß & Söhne GmbH', 'company'],
  ['Maschinenbau Südbaden e. V.', 'association'],
  ['Universität am Rhein', 'university'],
  ['CCI Alsace', 'chamber'],
])('%s is an organisation of kind %s', (name, kind) => {
  expect(kindOfOrganisation(name)).toBe(kind);
});

test('offices and desks are organisations of no kind in particular', () => {
  for (const name of ['EJRC Helpdesk', '岩手県ものづくり自動車産業振興室', 'Info', 'Secrétariat général']) {
    expect(looksLikeOrganisation(name)).toBe(true);
  }
});

test('people are none', () => {
  for (const name of [
    'Claire Weber',
    '佐々木 健一',
    '市川 春子',
    '区 小明',
    'Maija Ozoliņa',
    'Tomás Horák',
    '陈小芳',
  ]) {
    expect(looksLikeOrganisation(name)).toBe(false);
  }
});

test('a country domain tells the country, others do not', () => {
  expect(
    ['pref-iwate.example.jp', 'example.co.uk', 'example.eu', 'example.com', 'example.io'].map(countryOfDomain),
  ).toEqual(['JP', 'GB', null, null, null]);
});
