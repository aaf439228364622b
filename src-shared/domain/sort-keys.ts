/**
 * What lists of names are sorted by, compared as plain text (by code point), so that an index of any database can do it.
 * Source: "Names and search" of the domain's design. API: personSortKeys(person), organisationSortKeys(organisation), SORT_KEYS_VERSION.
 *
 * A key is made of parts (family, given). Where the spelling says more than the letters compared first (Müller beside Muller,
 * がわ beside かわ) the spelling stands behind them and decides between equals.
 */
import { fold, plainWords } from './fold.ts';
import type { Language } from './lists.ts';
import { displayedOrganisation, type OrganisationName, type PersonName } from './names.ts';
import { passportRomaji } from './romanisation.ts';
import { isJapaneseScript, isLatinScript } from './scripts.ts';

/** Counts up whenever a rule of this file changes: keys made by an older one are made anew. */
export const SORT_KEYS_VERSION = '1';

/** Below the blank, so that a shorter family name comes before a longer one that begins with it. */
const BETWEEN_PARTS = '\t';

type Parts = readonly string[];

const joined = (parts: Parts): string => parts.filter((part) => part !== '').join(BETWEEN_PARTS);

function keyOf(compared: Parts, spelled: Parts): string {
  const key = joined(compared);
  const spelling = joined(spelled);
  return key === spelling ? key : `${key}${BETWEEN_PARTS}${BETWEEN_PARTS}${spelling}`;
}

/** By letters without their accents, as European dictionaries do: Éva beside Eva, Müller beside Muller, ß as ss. */
export function latinKey(parts: Parts): string {
  return keyOf(
    parts.map(plainWords),
    parts.map((part) => part.normalize('NFC').trim().toLowerCase()),
  );
}

const SMALL: Readonly<Record<string, string>> = {
  ...{
    ぁ: 'あ',
    ぃ: 'い',
    ぅ: 'う',
    ぇ: 'え',
    ぉ: 'お',
    っ: 'つ',
    ゃ: 'や',
    ゅ: 'ゆ',
    ょ: 'よ',
    ゎ: 'わ',
    ゕ: 'か',
    ゖ: 'け',
  },
};
const VOWELS: readonly (readonly [vowel: string, kana: string])[] = [
  ['あ', 'あかさたなはまやらわ'],
  ['い', 'いきしちにひみりゐ'],
  ['う', 'うくすつぬふむゆる'],
  ['え', 'えけせてねへめれゑ'],
  ['お', 'おこそとのほもよろを'],
];

/** ー is read as the vowel before it. */
function lengthened(kana: string): string {
  let key = '';
  for (const sign of kana) {
    const last = key.at(-1) ?? '';
    key += sign === 'ー' ? (VOWELS.find(([, signs]) => last !== '' && signs.includes(last))?.[0] ?? sign) : sign;
  }
  return key;
}

/** In the order of the fifty sounds: voicing, small kana and katakana count only between equals, as JIS X 4061 has it. */
export function kanaKey(parts: Parts): string {
  const readings = parts.map(fold);
  const sounds = readings.map((reading) => {
    const plain = reading.normalize('NFD').replace(/[\u3099\u309a]/gu, '');
    return lengthened([...plain].map((sign) => SMALL[sign] ?? sign).join('')).normalize('NFC');
  });
  return keyOf(sounds, readings);
}

/**
 * First what has a reading, then Latin letters, then kanji of which nobody said how they are read.
 * @param inLatin the Latin key of what is shown, where it is known
 */
function japaneseKey(reading: Parts | null, shown: Parts, inLatin?: string): string {
  if (reading !== null) return `1${kanaKey(reading)}`;
  const text = shown.join('');
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return `1${kanaKey(shown)}`;
  return isJapaneseScript(text) ? `3${kanaKey(shown)}` : `2${inLatin ?? latinKey(shown)}`;
}

export interface PersonSortKeys {
  /** For readers of English, German and French. */
  readonly latin: string;
  readonly japanese: string;
}

const written = (family: string | null, given: string | null): Parts | null =>
  family?.trim() ? [family, given ?? ''] : null;

/**
 * A person's place in lists, by family name, then given name: for readers of Japanese by kana reading, for others by Latin
 * letters, romanised from the kana where nobody wrote any.
 */
export function personSortKeys(person: PersonName): PersonSortKeys {
  const native = [person.familyNative, person.givenNative ?? ''];
  const kana = written(person.familyKana, person.givenKana);
  const latin = written(person.familyLatin, person.givenLatin);
  const romanised = kana?.map(passportRomaji) ?? null;
  const isLatin = isLatinScript(native.join(''));
  const key = latinKey(isLatin ? native : (latin ?? romanised ?? native));
  return { latin: key, japanese: japaneseKey(kana, native, isLatin ? key : undefined) };
}

/** An organisation's place in lists, for each language by the name that its readers are shown. */
export function organisationSortKeys(organisation: OrganisationName): Readonly<Record<Language, string>> {
  const kana = organisation.nameKana?.trim() ? organisation.nameKana : null;
  const latinOf = (language: Language): string => {
    const { text } = displayedOrganisation(organisation, language);
    return latinKey([kana === null || isLatinScript(text) ? text : passportRomaji(kana)]);
  };
  const { text } = displayedOrganisation(organisation, 'ja');
  const ja = japaneseKey(kana === null ? null : [kana], [text]);
  return { en: latinOf('en'), de: latinOf('de'), fr: latinOf('fr'), ja };
}
