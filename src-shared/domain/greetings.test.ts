import { expect, test } from 'vitest';
import { greeting } from './greetings.ts';
import { LANGUAGES } from './lists.ts';
import type { PersonName } from './names.ts';

const TANAKA: PersonName = {
  familyNative: '田中',
  givenNative: '太郎',
  familyKana: 'たなか',
  givenKana: 'たろう',
  familyLatin: 'Tanaka',
  givenLatin: 'Taro',
  nameOrder: 'family-first',
  honorific: null,
  title: null,
  gender: 'male',
};
const MUELLER: PersonName = {
  ...TANAKA,
  ...{ familyNative: 'Müller', givenNative: 'Jana', familyKana: null, givenKana: null, familyLatin: null },
  ...{ givenLatin: null, nameOrder: 'given-first', honorific: 'Frau', title: 'Dr.', gender: null },
};
const all = (person: PersonName | null) => LANGUAGES.map((language) => greeting(person, language));

test('a greeting names the family, with the word for the person in the reader’s language', () => {
  expect(all(TANAKA)).toEqual(['Dear Mr Tanaka,', 'Sehr geehrter Herr Tanaka,', 'Monsieur,', '田中 太郎 様']);
  expect(all(MUELLER)).toEqual(['Dear Dr. Müller,', 'Sehr geehrte Frau Dr. Müller,', 'Madame,', 'Jana Müller 様']);
});

test('where nobody knows whether to write Mr or Ms, the whole name is greeted', () => {
  expect(all({ ...TANAKA, gender: null })).toEqual([
    ...['Dear Taro TANAKA,', 'Guten Tag Taro TANAKA,', 'Bonjour Taro TANAKA,', '田中 太郎 様'],
  ]);
});

test('a case without a person, or whose person was erased, greets whoever reads it', () => {
  const anybody = ['Dear Sir or Madam,', 'Sehr geehrte Damen und Herren,', 'Madame, Monsieur,', 'ご担当者様'];
  expect(all(null)).toEqual(anybody);
  expect(all({ ...TANAKA, familyNative: '', givenNative: null, familyLatin: null, familyKana: null })).toEqual(anybody);
});
