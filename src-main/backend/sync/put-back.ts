import {
  closeRowClock,
  openRowClock,
  packBase,
  seenClock,
  unpackBase,
  type Version,
} from '#shared/domain/row-clock.ts';
import { shapeOfKind } from '../changes/fields.ts';
import { newestSeq } from '../changes/newest.ts';
import { recordId, refNumber, refValue } from '../changes/refs.ts';
import type { Context } from '../context.ts';
import { deleteMeta, getMeta, PUT_BACK_KEY, setMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { floors } from './compaction/index.ts';
import { conflictId } from './conflicts.ts';
import { readState } from './hub/way.ts';
import { knownPeers } from './peers.ts';
import { SyncRefusal } from './refusal.ts';
import { valuesOf } from './well-formed.ts';

/**
 * A laptop that is put back as a whole, by a virtual machine's snapshot or the image of a disk, can't tell it by itself: what it
 * counts outside of its folder is put back, too. It would give numbers a second time that others know it by already, and they
 * would take what is new for what they have (sync rules 3 and 7). But others say what they hold of it: where that is not what it
 * did itself, it goes on as a new device, and takes along what it did alone.
 */

/** The newest change of this device that somebody else holds; the stamp where they said it. */
export interface OwnAsHeld {
  readonly seq: number;
  readonly stamp: number | null;
}

/** Whether others hold a change of this device that it does not know. @param self its id */
export function isUnknownHere(sqlite: Sqlite, self: string, { seq, stamp }: OwnAsHeld): boolean {
  const device = refNumber(sqlite, self);
  if (seq > newestSeq(sqlite, device)) return true;
  // What was compacted or erased here need not have been another change.
  if (stamp === null || seq <= (floors(sqlite).get(self) ?? 0)) return false;
  const before = prepared(sqlite, `${OF_DEVICE} AND stamp <= ? ORDER BY stamp DESC LIMIT 1`).get(device, stamp);
  const after = prepared(sqlite, `${OF_DEVICE} AND stamp > ? ORDER BY stamp LIMIT 1`).get(device, stamp);
  const [earlier, later] = [before as Place | undefined, after as Place | undefined];
  if (earlier?.stamp === stamp) return earlier.seq !== seq;
  return (earlier?.seq ?? 0) >= seq || (later?.seq ?? Number.POSITIVE_INFINITY) <= seq;
}

interface Place {
  readonly seq: number;
  readonly stamp: number;
}

const OF_DEVICE = 'SELECT seq, stamp FROM chg WHERE device = ?';

/** Whoever asked is told before the lines break, ms. What is still written meanwhile is taken along, too. */
const TOLD_MS = 500;

type Own = Pick<Context, 'sqlite' | 'writer' | 'restart'>;

/**
 * Refuses what others say where it shows that this laptop was put back. It is remembered, and the office is opened anew.
 * @param held the newest changes of this device that others hold, as they say
 * @throws SyncRefusal `put_back`
 */
export function refuseWherePutBack(own: Own, held: readonly OwnAsHeld[]): void {
  const { sqlite, writer, restart } = own;
  refusePutBack(sqlite);
  if (!held.some((one) => isUnknownHere(sqlite, writer.device.id, one))) return;
  setMeta(sqlite, PUT_BACK_KEY, String(knownElsewhere(sqlite, writer.device.id)));
  setTimeout(restart, TOLD_MS).unref();
  refusePutBack(sqlite);
}

/** Nothing goes out or comes in before the office was opened anew. @throws SyncRefusal `put_back` */
export function refusePutBack(sqlite: Sqlite): void {
  if (isPutBack(sqlite)) throw new SyncRefusal('put_back', {});
}

export const isPutBack = (sqlite: Sqlite): boolean => getMeta(sqlite, PUT_BACK_KEY) !== undefined;

/** So many of its own changes others were known to hold when it was put back: these are theirs, too. */
function knownElsewhere(sqlite: Sqlite, self: string): number {
  const hubs = prepared(sqlite, "SELECT id FROM way WHERE kind = 'hub'").pluck().all() as readonly string[];
  const vectors = [
    ...[...knownPeers(sqlite).values()].map(({ held }) => held),
    ...hubs.flatMap((way) => readState(sqlite, way)?.covered ?? []),
  ];
  return Math.max(0, ...vectors.map((held) => held.get(self) ?? 0));
}

/**
 * Gives what a laptop that was put back did alone to the device that it is from now on, numbered anew. What others had of it
 * they send back. Some of it they may have, too: then it is there twice, with the same stamps and the same values, and counts once.
 * Runs in the transaction that gives the new identity.
 * @param former the id that it had
 */
export function takeAlong(sqlite: Sqlite, former: string, next: string): void {
  const known = Number(getMeta(sqlite, PUT_BACK_KEY) ?? 0);
  deleteMeta(sqlite, PUT_BACK_KEY);
  const [from, to] = [refNumber(sqlite, former), refNumber(sqlite, next)];
  const text = 'SELECT stamp, kind, record, patch, base FROM chg WHERE device = ? AND seq > ? ORDER BY stamp';
  const rows = prepared(sqlite, text).raw().all(from, known) as readonly OwnRow[];
  const own = new Set(rows.map(([stamp]) => stamp));
  const moved = (version: Version): Version =>
    version.device === from && own.has(version.stamp) ? { ...version, device: to } : version;
  for (const [at, [stamp, , , patch, base]] of rows.entries()) {
    prepared(sqlite, 'UPDATE chg SET device = ?, seq = ?, base = ? WHERE device = ? AND stamp = ?').run(
      ...[to, at + 1, base === null ? null : movedBase(base, patch, moved), from, stamp],
    );
  }
  moveClocks(sqlite, rows, moved);
  moveConflicts(sqlite, { from, to, next }, own);
}

type OwnRow = readonly [stamp: number, kind: number, record: Buffer, patch: string, base: Buffer | null];
type Moving = (version: Version) => Version;

function movedBase(base: Buffer, patch: string, moved: Moving): Uint8Array {
  const count = Object.keys(valuesOf(patch) ?? {}).length;
  const seen = seenClock(base, count);
  return packBase(unpackBase(base, count).map(moved), seen === null ? null : movedClock(seen, moved));
}

function movedClock(clock: Uint8Array, moved: Moving): Uint8Array {
  const { created, edits } = openRowClock(clock);
  return closeRowClock({
    created: moved(created),
    edits: new Map([...edits].map(([field, version]) => [field, moved(version)])),
  });
}

function moveClocks(sqlite: Sqlite, rows: readonly OwnRow[], moved: Moving): void {
  const kinds = new Map(rows.map(([, kind, record]) => [recordId(record), kind]));
  for (const [id, kind] of kinds) {
    const shape = shapeOfKind(refValue(sqlite, kind) ?? '');
    if (shape === undefined) continue;
    const clock = prepared(sqlite, `SELECT clock FROM ${shape.table} WHERE id = ?`).pluck().get(id);
    if (clock === undefined) continue;
    prepared(sqlite, `UPDATE ${shape.table} SET clock = ? WHERE id = ?`).run(movedClock(clock as Buffer, moved), id);
  }
}

interface Renaming {
  readonly from: number;
  readonly to: number;
  readonly next: string;
}

/** A conflict goes by the version that lost. */
function moveConflicts(sqlite: Sqlite, { from, to, next }: Renaming, own: ReadonlySet<number>): void {
  const text = 'SELECT record, field, stamp FROM conflict WHERE device = ?';
  const rows = prepared(sqlite, text).raw().all(from) as readonly (readonly [string, string, number])[];
  for (const [record, field, stamp] of rows.filter(([, , each]) => own.has(each))) {
    const id = conflictId(record, field, { device: next, stamp });
    const update = 'UPDATE conflict SET device = ?, id = ? WHERE record = ? AND field = ? AND device = ? AND stamp = ?';
    prepared(sqlite, update).run(to, id, record, field, from, stamp);
  }
}
