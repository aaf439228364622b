import type { Beginnings } from '#shared/domain/search-tokens.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { IndexTable } from '../lists/index.ts';

/** To name more words would take longer than it takes FTS5 to read all of their rows. */
const MOST = 40;
/** Stands before every sign of which a word consists. */
const LEAST_SIGN = '\u0001';

/** The table's words in their order, one row for each place of each: FTS5 goes to any of them without reading the rows before. */
function vocabularyOf(sqlite: Sqlite, table: IndexTable): string {
  const name = `temp.${table}_words`;
  prepared(sqlite, `CREATE VIRTUAL TABLE IF NOT EXISTS ${name} USING fts5vocab(main, ${table}, 'instance')`).run();
  return name;
}

function readWords(sqlite: Sqlite, table: IndexTable, beginning: string): readonly string[] | null {
  const next = prepared(sqlite, `SELECT term FROM ${vocabularyOf(sqlite, table)} WHERE term >= ? LIMIT 1`).pluck();
  const words: string[] = [];
  for (let from = beginning; ; from = `${words.at(-1)}${LEAST_SIGN}`) {
    const word = next.get(from) as string | undefined;
    if (word?.startsWith(beginning) !== true) return words;
    if (words.length === MOST) return null;
    words.push(word);
  }
}

/**
 * The words that begin so in one of the index's tables, read once for one search. A question that names them is answered row by
 * row; asked for a beginning of which it keeps no list, FTS5 puts all rows of all of its words together before it gives the first.
 */
export function beginningsIn(sqlite: Sqlite, table: IndexTable): Beginnings {
  const known = new Map<string, readonly string[] | null>();
  return (beginning) => {
    const words = known.has(beginning) ? known.get(beginning) : readWords(sqlite, table, beginning);
    known.set(beginning, words ?? null);
    return words ?? null;
  };
}
