import type { GroupCounts } from '#shared/contract/common.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { Condition } from './keyset.ts';
import { hasValue } from './values.ts';

/** Column of the contract → column of the query. Whatever is not in it can't be grouped by. */
export type GroupColumns<By extends string> = Readonly<Record<By, string>>;

interface OneGroup<By extends string> {
  readonly by: By;
  readonly value: string | null;
}

/**
 * The rows of one group alone; all of them where none is asked for.
 * @param how `+` keeps SQLite from looking the value up in an index of its own
 */
export function inGroup<By extends string>(
  columns: GroupColumns<By>,
  group: OneGroup<By> | undefined,
  how: '' | '+' = '',
): readonly Condition[] {
  return group === undefined ? [] : hasValue(how + columns[group.by], [group.value], undefined);
}

/** How many rows the conditions let through for each value of a column. */
export function countGroups(sqlite: Sqlite, from: string, column: string, where: readonly Condition[]): GroupCounts {
  const text = `SELECT ${column} AS value, count(*) AS count FROM ${from}
    WHERE ${where.map((c) => c.text).join(' AND ')} GROUP BY ${column}`;
  return prepared(sqlite, text).all(...where.flatMap((c) => c.values)) as GroupCounts;
}
