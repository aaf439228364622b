import type { GroupCounts } from '#shared/contract/common.ts';
import type { LabelFacet } from '#shared/domain/lists.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { Condition } from './keyset.ts';
import { hasLabel, hasValue } from './values.ts';

/** A column of the query, or the labels of a facet, of which a record may have several: it then stands in the group of each. */
export type GroupColumn = string | { readonly labels: LabelFacet };

/** Column of the contract → where its values stand. Whatever is not in it can't be grouped by. */
export type GroupColumns<By extends string> = Readonly<Record<By, GroupColumn>>;

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
  if (group === undefined) return [];
  const column = columns[group.by];
  return typeof column === 'string'
    ? hasValue(how + column, [group.value], undefined)
    : hasLabel(column.labels, [group.value], undefined);
}

const isLabelOf = (facet: LabelFacet): string => `g.owner_id = r.id AND g.facet = '${facet}' AND g.deleted_at IS NULL`;

/** How many rows the conditions let through for each value of a column. */
export function countGroups(
  sqlite: Sqlite,
  from: string,
  column: GroupColumn,
  where: readonly Condition[],
): GroupCounts {
  const [value, count, source] =
    typeof column === 'string'
      ? [column, '*', from]
      : ['g.value', 'DISTINCT r.id', `${from} LEFT JOIN label g ON ${isLabelOf(column.labels)}`];
  const text = `SELECT ${value} AS value, count(${count}) AS count FROM ${source}
    WHERE ${where.map((c) => c.text).join(' AND ')} GROUP BY ${value}`;
  return prepared(sqlite, text).all(...where.flatMap((c) => c.values)) as GroupCounts;
}
