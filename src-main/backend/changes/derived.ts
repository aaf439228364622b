import { z } from 'zod';
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

/** How far the columns of an older program, or of none, are made anew. */
const remaking = z.object({
  version: z.literal(SORT_KEYS_VERSION),
  /** Where it goes on: the table, and the last record that was computed, '' before the first. */
  table: z.string(),
  after: z.string(),
  done: z.number(),
  total: z.number(),
});
type Remaking = z.infer<typeof remaking>;

/** So many records are computed before the clock is looked at. */
export const STEP = 50;

const withDerived = (): readonly (Shape & { readonly derived: DerivedShape })[] =>
  allShapes().flatMap((shape) => (shape.derived === null ? [] : [{ ...shape, derived: shape.derived }]));

/** How many records have derived columns. */
export const countDerived = (sqlite: Sqlite): number =>
  withDerived().reduce(
    (sum, { table }) => sum + (prepared(sqlite, `SELECT count(*) FROM ${table}`).pluck().get() as number),
    0,
  );

/** Whether all derived columns were computed by the rules of this program. */
export const isDerived = (sqlite: Sqlite): boolean => getMeta(sqlite, DERIVED_KEY) === SORT_KEYS_VERSION;

/** How far they are made anew; null where they are whole. */
export function derivingProgress(sqlite: Sqlite): { readonly done: number; readonly total: number } | null {
  if (isDerived(sqlite)) return null;
  const { done, total } = stateOf(sqlite);
  return { done: Math.min(done, total), total };
}

/** Begins anew where other rules computed them, or began to. */
function stateOf(sqlite: Sqlite): Remaking {
  const read = remaking.safeParse(parsed(getMeta(sqlite, DERIVED_KEY)));
  return read.data ?? beginning(sqlite);
}

const beginning = (sqlite: Sqlite): Remaking => ({
  ...{ version: SORT_KEYS_VERSION, table: withDerived()[0]?.table ?? '', after: '', done: 0 },
  total: countDerived(sqlite),
});

const parsed = (text: string | undefined): unknown => (text?.startsWith('{') === true ? JSON.parse(text) : undefined);

/** Has them all made anew from the first on, by what follows. */
export const deriveAnew = (sqlite: Sqlite): void => setMeta(sqlite, DERIVED_KEY, JSON.stringify(beginning(sqlite)));

/**
 * Computes the derived columns of all records where they were computed by other rules, or not at all, after an upgrade: in one
 * transaction, as far as there is time. What is written meanwhile is computed with it.
 * @param isEnough asked after every few records; then the rest is left for another time
 * @returns whether there is more to do
 */
export function deriveOnce(sqlite: Sqlite, isEnough: () => boolean): boolean {
  return sqlite
    .transaction((): boolean => {
      if (isDerived(sqlite)) return false;
      let state: Remaking | null = stateOf(sqlite);
      while (state !== null) {
        state = derived(sqlite, state);
        if (state !== null && isEnough()) break;
      }
      setMeta(sqlite, DERIVED_KEY, state === null ? SORT_KEYS_VERSION : JSON.stringify(state));
      return state !== null;
    })
    .immediate();
}

/** One step. @returns where it goes on, or null at the end */
function derived(sqlite: Sqlite, state: Remaking): Remaking | null {
  const shapes = withDerived();
  const at = shapes.findIndex(({ table }) => table === state.table);
  const shape = shapes[at];
  if (shape === undefined) return null;
  const text = `SELECT id FROM ${shape.table} WHERE id > ? ORDER BY id LIMIT ${STEP}`;
  const ids = prepared(sqlite, text).pluck().all(state.after) as readonly string[];
  for (const id of ids) compute(sqlite, shape.derived, 'id', id);
  const last = ids.at(-1);
  if (last !== undefined) return { ...state, after: last, done: state.done + ids.length };
  const next = shapes[at + 1];
  return next === undefined ? null : { ...state, table: next.table, after: '' };
}

/** Says that they are computed already, of a database that is filled past the writer. */
export function derivedIsDone(sqlite: Sqlite): void {
  setMeta(sqlite, DERIVED_KEY, SORT_KEYS_VERSION);
}
