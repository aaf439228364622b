import { packBase, seenClock, unpackBase } from '#shared/domain/row-clock.ts';
import { recordBytes, recordId } from '../changes/refs.ts';
import { noteLate } from '../changes/unindexed.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { CarriedChange, CarriedVersion } from './carried-change.ts';
import type { Numbers } from './numbers.ts';
import { valuesOf } from './well-formed.ts';

/** Why a change waits instead of being applied. */
export type QuarantineReason =
  /** Its stamp is too far ahead of local time. */
  | 'ahead'
  /** Its values can't be stored. */
  | 'rule'
  /** What made the record is not here: it waits itself. */
  | 'record_missing'
  /** It orders an erasure, and is not signed by a device that was a member then, as far as is known here. */
  | 'unsigned';

/** The columns that the log and the quarantine share. */
export const LOG_COLUMNS = 'device, stamp, seq, op, actor, kind, record, patch, base';

export type LogRow = readonly [
  device: number,
  stamp: number,
  seq: number,
  op: number,
  actor: number | null,
  kind: number,
  record: Buffer,
  patch: string,
  base: Buffer | null,
];

export function carriedChange({ wordOf, carried, carriedClock }: Numbers, row: LogRow): CarriedChange {
  const [device, stamp, seq, op, actor, kind, record, patch, base] = row;
  const before = carriedBase({ carried, carriedClock }, base, patch);
  return {
    device: wordOf(device),
    stamp,
    seq,
    op,
    actor: actor === null ? null : wordOf(actor),
    kind: wordOf(kind),
    record: recordId(record),
    patch,
    ...before,
  };
}

/** Puts another device's changes into the log. */
export function logChanges(sqlite: Sqlite, numbers: Numbers, changes: readonly CarriedChange[]): void {
  const insert = prepared(sqlite, `INSERT INTO chg (${LOG_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const earliest = new Map<number, number>();
  for (const change of changes) {
    const row = rowOf(numbers, change);
    insert.run(...row);
    const [device, stamp] = row;
    if (stamp < (earliest.get(device) ?? Number.POSITIVE_INFINITY)) earliest.set(device, stamp);
  }
  noteLate(sqlite, earliest);
}

/** Keeps changes aside until they can be applied. */
export function quarantine(
  sqlite: Sqlite,
  numbers: Numbers,
  changes: readonly CarriedChange[],
  { reason, now }: { readonly reason: QuarantineReason; readonly now: number },
): void {
  const insert = prepared(
    sqlite,
    `INSERT INTO quarantine (${LOG_COLUMNS}, reason, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const change of changes) insert.run(...rowOf(numbers, change), reason, now);
}

/** Takes out of quarantine what waits for a reason, up to a stamp. */
export function released(
  sqlite: Sqlite,
  numbers: Numbers,
  { reason, until }: { readonly reason: QuarantineReason; readonly until: number },
): readonly CarriedChange[] {
  const text = `SELECT ${LOG_COLUMNS} FROM quarantine WHERE reason = ? AND stamp <= ?`;
  const rows = prepared(sqlite, text).raw().all(reason, until) as readonly LogRow[];
  const changes = rows.map((row) => carriedChange(numbers, row));
  takeOut(sqlite, numbers, 'quarantine', changes);
  return changes;
}

/** Takes changes out of the log or out of quarantine. */
export function takeOut(
  sqlite: Sqlite,
  numbers: Numbers,
  from: 'chg' | 'quarantine',
  versions: readonly CarriedVersion[],
): void {
  const text = `DELETE FROM ${from} WHERE device = ? AND stamp = ?`;
  for (const { device, stamp } of versions) prepared(sqlite, text).run(numbers.numberOf(device), stamp);
}

function carriedBase(
  { carried, carriedClock }: Pick<Numbers, 'carried' | 'carriedClock'>,
  base: Buffer | null,
  patch: string,
): Pick<CarriedChange, 'base' | 'seen'> {
  if (base === null) return { base: null, seen: null };
  const count = Object.keys(valuesOf(patch) ?? {}).length;
  const seen = seenClock(base, count);
  return { base: unpackBase(base, count).map(carried), seen: seen === null ? null : carriedClock(seen) };
}

function rowOf({ numberOf, local, localClock }: Numbers, change: CarriedChange) {
  return [
    numberOf(change.device),
    change.stamp,
    change.seq,
    change.op,
    change.actor === null ? null : numberOf(change.actor),
    numberOf(change.kind),
    recordBytes(change.record),
    change.patch,
    change.base === null
      ? null
      : packBase(change.base.map(local), change.seen === null ? null : localClock(change.seen)),
  ] as const;
}
