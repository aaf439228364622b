/**
 * The search key of a text and its parts; what is stored is never folded. Source: "Names and search" of the domain's design.
 * API: fold(text), foldWords(text), runsOf(word), isUnspaced(sign). Readings: see readings.ts; the index's pieces: search-tokens.ts.
 *
 * One key serves both sides, and it is loose on purpose: in Latin words a vowel written twice or as a digraph becomes
 * one (ō, ou, oo, oh → o; ü, ue → u; ä, ae → a), so that Müller, Mueller and muller meet, and Ōsaka, Oosaka, Osaka.
 * The price: Maeda meets Mada, Inoue meets Ino, Kohl meets Kol. Finding too much is mended by ranking what equals the
 * typed text first; finding too little is not mended by anything. The rule reads from left to right, so the key of a
 * prefix is a prefix of the key and search as you type keeps its hits.
 */
import { KANJI_VARIANTS } from './reference/kanji-variants.data.ts';
import { readTable } from './reference/table.ts';
import { remembered } from './remembered.ts';

const VARIANTS: ReadonlyMap<string, string> = new Map(
  readTable(KANJI_VARIANTS, ['variant', 'standard']).map((row) => [row.variant, row.standard]),
);

/** Letters that Unicode does not take apart. Vowel digraphs lose their second letter later. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ə: 'a',
};

/** Scripts written without blanks between words, and Hangul, whose blanks people set as they like. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const JAPANESE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';

const NOT_ASCII = /\P{ASCII}/u;
const LOOSE_VOWELS = /([aeiou])\1|[aou]e|ou|oh/;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Accents of Latin, Greek and Cyrillic letters; not the voicing marks of kana, not the vowels of other scripts. */
const ACCENTS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
const APOSTROPHES = /['’‘ʼʻ`´′]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
const BLANK_IN_JAPANESE = new RegExp(`(?<=[${JAPANESE}]) (?=[${JAPANESE}])`, 'gu');
const ENDS_JAPANESE = new RegExp(`[${JAPANESE}]$`, 'u');
const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/gu;
const REPETITION = /[々ゝゞ]/;
const KATAKANA_TO_HIRAGANA = 0x60;
const UNSPACED_RUN = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*`, 'gu');

/** NFKC, lower case, no accents; twice, because a lower-case letter may come apart where its capital did not. */
function plain(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  const once = text.replace(IGNORABLE, '').normalize('NFKD').replace(ACCENTS, '').toLowerCase();
  return once.normalize('NFKD').replace(ACCENTS, '').normalize('NFKC').replace(IGNORABLE, '');
}

/** One vowel for a doubled one or a digraph; h after o falls silent before a consonant and at the end (Ohta, Satoh). */
function latinVowels(word: string): string {
  if (!LOOSE_VOWELS.test(word)) return word;
  let key = '';
  for (const [index, letter] of [...word].entries()) {
    const last = key.at(-1) ?? '-';
    const doubled = letter === last && 'aeiou'.includes(letter);
    const digraph = (letter === 'e' && 'aou'.includes(last)) || (letter === 'u' && last === 'o');
    const silent = letter === 'h' && last === 'o' && !'aeiouy'.includes(word[index + 1] ?? '-');
    if (!(doubled || digraph || silent)) key += letter;
  }
  return key;
}

/** た becomes だ; what has no voiced form stays. */
function voiced(kana: string): string {
  const composed = `${kana}\u3099`.normalize('NFC');
  return composed.length === 1 ? composed : kana;
}

/** 々 and ゝ repeat the sign before them, ゞ voices it: 佐々木 and 佐佐木, いすゞ and いすず. */
function repetitions(text: string): string {
  if (!REPETITION.test(text)) return text;
  let key = '';
  let last = '';
  for (const sign of text) {
    if (sign === '々' && /\p{Script=Han}/u.test(last)) key += last;
    else if ((sign === 'ゝ' || sign === 'ゞ') && /[ぁ-ゖ]/.test(last)) {
      last = sign === 'ゝ' ? last : voiced(last);
      key += last;
    } else {
      last = sign;
      key += sign;
    }
  }
  return key;
}

/** Small ヶ after kanji, and large ケ between two, are read が in names: 霞ヶ関, 霞ケ関 and 霞が関. */
function japanese(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  return repetitions(
    text
      .replace(/\p{Script=Han}/gu, (sign) => VARIANTS.get(sign) ?? sign)
      .replace(/(?<=\p{Script=Han})(?:ヶ|ケ(?=\p{Script=Han}))/gu, 'が')
      .replace(KATAKANA, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - KATAKANA_TO_HIRAGANA)),
  );
}

const wordsOf = (text: string): string =>
  plain(text)
    .replace(APOSTROPHES, '')
    // Again, because the apostrophe may have stood between a kana and its voicing mark.
    .normalize('NFC')
    .replace(BETWEEN_WORDS, ' ')
    .trim()
    .replace(BLANK_IN_JAPANESE, '')
    .replace(/[ßæœøłđðþħŧŋıə]/gu, (letter) => LATIN_LETTERS[letter] ?? letter);

/** Words in lower case without accents or punctuation, letters that stand for two written out; one blank between words. */
export const plainWords = remembered(wordsOf);

/**
 * The search key of a text: words in lower case without accents, variants or punctuation, one blank between words, none
 * between Japanese ones (田中 太郎 = 田中太郎). Idempotent; any string is taken, also with lone surrogates.
 */
export const fold = remembered((text) => japanese(wordsOf(text)).replace(/[a-z]+/g, latinVowels));

/**
 * The key of two texts with a blank between them: `fold` of both together, from the keys of each where no blank is lost. The parts
 * of names come again and again, whole names do not.
 */
export function foldTogether(a: string, b: string): string {
  const [first, second] = [fold(a), fold(b)];
  if (first === '' || second === '') return first + second;
  return ENDS_JAPANESE.test(first) && isJapaneseSign(second) ? fold(`${a} ${b}`) : `${first} ${second}`;
}

/** The key's words; a run of Japanese is one word. */
export function foldWords(text: string): readonly string[] {
  const key = fold(text);
  return key === '' ? [] : key.split(' ');
}

/** A part of a word that is written in one manner: with blanks between words, or without. */
export interface ScriptRun {
  readonly text: string;
  readonly isUnspaced: boolean;
}

/** The parts of a folded word: eu and 域外 of eu域外. */
export function runsOf(word: string): readonly ScriptRun[] {
  const runs: ScriptRun[] = [];
  let at = 0;
  for (const { 0: run, index } of word.matchAll(UNSPACED_RUN)) {
    if (index > at) runs.push({ text: word.slice(at, index), isUnspaced: false });
    runs.push({ text: run, isUnspaced: true });
    at = index + run.length;
  }
  if (at < word.length) runs.push({ text: word.slice(at), isUnspaced: false });
  return runs;
}

const UNSPACED_SIGN = new RegExp(`^[${UNSPACED}]`, 'u');
const JAPANESE_SIGN = new RegExp(`^[${JAPANESE}]`, 'u');

/** Whether a text begins with a sign of a script that sets no blanks between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED_SIGN.test(text);
}

/** Whether a text begins with a Japanese sign: no blank is kept between two of them. */
export function isJapaneseSign(text: string): boolean {
  return JAPANESE_SIGN.test(text);
}
