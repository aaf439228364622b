import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { Condition } from './keyset.ts';

/** So many rows are looked up and sorted sooner than they are picked out of all that stand in order. */
const SORTED_AT_MOST = 5000;

/**
 * Whether so many rows fit that a page is found sooner by walking along the order and leaving out what does not. SQLite, which
 * knows no numbers of rows, would look up all of these and sort them.
 */
export function isWide(sqlite: Sqlite, from: string, where: readonly Condition[]): boolean {
  const conditions = where.map(({ text }) => text).join(' AND ');
  const text = `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${conditions} LIMIT ${SORTED_AT_MOST + 1})`;
  const counted = prepared(sqlite, text).pluck();
  return (counted.get(...where.flatMap(({ values }) => values)) as number) > SORTED_AT_MOST;
}
