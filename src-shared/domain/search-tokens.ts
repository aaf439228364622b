/**
 * The pieces of which the search index consists, and the question that a typed word asks of it.
 * API: indexTokens(text), nameTokens(text), innerTokens(text, ends), askWord(word), askInner(word) and askInside(words) -> the
 * question in FTS5's language, or null.
 *
 * Words of spaced scripts are pieces as they are. A run of Japanese ABC gives AB, BC and the last sign alone, in this order: so
 * AB is found as a piece, ABC as a row of pieces that follow each other, and any single sign as the beginning of a piece.
 */
import { foldWords, runsOf } from './fold.ts';
import { isKana, readingKeys, searchKeys } from './readings.ts';
import type { SearchWord } from './search-query.ts';

/** Nobody types a longer word; what is longer is no word, but data in letters. */
const LONGEST = 64;

function runTokens(run: string): readonly string[] {
  const signs = [...run];
  return signs.map((sign, index) => sign + (signs[index + 1] ?? ''));
}

function wordTokens(word: string): readonly string[] {
  return runsOf(word).flatMap(({ text, isUnspaced }) => (isUnspaced ? runTokens(text) : [text.slice(0, LONGEST)]));
}

/** The pieces of a text, in its order. */
export function indexTokens(text: string): readonly string[] {
  return foldWords(text).flatMap(wordTokens);
}

/** The pieces of a name: of kana also their Latin letters, so that both ways of writing a reading meet. */
export function nameTokens(text: string): readonly string[] {
  return isKana(text) ? [...indexTokens(text), ...indexTokens(readingKeys(text).romaji)] : indexTokens(text);
}

/** A part inside of a word must have so many letters to be looked for: fewer are in every other name. */
const SHORTEST_PART = 4;

/** The Latin words of a line of a name; of a reading in kana they are one, because kana set no blanks. */
function spacedWords(line: string): readonly string[] {
  const runs = foldWords(isKana(line) ? readingKeys(line).romaji : line).flatMap(runsOf);
  return runs.filter(({ isUnspaced }) => !isUnspaced).map(({ text }) => text.slice(0, LONGEST));
}

/** Which ends of a word are kept. */
export interface WordEnds {
  /** A word of fewer letters has none. */
  readonly shortestWord: number;
  /** So many letters stand before an end at least. */
  readonly before: number;
}
/** In names anything may be what somebody remembers: keller, eller and ller of Oberkeller begin with what is inside of it. */
export const NAME_ENDS: WordEnds = { shortestWord: SHORTEST_PART + 1, before: 1 };
/** Of titles only compound words: tourismus, and what begins inside of it, of Wintertourismus. Most other words have none, so the index stays small. */
export const TITLE_ENDS: WordEnds = { shortestWord: 8, before: 3 };

function endsOf(word: string, { shortestWord, before }: WordEnds): readonly string[] {
  const signs = [...word];
  if (signs.length < shortestWord) return [];
  return signs.slice(before, 1 - SHORTEST_PART).map((_, index) => signs.slice(index + before).join(''));
}

/** The ends of words in spaced scripts, and where there are any also the words themselves, so that several words meet in one row. */
export function innerTokens(text: string, ends: WordEnds): readonly string[] {
  const words = text.split('\n').flatMap(spacedWords);
  const found = words.flatMap((word) => endsOf(word, ends));
  return found.length === 0 ? [] : [...new Set([...words, ...found])];
}

