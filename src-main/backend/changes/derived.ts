import { SORT_KEYS_VERSION } from '#shared/domain/sort-keys.ts';
import { DERIVED_KEY, getMeta, setMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { allShapes, type DerivedShape, type Shape, type Stored } from './fields.ts';

type Key = 'id' | 'rowid';

/**
 * Computes a record's derived columns anew, if one of the fields that were written bears on them. Whoever writes a row calls it in
 * the same transaction.
 * @param by the column that `value` finds the row by
 */
export function refreshDerived(
  sqlite: Sqlite,
  { derived }: Shape,
  written: Iterable<string>,
  by: Key,
  value: string | number,
): void {
  if (derived === null) return;
  for (const field of written) {
    if (!derived.from.has(field)) continue;
    compute(sqlite, derived, by, value);
    return;
  }
}

/** The values of a new record's derived columns. @param given a field's value; what is not there is null */
export function derivedOfNew({ derived }: Shape, given: (field: string) => Stored | undefined): readonly string[] {
  if (derived === null) return [];
  const record: Record<string, string | null> = {};
  for (const field of derived.from) record[field] = (given(field) ?? null) as string | null;
  return derived.valuesOf(record);
}

function compute(sqlite: Sqlite, { select, update, valuesOf }: DerivedShape, by: Key, value: string | number): void {
  const record = prepared(sqlite, `${select} WHERE ${by} = ?`).get(value) as Record<string, string | null> | undefined;
  if (record !== undefined) prepared(sqlite, `${update} WHERE ${by} = ?`).run(...valuesOf(record), value);
}

/**
 * Computes the derived columns of all records where they were computed by other rules, or not at all: after an upgrade. Called at
 * each opening for writing; about 10 s for a million records, else nothing.
 */
export function deriveAll(sqlite: Sqlite): void {
  if (getMeta(sqlite, DERIVED_KEY) === SORT_KEYS_VERSION) return;
  sqlite
    .transaction(() => {
      for (const { table, derived } of allShapes()) {
        if (derived === null) continue;
        const rows = sqlite.prepare(`SELECT rowid FROM ${table}`).pluck().all() as readonly number[];
        for (const row of rows) compute(sqlite, derived, 'rowid', row);
      }
      setMeta(sqlite, DERIVED_KEY, SORT_KEYS_VERSION);
    })
    .immediate();
}

/** Says that they are computed already, of a database that is filled past the writer. */
export function derivedIsDone(sqlite: Sqlite): void {
  setMeta(sqlite, DERIVED_KEY, SORT_KEYS_VERSION);
}
