import { seenClock, unpackBase, type Version } from '#shared/domain/row-clock.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { Stored } from './fields.ts';
import { recordBytes, recordId, refValue } from './refs.ts';

/** One row of the change log, read. */
export interface Change {
  readonly device: number;
  readonly stamp: number;
  readonly op: number;
  readonly actor: number | null;
  readonly kind: string;
  readonly record: string;
  readonly patch: ReadonlyMap<string, Stored>;
  /** For each field of the patch the version it replaced; null when the change created the record. */
  readonly base: readonly Version[] | null;
  /** For a deletion, the row clock of the record as its author had seen it. */
  readonly seen: Uint8Array | null;
}

interface Row {
  readonly device: number;
  readonly stamp: number;
  readonly op: number;
  readonly actor: number | null;
  readonly kind: number;
  readonly record: Buffer;
  readonly patch: string;
  readonly base: Buffer | null;
}

const COLUMNS = 'device, stamp, op, actor, kind, record, patch, base';

function changeOf(sqlite: Sqlite, row: Row): Change {
  const patch = new Map(Object.entries(JSON.parse(row.patch) as Record<string, Stored>));
  return {
    ...row,
    kind: refValue(sqlite, row.kind) ?? '',
    record: recordId(row.record),
    patch,
    base: row.base === null ? null : unpackBase(row.base, patch.size),
    seen: row.base === null ? null : seenClock(row.base, patch.size),
  };
}

/** Everything that happened to a record, oldest first. */
export function changesOfRecord(sqlite: Sqlite, id: string): readonly Change[] {
  const rows = prepared(sqlite, `SELECT ${COLUMNS} FROM chg WHERE record = ? ORDER BY stamp, device`).all(
    recordBytes(id),
  );
  return (rows as Row[]).map((row) => changeOf(sqlite, row));
}

/** How many changes one operation of a device is made of, and the stamp of the last. */
export function extentOf(
  sqlite: Sqlite,
  device: number,
  op: number,
): { readonly count: number; readonly last: number } {
  // An operation's changes follow one another in the device's own order, so it ends at the first of another one.
  const next = 'SELECT min(stamp) FROM chg WHERE device = @device AND stamp > @op AND op <> @op';
  const text = `SELECT count(*) AS count, coalesce(max(stamp), -1) AS last FROM chg
    WHERE device = @device AND stamp >= @op AND stamp < coalesce((${next}), 9e15)`;
  return prepared(sqlite, text).get({ device, op }) as { count: number; last: number };
}

/** Changes read in one go: an operation may be made of a million. */
const PAGE = 500;

/** The changes of one operation of a device, newest first. */
export function* changesBackwards(sqlite: Sqlite, device: number, op: number): Iterable<Change> {
  const text = `SELECT ${COLUMNS} FROM chg WHERE device = ? AND stamp BETWEEN ? AND ? ORDER BY stamp DESC LIMIT ${PAGE}`;
  for (let last = extentOf(sqlite, device, op).last; last >= op; ) {
    const rows = prepared(sqlite, text).all(device, op, last) as Row[];
    for (const row of rows) yield changeOf(sqlite, row);
    last = (rows.at(-1)?.stamp ?? op) - 1;
  }
}

/** The same, oldest first. */
export const changesOfOperation = (sqlite: Sqlite, device: number, op: number): readonly Change[] =>
  [...changesBackwards(sqlite, device, op)].toReversed();

/** The first change that an operation of a device made to a field of a record. */
export function changeOfField(
  sqlite: Sqlite,
  { device, op, record, field }: { device: number; op: number; record: string; field: string },
): Change | undefined {
  const text = `SELECT ${COLUMNS} FROM chg WHERE record = ? AND device = ? AND op = ? ORDER BY stamp`;
  const rows = prepared(sqlite, text).all(recordBytes(record), device, op) as Row[];
  return rows.map((row) => changeOf(sqlite, row)).find(({ patch }) => patch.has(field));
}

/** The operations that created a record: more than one only where it is named by what it is. */
export function creationsOf(
  sqlite: Sqlite,
  record: string,
): readonly { readonly device: number; readonly op: number }[] {
  const text = 'SELECT device, op FROM chg WHERE record = ? AND base IS NULL';
  return prepared(sqlite, text).all(recordBytes(record)) as { device: number; op: number }[];
}

/** One change, where the log holds it. */
export function changeAt(sqlite: Sqlite, { device, stamp }: Version): Change | undefined {
  const row = prepared(sqlite, `SELECT ${COLUMNS} FROM chg WHERE device = ? AND stamp = ?`).get(device, stamp);
  return row === undefined ? undefined : changeOf(sqlite, row as Row);
}

/** The value that a change gave to a field; null when the change created the record without it. */
export function valueAt(sqlite: Sqlite, version: Version, field: string): Stored {
  const patch = prepared(sqlite, 'SELECT patch FROM chg WHERE device = ? AND stamp = ?')
    .pluck()
    .get(version.device, version.stamp) as string | undefined;
  return patch === undefined ? null : ((JSON.parse(patch) as Record<string, Stored>)[field] ?? null);
}
