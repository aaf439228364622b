import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from './lists.ts';
import {
  displayedName,
  displayedOrganisation,
  displayName,
  initials,
  type OrganisationName,
  organisationName,
  type PersonName,
} from './names.ts';

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
const tanaka: PersonName = {
  ...NOBODY,
  familyNative: '田中',
  givenNative: '太郎',
  familyKana: 'たなか',
  givenKana: 'たろう',
  familyLatin: 'Tanaka',
  givenLatin: 'Taro',
  nameOrder: 'family-first',
  honorific: '様',
  title: 'Dr.',
  gender: 'male',
};
const muller: PersonName = {
  ...NOBODY,
  familyNative: 'Müller',
  givenNative: 'Jürgen',
  nameLanguage: 'de',
  familyKana: 'ミュラー',
  givenKana: 'ユルゲン',
  honorific: 'Herr',
};
const formal = (person: PersonName) => LANGUAGES.map((language) => displayName(person, language, 'formal'));
const plain = (person: PersonName) => LANGUAGES.map((language) => displayName(person, language));

describe('a person’s name', () => {
  test('of Japan: native script for readers of Japanese, turned Latin letters for others', () => {
    expect(formal(tanaka)).toEqual(['Dr. Taro TANAKA', 'Herr Dr. Taro TANAKA', 'Dr. Taro TANAKA', '田中 太郎 様']);
    expect(plain(tanaka)).toEqual(['Taro TANAKA', 'Taro TANAKA', 'Taro TANAKA', '田中 太郎']);
  });

  test('of Europe: as it is, and in kana for readers of Japanese', () => {
    expect(formal(muller)).toEqual([
      'Mr Jürgen Müller',
      'Herr Jürgen Müller',
      'M. Jürgen Müller',
      'ユルゲン・ミュラー 様',
    ]);
    expect(displayName({ ...muller, familyKana: null, givenKana: null }, 'ja', 'formal')).toBe('Jürgen Müller 様');
  });

  test('a native name in Latin letters is kept before any transcription of it', () => {
    expect(displayName({ ...muller, familyLatin: 'Mueller', givenLatin: 'Juergen' }, 'en')).toBe('Jürgen Müller');
  });

  test('the family name is capitalised only where its own order was turned', () => {
    expect(displayName({ ...muller, nameOrder: 'family-first' }, 'fr')).toBe('Jürgen MÜLLER');
    expect(displayName({ ...tanaka, givenLatin: null }, 'de')).toBe('Tanaka');
  });

  test('without a readable form the native one is shown and marked with its language', () => {
    const person = { ...tanaka, familyLatin: null, givenLatin: null };
    expect(displayedName(person, 'de')).toEqual({ text: '田中 太郎', lang: 'ja' });
    expect(displayedName(person, 'de', 'formal').text).toBe('田中 太郎 様');
    expect(
      displayedName({ ...NOBODY, familyNative: '김', givenNative: '민수', nameOrder: 'family-first' }, 'fr'),
    ).toEqual({
      text: '김 민수',
      lang: 'ko',
    });
    expect(displayedName({ ...person, nameLanguage: 'zh' }, 'en').lang).toBe('zh');
  });

  test('names of the reader’s own language carry no mark, others of the same script do', () => {
    expect(displayedName(tanaka, 'ja').lang).toBeNull();
    expect(displayedName(muller, 'de').lang).toBeNull();
    expect(displayedName(muller, 'fr').lang).toBe('de');
    expect(displayedName(muller, 'ja').lang).toBeNull();
  });

  test('gender known from an honorific of any language gives the reader’s own word; unknown gives none', () => {
    const person = { ...muller, familyKana: null, givenKana: null };
    expect(formal({ ...person, honorific: 'Mme' })).toEqual([
      'Ms Jürgen Müller',
      'Frau Jürgen Müller',
      'Mme Jürgen Müller',
      'Jürgen Müller 様',
    ]);
    expect(formal({ ...person, honorific: null })[1]).toBe('Jürgen Müller');
    expect(formal({ ...person, honorific: null, gender: 'other' })[0]).toBe('Jürgen Müller');
    expect(formal({ ...person, honorific: 'Exzellenz', gender: 'male' })[0]).toBe('Exzellenz Jürgen Müller');
  });

  test('a title is shown in its own script only', () => {
    const person = { ...tanaka, title: '部長', honorific: '先生' };
    expect(formal(person)).toEqual(['Mr Taro TANAKA', 'Herr Taro TANAKA', 'M. Taro TANAKA', '部長 田中 太郎 先生']);
  });

  test('one name is enough; for someone whose name was erased stands a word', () => {
    expect(plain({ ...NOBODY, familyNative: 'Suharto' })).toEqual(['Suharto', 'Suharto', 'Suharto', 'Suharto']);
    const erased = ['Erased person', 'Gelöschte Person', 'Personne effacée', '消去済みの人物'];
    expect(formal(NOBODY)).toEqual(erased);
    expect(plain(NOBODY)).toEqual(erased);
    expect(displayName({ ...NOBODY, familyKana: 'たなか' }, 'en')).toBe('たなか');
  });

  test('initials are whole signs', () => {
    expect(initials(tanaka, 'en')).toBe('TT');
    expect(initials(tanaka, 'ja')).toBe('田');
    expect(initials({ ...NOBODY, familyNative: '邉\u{e0101}見' }, 'ja')).toBe('邉\u{e0101}');
    expect(initials({ ...muller, familyNative: 'E\u0301mile' }, 'fr')).toBe('JE\u0301');
    expect(initials(NOBODY, 'en')).toBe('');
  });

  test('any text is taken, and what was typed comes back as it was', () => {
    const text = fc.option(fc.string({ unit: 'binary', minLength: 1 }), { nil: null });
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), text, text, text, (language, family, given, title) => {
        const person = { ...NOBODY, familyNative: family ?? '', givenNative: given, title };
        expect(displayName(person, language)).toContain((family ?? '').trim());
        expect(() => [displayName(person, language, 'formal'), initials(person, language)]).not.toThrow();
      }),
    );
  });
});

