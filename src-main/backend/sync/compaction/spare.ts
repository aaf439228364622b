import { uuidFromBytes } from '#shared/domain/ids.ts';
import { openRowClock, unpackBase, type Version } from '#shared/domain/row-clock.ts';
import { type Shape, shapeOfKind } from '../../changes/fields.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import type { Numbers } from '../numbers.ts';
import { valuesOf } from '../well-formed.ts';

/** A row of the log as compaction looks at it. */
export interface LoggedRow {
  readonly device: number;
  readonly stamp: number;
  readonly seq: number;
  readonly kind: number;
  readonly record: Buffer;
  readonly patch: string;
  readonly base: Buffer | null;
}

export interface Judges {
  /** Every member holds it. */
  readonly isSettled: (row: LoggedRow) => boolean;
  /** Settled, and older than what is kept anyhow. */
  readonly isOld: (row: LoggedRow) => boolean;
  /** The newest of its device, by which the device's vector is told. */
  readonly isNewest: (row: LoggedRow) => boolean;
}

/**
 * The changes of one record without which row, clock and later merges are the same: old ones of which every field was given another
 * value since, by a change that every member holds, so that no one writes on without having seen it.
 */
export function spareOf(
  sqlite: Sqlite,
  numbers: Numbers,
  rows: readonly LoggedRow[],
  { isSettled, isOld, isNewest }: Judges,
): readonly LoggedRow[] {
  const candidates = rows.filter((row) => row.base !== null && isOld(row) && !isNewest(row));
  const [first] = candidates;
  const shape = first === undefined ? undefined : shapeOfKind(numbers.wordOf(first.kind));
  if (first === undefined || shape === undefined) return [];
  const record = uuidFromBytes(first.record);
  const present = presentVersions(sqlite, shape, record);
  if (present === undefined || isInConflict(sqlite, record)) return [];
  const settled = new Set(rows.filter(isSettled).map(keyOf));
  const broughtBack = new Set(rows.filter((row) => !isOld(row)).flatMap(basesOf));
  const isReplaced = (row: LoggedRow, field: string): boolean => {
    const version = present(field);
    return version !== undefined && keyOf(version) !== keyOf(row) && settled.has(keyOf(version));
  };
  return candidates.filter(
    (row) => !broughtBack.has(keyOf(row)) && fieldsOf(row).every((field) => isReplaced(row, field)),
  );
}

const keyOf = ({ device, stamp }: Version): string => `${stamp} ${device}`;

const fieldsOf = ({ patch }: LoggedRow): readonly string[] => Object.keys(valuesOf(patch) ?? {});

/** What an undo of a change would bring back. */
const basesOf = (row: LoggedRow): readonly string[] =>
  row.base === null ? [] : unpackBase(row.base, fieldsOf(row).length).map(keyOf);

/** The version of each field's present value; of a field that only a newer version knows there is none. */
function presentVersions(
  sqlite: Sqlite,
  shape: Shape,
  record: string,
): ((field: string) => Version | undefined) | undefined {
  const text = `SELECT clock FROM ${shape.table} WHERE id = ?`;
  const clock = prepared(sqlite, text).pluck().get(record) as Buffer | undefined;
  if (clock === undefined) return undefined;
  const { created, edits } = openRowClock(clock);
  return (name) => {
    const field = shape.fields.get(name);
    return field === undefined ? undefined : (edits.get(field.number) ?? created);
  };
}

function isInConflict(sqlite: Sqlite, record: string): boolean {
  return prepared(sqlite, 'SELECT 1 FROM conflict WHERE record = ?').get(record) !== undefined;
}
