/**
 * Where a text holds what was typed: places in the text as it is stored, found by its folded form.
 * API: needlesOf(words) once per query, marksIn(text, needles) -> ranges, excerptOf(text, needles) -> a piece of a long text.
 */
import { fold, isJapaneseSign, isUnspaced } from './fold.ts';
import { isKana, readingKeys } from './readings.ts';
import type { SearchWord } from './search-query.ts';
import { keysOf } from './search-tokens.ts';

/** A folded text to look for. */
export interface Needle {
  readonly key: string;
  /** Whether a word must end where it ends. */
  readonly isWhole: boolean;
  /** The word of the query that it belongs to. */
  readonly word: number;
}

/** A place in a text: [from, to) in UTF-16 units. */
export type Range = readonly [from: number, to: number];

/** A piece of a text around the first place that holds what was typed. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** How many words of the query it holds. */
  readonly words: number;
}

/** The folded forms of what must be there. */
export function needlesOf(words: readonly SearchWord[]): readonly Needle[] {
  return words.flatMap((word, index) => {
    if (word.isNegated) return [];
    const { own, names } = keysOf(word);
    const keys = own === null ? [] : [own, ...names];
    return keys.map((key) => ({ key, isWhole: word.isPhrase, word: index }));
  });
}

/** A stretch of the text without separators, and where its key stands in the key of the whole. */
interface Stretch {
  readonly from: number;
  readonly text: string;
  readonly at: number;
  readonly key: string;
}