/** The forms of a typed word that may be a whole word of a spaced script; none where it is more than letters and digits. */
function singleWords(word: SearchWord): readonly string[] {
  if (word.isPhrase || !/^[\p{L}\p{M}\p{N}'’]+$/u.test(word.text)) return [];
  const { own, names } = keysOf(word);
  return [own ?? '', ...names].filter((key) => {
    const [run, ...others] = runsOf(key);
    return others.length === 0 && run?.isUnspaced === false && !key.includes(' ');
  });
}

const anyOf = (asked: readonly string[]): string | null => (asked.length === 0 ? null : `(${asked.join(' OR ')})`);

/** The words of the index that begin so; null where they are too many to name. */
export type Beginnings = (beginning: string) => readonly string[] | null;

/** Of beginnings with so many letters the index keeps lists of its own: only longer ones are worth to be asked for by their words. */
const LISTED_LETTERS = 4;

/** Pieces that follow each other, of which the last begins so. */
function beginning(tokens: readonly string[], beginnings: Beginnings | undefined): string {
  const last = tokens.at(-1) ?? '';
  const words = [...last].length > LISTED_LETTERS ? (beginnings?.(last) ?? []) : [];
  if (words.length === 0) return `"${tokens.join(' ')}" *`;
  const phrases = words.map((word) => `"${[...tokens.slice(0, -1), word].join(' ')}"`);
  return phrases.length === 1 ? (phrases[0] ?? '') : `(${phrases.join(' OR ')})`;
}

/**
 * What a typed word asks of the ends of words, or null where it is too short, or more than letters and digits.
 * @param beginnings of the ends of words
 */
export function askInner(word: SearchWord, beginnings?: Beginnings): string | null {
  const parts = singleWords(word).filter((key) => [...key].length >= SHORTEST_PART);
  return anyOf(parts.map((key) => beginning([key.slice(0, LONGEST)], beginnings)));
}

/**
 * What several typed words ask of one name or title, of which at least one may stand inside of a word. Words too short for that must
 * be there as they are: the beginnings of so few letters are in every other title.
 */
export function askInside(words: readonly SearchWord[], beginnings?: Beginnings): string | null {
  const inner = words.map((word) => askInner(word, beginnings));
  const asked = words.map((word, index) => inner[index] ?? anyOf(singleWords(word).map((key) => `"${key}"`)));
  const isWhole = asked.every((one) => one !== null) && inner.some((one) => one !== null);
  return isWhole ? asked.join(' AND ') : null;
}

/** What a typed word asks for, besides how FTS5 writes it. */
interface Ask {
  readonly tokens: readonly string[];
  /** Whether the last piece is the beginning of one. */
  readonly isOpen: boolean;
}

/** The last sign of a run stands alone only where the run ends, which a typed one need not do. */
function askOf(key: string, isPhrase: boolean): Ask {
  const tokens = [...foldWords(key).flatMap(wordTokens)];
  const last = runsOf(key.split(' ').at(-1) ?? '').at(-1);
  if (last?.isUnspaced !== true) return { tokens, isOpen: !isPhrase };
  if ([...last.text].length === 1) return { tokens, isOpen: true };
  return { tokens: tokens.slice(0, -1), isOpen: false };
}

function phrase({ tokens, isOpen }: Ask, beginnings: Beginnings | undefined): string {
  return isOpen ? beginning(tokens, beginnings) : `"${tokens.join(' ')}"`;
}

/** The keys of a typed word: its own, which is looked for in all texts, and its other readings, which are names'. */
export function keysOf({ text, isPhrase }: SearchWord): {
  readonly own: string | null;
  readonly names: readonly string[];
} {
  const own = foldWords(text).join(' ');
  if (own === '') return { own: null, names: [] };
  return { own, names: isPhrase ? [] : searchKeys(text).filter((key) => key !== own) };
}

/** The columns of the index: names and titles; what else a line shows; long texts. */
export type SearchColumn = 'name' | 'more' | 'body';

/**
 * What a word asks of the index: pieces that follow each other, in names also by their other readings.
 * @param within the columns to look in; all without it
 * @param beginnings of its pieces
 * @returns an expression of FTS5, or null for a word that holds nothing to look for
 */
export function askWord(word: SearchWord, within?: readonly SearchColumn[], beginnings?: Beginnings): string | null {
  const { own, names } = keysOf(word);
  if (own === null) return null;
  const columns = within === undefined ? '' : `{${within.join(' ')}} : `;
  const inNames = names.map((key) => `name : ${phrase(askOf(key, false), beginnings)}`);
  const asked = [`${columns}${phrase(askOf(own, word.isPhrase), beginnings)}`, ...inNames];
  return asked.length === 1 ? (asked[0] ?? null) : `(${asked.join(' OR ')})`;
}
