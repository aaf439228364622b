import { expect, test } from 'vitest';
import { LANGUAGES } from './lists.ts';
import type { PersonName } from './names.ts';
import { greeting, salutation } from './salutations.ts';

const tanaka: PersonName = {
  familyNative: '田中',
  givenNative: '太郎',
  familyKana: 'たなか',
  givenKana: 'たろう',
  familyLatin: 'Tanaka',
  givenLatin: 'Taro',
  nameOrder: 'family-first',
  nameLanguage: 'ja',
  honorific: null,
  title: 'Dr.',
  gender: 'male',
};

test('a person with a title is greeted as each language does', () => {
  expect(salutation(tanaka, 'ja')).toBe('田中 太郎 様');
  expect(salutation(tanaka, 'de')).toBe('Sehr geehrter Herr Dr. Tanaka');
  expect(salutation(tanaka, 'en')).toBe('Dear Dr. Tanaka');
  expect(salutation(tanaka, 'fr')).toBe('Monsieur');
});

test('a woman without a title', () => {
  const weber = { ...tanaka, title: null, gender: 'female' } as const;
  expect(salutation(weber, 'de')).toBe('Sehr geehrte Frau Tanaka');
  expect(salutation(weber, 'en')).toBe('Dear Ms Tanaka');
  expect(salutation(weber, 'fr')).toBe('Madame');
});

test('where nobody knows how to address someone, nobody guesses', () => {
  const unknown = { ...tanaka, title: null, gender: null };
  expect(salutation(unknown, 'de')).toBe('Guten Tag Taro Tanaka');
  expect(salutation(unknown, 'en')).toBe('Dear Taro Tanaka');
  expect(salutation(unknown, 'fr')).toBe('Madame, Monsieur');
});

test('an honorific that was typed counts as it is known in another language', () => {
  expect(salutation({ ...tanaka, title: null, gender: null, honorific: 'Mme' }, 'de')).toBe('Sehr geehrte Frau Tanaka');
  expect(salutation({ ...tanaka, honorific: '先生' }, 'ja')).toBe('田中 太郎 先生');
});

test('a name without Latin letters is read from its kana, and one without either stays as it is', () => {
  const kana = { ...tanaka, familyLatin: null, givenLatin: null, title: null };
  expect(salutation(kana, 'de')).toBe('Sehr geehrter Herr Tanaka');
  expect(salutation({ ...kana, familyKana: null }, 'de')).toBe('Sehr geehrter Herr 田中');
});

const müller: PersonName = {
  ...tanaka,
  ...{ familyNative: 'Müller', givenNative: 'Jana', familyKana: null, givenKana: null, familyLatin: null },
  ...{ givenLatin: null, nameOrder: 'given-first', nameLanguage: null, honorific: 'Frau', gender: null },
};
const all = (person: PersonName | null) => LANGUAGES.map((language) => greeting(person, language));

test('a reply greets by the same rule as a letter, with the comma that its language sets', () => {
  const mr = { ...tanaka, title: null };
  expect(all(mr)).toEqual(['Dear Mr Tanaka,', 'Sehr geehrter Herr Tanaka,', 'Monsieur,', '田中 太郎 様']);
  expect(all(müller)).toEqual(['Dear Dr. Müller,', 'Sehr geehrte Frau Dr. Müller,', 'Madame,', 'Jana Müller 様']);
  expect(all({ ...mr, gender: null })).toEqual([
    ...['Dear Taro Tanaka,', 'Guten Tag Taro Tanaka,', 'Madame, Monsieur,', '田中 太郎 様'],
  ]);
});

test('a case without a person, or whose person was erased, greets whoever reads it', () => {
  const anybody = ['Dear Sir or Madam,', 'Sehr geehrte Damen und Herren,', 'Madame, Monsieur,', 'ご担当者様'];
  expect(all(null)).toEqual(anybody);
  expect(all({ ...tanaka, familyNative: '', givenNative: null, familyLatin: null, familyKana: null })).toEqual(anybody);
});
