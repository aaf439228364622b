import { parseSearch, type SearchWord } from '#shared/domain/search-query.ts';
import { askInner, askWord, type SearchColumn } from '#shared/domain/search-tokens.ts';
import type { Context } from '../context.ts';
import type { Condition } from './keyset.ts';
import { type IndexedKind, rowsOf } from './search-rows.ts';

/** Nothing is found by what holds no letter and no digit. */
const NEVER: Condition = { text: '0', values: [] };

/** Records of a kind that hold a word, as a condition on the column with their id. */
export interface Place {
  readonly kind: IndexedKind;
  /** A column with the record's id, or a text of SQL with one `@` in the place of the list of ids. */
  readonly by: string;
  readonly columns?: readonly SearchColumn[];
}

const idsIn = (table: string): string => `SELECT d.record FROM ${table} t JOIN search_row d ON d.n = t.rowid
  WHERE t.${table} MATCH ? AND t.rowid BETWEEN ? AND ?`;

/** Names and titles are also found by what is inside of their words. */
function inPlace({ kind, by, columns }: Place, word: SearchWord): Condition | null {
  const asked = [
    { table: 'search_text', question: askWord(word, columns) },
    { table: 'search_inner', question: askInner(word) },
  ].flatMap(({ table, question }) => (question === null ? [] : [{ table, question }]));
  if (asked.length === 0) return null;
  const ids = `(${asked.map(({ table }) => idsIn(table)).join(' UNION ')})`;
  const text = by.includes('@') ? by.replace('@', ids) : `${by} IN ${ids}`;
  return { text, values: asked.flatMap(({ question }) => [question, ...rowsOf(kind)]) };
}

function holdsWord(places: readonly Place[], word: SearchWord): Condition | null {
  const found = places.flatMap((place) => inPlace(place, word) ?? []);
  if (found.length === 0) return null;
  const text = `(${found.map((one) => one.text).join(' OR ')})`;
  return { text: word.isNegated ? `NOT ${text}` : text, values: found.flatMap(({ values }) => values) };
}

/**
 * One condition for each word that was typed into a list's filter, each met at any of the places: the same words as in the search
 * box, found by the same index. A filter's name is a word like any other here, because a list has filters of its own.
 */
export function holdsWords(
  { searchIndex }: Pick<Context, 'searchIndex'>,
  places: readonly Place[],
  text: string | undefined,
): readonly Condition[] {
  if (text === undefined || text.trim() === '') return [];
  searchIndex.catchUp();
  const words = wordsOf(text);
  const conditions = words.flatMap((word) => holdsWord(places, word) ?? []);
  return conditions.length > 0 ? conditions : [NEVER];
}

/** What was typed, all of it as words. */
export function wordsOf(text: string): readonly SearchWord[] {
  return parseSearch(text, { filters: false }).words;
}
