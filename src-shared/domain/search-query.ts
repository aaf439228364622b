/**
 * What a person types into the search box: words, "quoted phrases", filters such as `status:received`, and a minus before
 * what must not be there. API: parseSearch(text), searchText(query) back to text, completingAt(text, caret),
 * quotedValue(value).
 */
import { FILTER_WORDS, type SearchFilterName } from './search-filters.ts';

/** A word is met by its beginning; a phrase only as a whole, in this order. */
export interface SearchWord {
  readonly text: string;
  readonly isPhrase: boolean;
  readonly isNegated: boolean;
}

/** Several values stand for "any of them"; none is a filter that is still being typed. */
export interface SearchFilter {
  readonly name: SearchFilterName;
  readonly values: readonly string[];
  readonly isNegated: boolean;
}

export interface SearchQuery {
  readonly words: readonly SearchWord[];
  readonly filters: readonly SearchFilter[];
}

/** Straight, full-width and typographic ones; any of them opens and any closes. */
const QUOTES = '"＂“”„';
const COMMAS = ',，、';
/** A quote that is never closed lasts to the end. */
const QUOTED = `[${QUOTES}]([^${QUOTES}]*)(?:[${QUOTES}]|$)`;

const BLANKS = /\s*/uy;
const MINUS = /[-－](?=\S)/uy;
const PHRASE = new RegExp(QUOTED, 'uy');
const NAME = new RegExp(`[^\\s:：${QUOTES}]+[:：]`, 'uy');
const VALUES = new RegExp(`(?:${QUOTED}|[^\\s${QUOTES}])*`, 'uy');
const WORD = /\S+/uy;
const EACH_VALUE = new RegExp(`(?:${QUOTED}|[^${COMMAS}${QUOTES}])+`, 'gu');
const EACH_QUOTE = new RegExp(`[${QUOTES}]`, 'gu');

/** What stands between two blanks or quotes: [from, to) of the text, the minus included. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly isNegated: boolean;
  readonly phrase: string | null;
  readonly filter: { readonly name: SearchFilterName; readonly values: string } | null;
  readonly word: string | null;
}

function nameOf(word: string): SearchFilterName | undefined {
  return FILTER_WORDS.get(word.normalize('NFKC').toLowerCase());
}

/** What a pattern matches from a place on. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The phrase, filter or word that begins at a place which is no blank. */
function pieceAt(text: string, at: number, filters: boolean): Omit<Piece, 'isNegated' | 'from'> {
  const phrase = matchAt(PHRASE, text, at);
  if (phrase !== null) return { to: at + phrase[0].length, phrase: phrase[1] ?? '', filter: null, word: null };
  const typed = filters ? (matchAt(NAME, text, at)?.[0] ?? '') : '';
  const name = nameOf(typed.slice(0, -1));
  if (name !== undefined) {
    const values = matchAt(VALUES, text, at + typed.length)?.[0] ?? '';
    return { to: at + typed.length + values.length, phrase: null, filter: { name, values }, word: null };
  }
  const word = matchAt(WORD, text, at)?.[0] ?? '';
  return { to: at + word.length, phrase: null, filter: null, word };
}

function* pieces(text: string, filters: boolean): Generator<Piece> {
  let at = 0;
  while (true) {
    at += matchAt(BLANKS, text, at)?.[0].length ?? 0;
    if (at >= text.length) return;
    const sign = matchAt(MINUS, text, at)?.[0].length ?? 0;
    const piece = pieceAt(text, at + sign, filters);
    // Before what says nothing the minus says nothing either: it is a word, or part of one.
    const isNegated = sign > 0 && /[\p{L}\p{N}]/u.test(text.slice(at, piece.to));
    if (isNegated || sign === 0) yield { ...piece, from: at, isNegated };
    else if (piece.word === null) yield { from: at, to: at + sign, isNegated, phrase: null, filter: null, word: '-' };
    else yield { ...piece, from: at, isNegated, word: text.slice(at, piece.to) };
    at = isNegated || sign === 0 || piece.word !== null ? piece.to : at + sign;
  }
}

function valuesOf(typed: string): readonly string[] {
  const values = (typed.match(EACH_VALUE) ?? []).map((value) => value.replace(EACH_QUOTE, '').trim());
  return [...new Set(values.filter((value) => value !== ''))];
}

/**
 * Takes any text; what is no filter by its name is a word, so `https://…` and `Re:` are looked for as they stand.
 * @param options with `filters: false` all of it is words
 */
export function parseSearch(text: string, options: { readonly filters: boolean } = { filters: true }): SearchQuery {
  const words: SearchWord[] = [];
  const filters: SearchFilter[] = [];
  for (const { isNegated, phrase, filter, word } of pieces(text, options.filters)) {
    if (filter !== null) filters.push({ name: filter.name, values: valuesOf(filter.values), isNegated });
    const held = (phrase ?? word ?? '').trim().replace(/\s+/gu, ' ');
    if (held !== '') words.push({ text: held, isPhrase: phrase !== null, isNegated });
  }
  return { words, filters };
}

const minus = (isNegated: boolean): string => (isNegated ? '-' : '');
const NEEDS_QUOTES = new RegExp(`[\\s${COMMAS}]`, 'u');
/** A value as it stands after a filter's name. */
export const quotedValue = (value: string): string => (NEEDS_QUOTES.test(value) ? `"${value}"` : value);

function wordText({ text, isPhrase, isNegated }: SearchWord): string {
  return `${minus(isNegated)}${isPhrase ? `"${text}"` : text}`;
}

function filterText({ name, values, isNegated }: SearchFilter): string {
  return `${minus(isNegated)}${name}:${values.map(quotedValue).join(',')}`;
}

/** The query as it could have been typed, words first: what `parseSearch` reads the same query from. */
export function searchText({ words, filters }: SearchQuery): string {
  return [...words.map(wordText), ...filters.map(filterText)].join(' ');
}

/** What stands at the caret, to be completed: a filter's value, or a word that may become a filter's name. */
export interface Completing {
  readonly filter: SearchFilterName | null;
  /** Typed so far of the value or word, without quotes. */
  readonly typed: string;
  /** What a completion replaces, in UTF-16 units: [from, to). */
  readonly from: number;
  readonly to: number;
}

/** @param caret in UTF-16 units from the start of the text @returns null where the caret stands in a phrase or on blanks */
export function completingAt(text: string, caret: number): Completing | null {
  const last = [...pieces(text.slice(0, caret), true)].at(-1);
  if (last === undefined || last.to !== caret || last.phrase !== null) return null;
  const { filter, word } = last;
  if (filter === null) {
    const typed = word ?? '';
    return { filter: null, typed, from: caret - typed.length, to: caret };
  }
  const value = new RegExp(`(?:${QUOTED}|[^${COMMAS}${QUOTES}])*$`, 'u').exec(filter.values)?.[0] ?? '';
  return { filter: filter.name, typed: value.replace(EACH_QUOTE, '').trim(), from: caret - value.length, to: caret };
}