/** A longer stretch is no word but data; marking it would cost more than it tells. */
const LONGEST_STRETCH = 300;
const JOINS = /[\p{M}\p{Default_Ignorable_Code_Point}'’‘ʼʻ`´′]/u;
const separators = new Map<string, boolean>();

function isSeparator(sign: string): boolean {
  const known = separators.get(sign);
  if (known !== undefined) return known;
  const is = !JOINS.test(sign) && fold(sign) === '';
  // Few signs part words; whatever else a text holds is not kept.
  if (is && separators.size < 500) separators.set(sign, is);
  return is;
}

function stretchesOf(text: string): readonly Omit<Stretch, 'at' | 'key'>[] {
  const stretches: { from: number; text: string }[] = [];
  let from = 0;
  let at = 0;
  const close = (to: number): void => {
    if (to > from) stretches.push({ from, text: text.slice(from, to) });
  };
  for (const sign of text) {
    if (/[^\p{L}\p{N}]/u.test(sign) && isSeparator(sign)) {
      close(at);
      from = at + sign.length;
    }
    at += sign.length;
  }
  close(at);
  return stretches;
}

interface Aligned {
  readonly key: string;
  readonly stretches: readonly Stretch[];
}

/** The key of a text, put together of its stretches' keys as `fold` does it. */
function align(text: string): Aligned {
  let key = '';
  const stretches: Stretch[] = [];
  for (const { from, text: part } of stretchesOf(text)) {
    const own = fold(part);
    if (own === '') continue;
    const isJoined = key === '' || (isJapaneseSign([...key.slice(-2)].at(-1) ?? '') && isJapaneseSign(own));
    const at = key.length + (isJoined ? 0 : 1);
    key = `${key}${isJoined ? '' : ' '}${own}`;
    stretches.push({ from, text: part, at, key: own });
  }
  return { key, stretches };
}

/** How long the key of each beginning of a stretch is: by place in the stretch, in order. */
function lengths({ text }: Stretch): readonly (readonly [place: number, length: number])[] {
  const found: [number, number][] = [[0, 0]];
  let place = 0;
  let longest = 0;
  for (const sign of text) {
    place += sign.length;
    longest = Math.max(longest, fold(text.slice(0, place)).length);
    found.push([place, longest]);
  }
  return found;
}

const FOLLOWS = /^[\p{M}\p{Default_Ignorable_Code_Point}\uff9e\uff9f]+/u;

/** The place in the stored text at which a part of a stretch's key begins and ends. */
function placeOf(stretch: Stretch, from: number, to: number): Range {
  if (stretch.text.length > LONGEST_STRETCH) return [stretch.from, stretch.from + stretch.text.length];
  const all = lengths(stretch);
  const begin = all.findLast(([, length]) => length <= from)?.[0] ?? 0;
  const end = all.find(([, length]) => length >= to)?.[0] ?? stretch.text.length;
  const last = end > begin ? end : stretch.text.length;
  const after = FOLLOWS.exec(stretch.text.slice(last))?.[0].length ?? 0;
  return [stretch.from + begin, stretch.from + last + after];
}

/** Words of spaced scripts are met at their beginning; a sign of the others anywhere. */
function isMet(key: string, at: number, { key: needle, isWhole }: Needle): boolean {
  const before = [...key.slice(Math.max(0, at - 2), at)].at(-1) ?? ' ';
  const begins = isUnspaced(needle) || before === ' ' || isUnspaced(before);
  const after = key.slice(at + needle.length, at + needle.length + 2);
  const lastSign = [...needle.slice(-2)].at(-1) ?? '';
  const ends = !isWhole || isUnspaced(lastSign) || after === '' || after.startsWith(' ') || isUnspaced(after);
  return begins && ends;
}

function placesOf({ key, stretches }: Aligned, needle: Needle): readonly Range[] {
  const found: Range[] = [];
  const all: number[] = [];
  for (let at = key.indexOf(needle.key); at >= 0; at = key.indexOf(needle.key, at + 1)) all.push(at);
  const met = all.filter((at) => isMet(key, at, needle));
  // A name is found by what is inside of its words, too, where nothing begins with it.
  for (const at of met.length > 0 || needle.isWhole ? met : all) {
    const to = at + needle.key.length;
    const held = stretches.filter((one) => one.at < to && one.at + one.key.length > at);
    const first = held[0];
    const last = held.at(-1);
    if (first === undefined || last === undefined) continue;
    const [from] = placeOf(first, Math.max(0, at - first.at), Math.min(first.key.length, to - first.at));
    const [, end] = placeOf(last, Math.max(0, at - last.at), Math.min(last.key.length, to - last.at));
    found.push([from, end]);
  }
  return found;
}

/** In order, without overlaps. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const all: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

interface Places {
  readonly ranges: readonly Range[];
  readonly words: number;
}

function placesIn(text: string, needles: readonly Needle[]): Places {
  const aligned = align(text);
  const found = needles.map((needle) => ({ word: needle.word, ranges: placesOf(aligned, needle) }));
  const words = new Set(found.filter(({ ranges }) => ranges.length > 0).map(({ word }) => word));
  const ranges = merged(found.flatMap((one) => one.ranges));
  return ranges.length > 0 ? { ranges, words: words.size } : readingIn(text, needles);
}

/** A reading in kana is met by its beginning in Latin letters, too, of which no sign of it is the counterpart: it is marked as a whole. */
function readingIn(text: string, needles: readonly Needle[]): Places {
  if (!isKana(text)) return { ranges: [], words: 0 };
  const key = ` ${readingKeys(text).romaji}`;
  const words = new Set(needles.filter((needle) => key.includes(` ${needle.key}`)).map(({ word }) => word));
  return { ranges: words.size > 0 ? [[0, text.length]] : [], words: words.size };
}

/** The places of a short text that hold what was typed: they lie in it, in order, and do not overlap. */
export function marksIn(text: string, needles: readonly Needle[]): readonly Range[] {
  return placesIn(text, needles).ranges;
}

/** So many UTF-16 units of a long text are shown, and so many of them before the first place. */
const SHOWN = 160;
const BEFORE = 40;
/** A long text is looked through in pieces that overlap, and not beyond its first part: a line of a list has to come quickly. */
const PIECE = 600;
const OVERLAP = 60;
const LOOKED_THROUGH = 24_000;

/** A place at or before another one at which the text may be cut: no surrogate pair and no mark is torn from its letter. */
function cutBefore(text: string, at: number): number {
  let cut = Math.max(0, Math.min(at, text.length));
  while (
    cut > 0 &&
    cut < text.length &&
    /^[\udc00-\udfff\p{M}\p{Default_Ignorable_Code_Point}]/u.test(text.slice(cut))
  ) {
    cut -= 1;
  }
  while (cut > 0 && /[\ud800-\udbff]/.test(text[cut - 1] ?? '') && /[\udc00-\udfff]/.test(text[cut] ?? '')) cut -= 1;
  return cut;
}

/** What a line shows of a text that holds something of what was typed, or null. */
export function excerptOf(text: string, needles: readonly Needle[]): Excerpt | null {
  for (let from = 0; from < Math.min(text.length, LOOKED_THROUGH); from += PIECE - OVERLAP) {
    const begin = cutBefore(text, from);
    const piece = text.slice(begin, cutBefore(text, begin + PIECE));
    // Folding alone is quick; only a piece that holds something is looked at sign by sign.
    const key = text.length > PIECE ? fold(piece) : null;
    if (key !== null && !needles.some((needle) => key.includes(needle.key))) continue;
    const first = placesIn(piece, needles).ranges[0];
    if (first !== undefined) return around(text, begin + first[0], needles);
  }
  return null;
}

function around(text: string, at: number, needles: readonly Needle[]): Excerpt {
  const begin = text.length <= SHOWN ? 0 : cutBefore(text, wordStart(text, at - BEFORE, at));
  const end = text.length - begin <= SHOWN ? text.length : cutBefore(text, begin + SHOWN);
  const shown = text.slice(begin, end);
  return { text: shown, ...placesIn(shown, needles), cutBefore: begin > 0, cutAfter: end < text.length };
}

/** The first beginning of a word from a place on; the place itself where none comes before the limit. */
function wordStart(text: string, from: number, limit: number): number {
  if (from <= 0) return 0;
  const blank = text.slice(from, limit).search(/\s/u);
  return blank < 0 ? from : from + blank + 1;
}
