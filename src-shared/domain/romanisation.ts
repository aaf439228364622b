/**
 * Kana in Latin letters and back, to be offered to whoever types a name; kanji are never guessed at.
 * API: passportRomaji(kana), macronRomaji(kana), latinSuggestions(kana), kanaSuggestions(latin).
 *
 * Passport form: Hepburn as Japanese passports write it (Ministry of Foreign Affairs of Japan): no sign for long o and u, m
 * before b, m and p, tch for っち, no apostrophe. Macron form: revised Hepburn with ō and ū, n throughout, n' before vowels.
 */
import { toHiragana } from 'wanakana';
import { isKana, romaji } from './readings.ts';
import { remembered } from './remembered.ts';

const capitalised = (text: string): string =>
  text.replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toLocaleUpperCase('en'));

/** Hepburn, letter by letter: っち is tchi, ん before a vowel n', a hyphen for ー. Middle dots part words. */
function letters(kana: string): string {
  const parts = kana.normalize('NFKC').replaceAll('・', ' ').split('ー');
  return parts
    .map(romaji)
    .join('-')
    .replace(/c(?=ch)/g, 't')
    .trim();
}

/** おおの → Ono, ほんま → Homma, いのうえ → Inoue (its う begins the syllable うえ). */
export const passportRomaji = remembered((kana) => {
  const short = letters(kana)
    .replaceAll('-', '')
    .replace(/o(?:u(?!e)|o(?!$))/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/n'/g, 'n')
    .replace(/n(?=[bmp])/g, 'm');
  return capitalised(short);
});

const MACRONS: Readonly<Record<string, string>> = { a: 'ā', i: 'ī', u: 'ū', e: 'ē', o: 'ō' };

/** おおの → Ōno, ほんま → Honma, しんいち → Shin'ichi. */
export function macronRomaji(kana: string): string {
  const long = letters(kana)
    .replace(/([aiueo])-/g, (_, vowel: string) => MACRONS[vowel] ?? vowel)
    .replace(/o(?:u(?!e)|o)/g, 'ō')
    .replace(/uu/g, 'ū');
  return capitalised(long);
}

/** The Latin forms to offer for a kana reading, passport form first; none for what is not kana alone. */
export function latinSuggestions(kana: string): readonly string[] {
  if (!isKana(kana)) return [];
  return [...new Set([passportRomaji(kana), macronRomaji(kana)])].filter((form) =>
    /^[\p{Script=Latin}' -]+$/u.test(form),
  );
}

/** ō may stand for おう or おお; every other macron has one reading. */
const LONG: readonly (readonly [RegExp, string])[] = [
  [/ā/g, 'aa'],
  [/ī/g, 'ii'],
  [/ū/g, 'uu'],
  [/ē/g, 'ei'],
];

/**
 * The kana to offer for a name in romaji: Ōno gives おおの and おうの, Takashima たかしま. A long vowel that the romaji does
 * not show can't be known and is not added. None for what can't be read as romaji.
 */
export function kanaSuggestions(latin: string): readonly string[] {
  const typed = latin.normalize('NFC').trim().toLowerCase();
  if (!/^[a-zāīūēō' -]+$/.test(typed)) return [];
  const spelled = LONG.reduce((text, [macron, vowels]) => text.replace(macron, vowels), typed)
    .replace(/m(?=[bmp])/g, 'n')
    .replace(/tch/g, 'cch');
  // Names that begin with it are mostly 大: Ōno, Ōta.
  const vowels = spelled.startsWith('ō') ? ['oo', 'ou'] : ['ou', 'oo'];
  const forms = vowels.map((each) => spelled.replaceAll('ō', each));
  return [...new Set(forms.map((form) => toHiragana(form)))].filter(isKana);
}