describe('an organisation’s name', () => {
  const none = { nameKana: null, nameLatin: null, nameEn: null, nameDe: null, nameFr: null, nameJa: null };
  const grandEst: OrganisationName = {
    ...none,
    nameNative: 'Région Grand Est',
    nameLanguage: 'fr',
    nameJa: 'グラン・テスト地域圏',
  };
  const gifu: OrganisationName = { ...none, nameNative: '岐阜県', nameLatin: 'Gifu-ken', nameEn: 'Gifu Prefecture' };

  test('is the one in the reader’s language', () => {
    expect(organisationName(grandEst, 'ja')).toBe('グラン・テスト地域圏');
    expect(organisationName(gifu, 'en')).toBe('Gifu Prefecture');
  });

  test('else the native one where the reader can read it', () => {
    expect(displayedOrganisation(grandEst, 'de')).toEqual({ text: 'Région Grand Est', lang: 'fr' });
    expect(displayedOrganisation(gifu, 'ja')).toEqual({ text: '岐阜県', lang: null });
  });

  test('else English, else Latin letters, else the native one marked with its language', () => {
    expect(displayedOrganisation(gifu, 'de')).toEqual({ text: 'Gifu Prefecture', lang: 'en' });
    expect(displayedOrganisation({ ...gifu, nameEn: ' ' }, 'de')).toEqual({ text: 'Gifu-ken', lang: null });
    expect(displayedOrganisation({ ...none, nameNative: '岐阜県' }, 'de')).toEqual({ text: '岐阜県', lang: 'ja' });
  });

  test('readers of Japanese get kana for what has no Japanese name', () => {
    expect(organisationName({ ...grandEst, nameJa: null, nameKana: 'グランテスト' }, 'ja')).toBe('グランテスト');
    expect(displayedOrganisation({ ...grandEst, nameJa: null }, 'ja')).toEqual({
      text: 'Région Grand Est',
      lang: 'fr',
    });
  });
});
