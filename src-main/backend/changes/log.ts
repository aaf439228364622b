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

/** The changes of one operation of a device, oldest first. */
export function changesOfOperation(sqlite: Sqlite, device: number, op: number): readonly Change[] {
  // An operation's changes follow one another in the device's own order, so reading stops at the first of another one.
  const rows: Row[] = [];
  const text = `SELECT ${COLUMNS} FROM chg WHERE device = ? AND stamp >= ? ORDER BY stamp`;
  for (const row of sqlite.prepare(text).iterate(device, op) as IterableIterator<Row>) {
    if (row.op !== op) break;
    rows.push(row);
  }
  return rows.map((row) => changeOf(sqlite, row));
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
