import type { Cursor, Direction } from '#shared/contract/common.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/** A part of a WHERE clause with its values; the text comes from code, never from input. */
export interface Condition {
  readonly text: string;
  readonly values: readonly (string | number | bigint)[];
}

/** A sorted list that can be read page by page. `table` is aliased `r`; every row of `select` begins with `id`. */
export interface ListQuery {
  readonly select: string;
  readonly from: string;
  readonly where: readonly Condition[];
  /** Column of `r` to sort by; ties are broken by id. */
  readonly sortColumn: string;
  readonly nullable: boolean;
  readonly direction: Direction;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: Cursor;
}

interface Keyed {
  readonly id: string;
  readonly sort_value: string | number | null;
}

/**
 * One page after a cursor, found by index and never by counting rows off: the same effort at any depth. Rows without a
 * sort value come last in both directions.
 */
export function fetchPage<Row extends Keyed>(
  sqlite: Sqlite,
  query: ListQuery,
  cursor: Cursor,
  limit: number,
): Page<Row> {
  const inNulls = cursor !== null && cursor[0] === null;
  const rows: Row[] = inNulls ? [] : readRows<Row>(sqlite, query, afterValue(query, cursor), limit + 1);
  if (query.nullable && rows.length <= limit) {
    const rest = limit + 1 - rows.length;
    rows.push(...readRows<Row>(sqlite, query, afterNull(query, inNulls ? cursor : null), rest));
  }
  const last = rows[limit - 1];
  const more = rows.length > limit && last !== undefined;
  return { rows: rows.slice(0, limit), next: more ? [last.sort_value, last.id] : null };
}

function readRows<Row>(sqlite: Sqlite, query: ListQuery, position: readonly Condition[], limit: number): Row[] {
  const conditions = [...query.where, ...position];
  const order = query.direction === 'asc' ? 'ASC' : 'DESC';
  const text = `SELECT ${query.select}, r.${query.sortColumn} AS sort_value FROM ${query.from}
    WHERE ${conditions.map((c) => c.text).join(' AND ')} ORDER BY r.${query.sortColumn} ${order}, r.id ${order} LIMIT ?`;
  return prepared(sqlite, plannedOnce(text)).all(...conditions.flatMap((c) => c.values), limit) as Row[];
}

/**
 * SQLite plans a statement anew each time a value changes at which it looked while it planned, which takes a third as long as
 * reading a page; behind a SELECT it does not look. (`sqlite3_bind_*` expires such statements; there is no pragma against it.)
 */
function plannedOnce(text: string): string {
  return text.replaceAll('?', '(SELECT ?)');
}

function afterValue({ sortColumn, nullable, direction }: ListQuery, cursor: Cursor): readonly Condition[] {
  const present = nullable ? [{ text: `r.${sortColumn} IS NOT NULL`, values: [] }] : [];
  if (cursor === null || cursor[0] === null) return present;
  const compare = direction === 'asc' ? '>' : '<';
  return [...present, { text: `(r.${sortColumn}, r.id) ${compare} (?, ?)`, values: [cursor[0], cursor[1]] }];
}

function afterNull({ sortColumn, direction }: ListQuery, cursor: Cursor): readonly Condition[] {
  const absent = { text: `r.${sortColumn} IS NULL`, values: [] };
  if (cursor === null) return [absent];
  return [absent, { text: `r.id ${direction === 'asc' ? '>' : '<'} ?`, values: [cursor[1]] }];
}

/** How many rows the conditions let through. */
export function countRows(sqlite: Sqlite, from: string, where: readonly Condition[]): number {
  const text = `SELECT count(*) FROM ${from} WHERE ${where.map((c) => c.text).join(' AND ')}`;
  return prepared(sqlite, text)
    .pluck()
    .get(...where.flatMap((c) => c.values)) as number;
}

/**
 * `column IN (…)` for any number of values with one statement text. A single one is compared by `=`, so that an index that
 * begins with the column gives the order of what follows, too.
 */
export function isIn(column: string, values: readonly (string | number)[] | undefined): readonly Condition[] {
  if (values === undefined) return [];
  const [first] = values;
  if (first !== undefined && values.length === 1) return [{ text: `${column} = ?`, values: [first] }];
  return [{ text: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] }];
}
