import { parseSearch, type SearchWord } from '#shared/domain/search-query.ts';
import { askInner, askWord, type SearchColumn } from '#shared/domain/search-tokens.ts';
import type { Context } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import type { Condition } from './keyset.ts';
import { type IndexedKind, type IndexTable, rowsOf } from './search-rows.ts';
import { isWide } from './wide.ts';

/** Nothing is found by what holds no letter and no digit. */
const NEVER: Condition = { text: '0', values: [] };

/** Records of a kind that hold a word, as a condition on the column with their id. */
export interface Place {
  readonly kind: IndexedKind;
  /** A column with the record's id, or a text of SQL that begins with one and has an `@` in the place of the list of ids. */
  readonly by: string;
  readonly columns?: readonly SearchColumn[];
}

/** What a word asks of the index to be found at a place. */
interface Asked {
  readonly place: Place;
  readonly table: IndexTable;
  readonly question: string;
}

/** Names and titles are also found by what is inside of their words: a list of its own, because to unite long ones takes longer. */
function askedAt(place: Place, word: SearchWord): readonly Asked[] {
  const asked = [
    { table: 'search_text', question: askWord(word, place.columns) },
    { table: 'search_inner', question: askInner(word) },
  ] as const;
  return asked.flatMap(({ table, question }) => (question === null ? [] : [{ place, table, question }]));
}

/** The rows of a table of the index, aliased `t`, that answer. */
function answering({ place, table, question }: Asked): Condition {
  return { text: `t.${table} MATCH ? AND t.rowid BETWEEN ? AND ?`, values: [question, ...rowsOf(place.kind)] };
}

function conditionOf(asked: Asked): Condition {
  const { by } = asked.place;
  const { text: answers, values } = answering(asked);
  const ids = `(SELECT d.record FROM ${asked.table} t JOIN search_row d ON d.n = t.rowid WHERE ${answers})`;
  return { text: by.includes('@') ? by.replace('@', ids) : `${by} IN ${ids}`, values };
}

function holdsWord(sqlite: Sqlite, places: readonly Place[], word: SearchWord, isOrdered: boolean): Condition | null {
  const asked = places.flatMap((place) => askedAt(place, word));
  if (asked.length === 0) return null;
  // `+` keeps SQLite from looking up what is found: it walks along the list's order and leaves out what is not.
  const how = isOrdered && asked.some((one) => isWide(sqlite, `${one.table} t`, [answering(one)])) ? '+' : '';
  const found = asked.map(conditionOf);
  const text = `(${found.map((one) => how + one.text).join(' OR ')})`;
  // Whoever is without what a place asks of, such as a requester, has no such word: that is neither true nor false to SQL.
  return { text: word.isNegated ? `${text} IS NOT TRUE` : text, values: found.flatMap(({ values }) => values) };
}

/**
 * One condition for each word that was typed into a list's filter, each met at any of the places: the same words as in the search
 * box, found by the same index. A filter's name is a word like any other here, because a list has filters of its own.
 * @param isOrdered whether the first rows in the order of an index are wanted, so that its rows are better read until there are enough
 */
export function holdsWords(
  { sqlite, searchIndex }: Pick<Context, 'sqlite' | 'searchIndex'>,
  places: readonly Place[],
  text: string | undefined,
  isOrdered = false,
): readonly Condition[] {
  if (text === undefined || text.trim() === '') return [];
  searchIndex.catchUp();
  const words = wordsOf(text);
  const conditions = words.flatMap((word) => holdsWord(sqlite, places, word, isOrdered) ?? []);
  return conditions.length > 0 ? conditions : [NEVER];
}

/** What was typed, all of it as words. */
export function wordsOf(text: string): readonly SearchWord[] {
  return parseSearch(text, { filters: false }).words;
}
