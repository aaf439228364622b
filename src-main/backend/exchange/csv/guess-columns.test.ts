import { describe, expect, it } from 'vitest';
import { csvFixture, tableOf } from '../testing/csv-fixtures.ts';
import { ORGANISATION_COLUMN_WORDS, PERSON_COLUMN_WORDS } from './column-words.ts';
import { guessOrganisationColumns, guessPersonColumns } from './guess-columns.ts';

const personFields = (source: Uint8Array | string) => guessPersonColumns(tableOf(source)).map((column) => column.field);
const organisationFields = (source: Uint8Array | string) =>
  guessOrganisationColumns(tableOf(source)).map((column) => column.field);

describe('guessPersonColumns', () => {
  it('knows Japanese headers', () => {
    expect(personFields(csvFixture('people-utf8-bom.csv'))).toEqual([
      ...['familyNative', 'givenNative', 'familyKana', 'givenKana'],
      ...['organisation', 'role', 'email', 'phone', 'country'],
    ]);
  });

  it('knows English headers', () => {
    expect(personFields(csvFixture('people-utf16le.csv'))).toEqual([
      ...['familyNative', 'givenNative', 'organisation', 'role', 'email', 'phone', 'country', 'languages'],
    ]);
  });

  it('knows French headers', () => {
    expect(personFields(csvFixture('people-fr-utf8.csv'))).toEqual([
      ...['honorific', 'familyNative', 'givenNative', 'organisation', 'role', 'email', 'phone', 'country', 'note'],
    ]);
  });

  it('takes a German Name beside a Vorname for the family name', () => {
    expect(personFields(csvFixture('people-with-errors.csv'))).toEqual([
      'familyNative',
      'givenNative',
      'email',
      'organisation',
    ]);
  });

  it('takes no answers in kana for readings, nor a column for a whole reading beside its parts', () => {
    expect(personFields('氏名,同意\n髙島 花子,いいえ\n佐藤 一郎,はい\n')).toEqual(['fullName', null]);
    expect(personFields('姓,名,セイ,愛称\n髙島,花子,タカシマ,はなちゃん\n')).toEqual([
      ...['familyNative', 'givenNative', 'familyKana', null],
    ]);
    expect(personFields('氏名,x\n髙島 花子,たかしま はなこ\n')).toEqual(['fullName', 'fullKana']);
  });

  it('takes Nom for the whole name where the values are', () => {
    expect(personFields('Nom;Courriel\nHélène Schœttel;h@example.org\n')).toEqual(['fullName', 'email']);
    expect(personFields('Nom;Courriel\nSchœttel;h@example.org\n')).toEqual(['familyNative', 'email']);
  });

  it.each([
    ['E-MAIL', 'email'],
    ['e mail', 'email'],
    ['Ｅメール', 'email'],
    ['ﾒｰﾙｱﾄﾞﾚｽ', 'email'],
    ['E-Mail (geschäftlich)', 'email'],
    ['Téléphone portable', 'phone'],
    ['携帯電話番号', 'phone'],
    ['氏名（フリガナ）', 'fullKana'],
    ['ご担当者名', 'fullName'],
    ['Vorname', 'givenNative'],
    ['ORGANIZATION', 'organisation'],
    ['所属機関名', 'organisation'],
    ['Something else', null],
    ['中国語', null],
  ])('takes %s for %s', (header, field) => {
    expect(personFields(`${header},x\nvalue,y\n`)[0]).toBe(field);
  });

  it('looks at the values where the names say nothing', () => {
    const text =
      'A,B,C,D,E\nhorak@example.org,+49 761 000 0001,ササキ ケンイチ,DE,5\nx@example.org,0197-00-0001,タカハシ ユミ,JP,6\n';
    expect(guessPersonColumns(tableOf(text)).map(({ field, by }) => [field, by])).toEqual([
      ['email', 'content'],
      ['phone', 'content'],
      ['fullKana', 'content'],
      ['country', 'content'],
      [null, null],
    ]);
  });

  it('takes neither postal codes nor plain numbers for phones', () => {
    expect(personFields('A,B,C\n020-8570,1234567890,2026-11-16\n500-8384,987654321,2026-11-17\n')).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('lets only what may repeat be in several columns', () => {
    expect(personFields('E-Mail,Mail address,Vorname,First name,Company\n,,,,\n,,,,x\n')).toEqual([
      'email',
      'email',
      'givenNative',
      null,
      'organisation',
    ]);
  });

  it('shows the first values that differ', () => {
    expect(guessPersonColumns(tableOf('Ort\nBonn\n\nBonn\nKöln\nMainz\nTrier\n'))[0]).toEqual({
      column: 0,
      header: 'Ort',
      field: 'city',
      by: 'name',
      samples: ['Bonn', 'Köln', 'Mainz'],
    });
  });
});

describe('guessOrganisationColumns', () => {
  it('knows Japanese headers', () => {
    expect(organisationFields(csvFixture('organisations-cp932.csv'))).toEqual([
      ...[
        'nameNative',
        'nameKana',
        'nameEn',
        'kind',
        'region',
        'city',
        'addressLines',
        'phone',
        'website',
        'sectors',
        'note',
      ],
    ]);
  });

  it('knows German headers', () => {
    expect(organisationFields(csvFixture('organisations-windows-1252.csv'))).toEqual([
      ...['nameNative', 'kind', 'country', 'region', 'city', 'addressLines', 'postalCode'],
      ...['email', 'phone', 'website', 'sectors', 'note'],
    ]);
  });

  it('knows French and English headers', () => {
    expect(organisationFields('Raison sociale;Sigle;Pays;Ville;Site internet;Effectif\nx;y;z;v;w;5\n')).toEqual([
      ...['nameNative', 'aliases', 'country', 'city', 'website', 'size'],
    ]);
    expect(organisationFields('Name,English name,Type,Country,Looking for\nx,y,z,DE,trade\n')).toEqual([
      ...['nameNative', 'nameEn', 'kind', 'country', 'formsSought'],
    ]);
  });
});

describe('column words', () => {
  it.each([
    ['people', PERSON_COLUMN_WORDS],
    ['organisations', ORGANISATION_COLUMN_WORDS],
  ])('name no column of %s twice', (_, words) => {
    const phrases = Object.values(words).flatMap((text) =>
      text.split(/[,、]/).map((phrase) => phrase.trim().toLowerCase()),
    );
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
    expect(phrases).not.toContain('');
  });
});
