import type { BatchProblem } from '#shared/contract/ways.ts';
import { openRowClock } from '#shared/domain/row-clock.ts';
import { shapeOfKind } from '../../changes/fields.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import type { CarriedChange } from '../carried-change.ts';
import { isSignedBy } from '../keys.ts';
import { carriedChange, LOG_COLUMNS, type LogRow } from '../log-rows.ts';
import { knownDevice } from '../members.ts';
import { numbersOf } from '../numbers.ts';
import type { Batch } from './batches.ts';
import type { Emptied } from './erasures.ts';
import type { HubLine } from './line.ts';
import { changeOfRow, HUB_COLUMNS, HUB_TYPES, hubRow, type StoredRow, sealedRow } from './rows.ts';
import { BATCH_FORMAT, batchMessage, digestOfRow } from './seal.ts';
import { takenOut } from './value-seals.ts';

/** A batch that may be taken in, or why not. */
export type Judged =
  | { readonly problem: null; readonly changes: readonly CarriedChange[] }
  | { readonly problem: BatchProblem };

/** By what a batch is judged. */
export interface Judging {
  readonly line: HubLine;
  readonly consortium: string;
  /** Holds the devices' records. */
  readonly sqlite: Sqlite;
  /** Who needs no record to be trusted: this device itself. */
  readonly own: { readonly id: string; readonly signingKey: string };
  /** Whether all that these changes lack was taken out by erasures that members ordered (sync rule 11). */
  readonly isErasure: (emptied: readonly Emptied[]) => Promise<boolean>;
}

/**
 * Whether a batch is what a member of the consortium signed (sync rule 10). Neither a stolen password nor the hub's
 * administrator can make one that is.
 */
export async function judge(judging: Judging, batch: Batch, rows: readonly StoredRow[]): Promise<Judged> {
  if (batch.format > BATCH_FORMAT) return { problem: 'newer_program' };
  const key = signerOf(judging, batch.sender);
  if (key === undefined) return { problem: 'unknown_sender' };
  const read = readRows(rows);
  if (read === undefined || !isWhole(judging, batch, read.digests, key)) return { problem: 'forged' };
  if (await isAfterRevocation(judging, batch)) return { problem: 'revoked_sender' };
  if (read.emptied.length > 0 && !(await judging.isErasure(read.emptied))) return { problem: 'forged' };
  return { problem: null, changes: read.changes };
}

function readRows(rows: readonly StoredRow[]) {
  try {
    const sealed = rows.map(sealedRow);
    const changes = sealed.map(({ row }) => changeOfRow(row));
    const emptied = sealed.flatMap(({ values }, at): readonly Emptied[] => {
      const [change, lost] = [changes[at], takenOut(values)];
      return change === undefined || lost.length === 0 ? [] : [{ change, lost }];
    });
    return { changes, emptied, digests: sealed.map(digestOfRow) };
  } catch {
    return undefined;
  }
}

/** The key that a batch of this device must be signed with; none for a device that no member has approved. */
export function signerOf({ own, sqlite }: Judging, sender: string): string | undefined {
  if (sender === own.id) return own.signingKey;
  const { standing, member } = knownDevice(sqlite, sender);
  return standing === 'member' || standing === 'revoked' ? member?.signingKey : undefined;
}

type Digests = readonly (Buffer | undefined)[];

function isWhole({ consortium }: Judging, batch: Batch, digests: Digests, key: string): boolean {
  const whole = digests.flatMap((digest) => digest ?? []);
  if (batch.consortium !== consortium || whole.length !== batch.count || digests.length !== batch.count) return false;
  return isSignedBy(key, batchMessage(batch, whole), batch.signature);
}

/**
 * Whether a revoked device pushed a batch after its revocation stood on the hub. The order of commits there decides, and not what
 * this device happens to know: so all devices, whenever they learn of the revocation, take in the same batches and come to the
 * same end.
 */
async function isAfterRevocation({ sqlite, line }: Judging, { id, sender }: Batch): Promise<boolean> {
  if (knownDevice(sqlite, sender).standing !== 'revoked') return false;
  const revocation = revocationOf(sqlite, sender);
  if (revocation === undefined) return false;
  const [found] = await line.ask<[number | null]>(FIRST_BATCH_WITH, hubRow(revocation));
  return found?.[0] != null && found[0] < id;
}

// Only this very change counts, and no other one that claims its place.
const FIRST_BATCH_WITH = `SELECT min(batch) FROM ejrc.change WHERE device = $1 AND seq = $2
  AND (${HUB_COLUMNS}) IS NOT DISTINCT FROM (${HUB_TYPES.map((type, at) => `$${at + 1}::${type}`).join(', ')})`;

/** The change that revoked a device, as it travels. */
function revocationOf(sqlite: Sqlite, device: string): CarriedChange | undefined {
  const field = shapeOfKind('device')?.fields.get('revokedAt');
  const clock = prepared(sqlite, 'SELECT clock FROM device WHERE id = ?').pluck().get(device) as Buffer | undefined;
  if (clock === undefined || field === undefined) return undefined;
  const { created, edits } = openRowClock(clock);
  const version = edits.get(field.number) ?? created;
  const text = `SELECT ${LOG_COLUMNS} FROM chg WHERE device = ? AND stamp = ?`;
  const row = prepared(sqlite, text).raw().get(version.device, version.stamp) as LogRow | undefined;
  return row === undefined ? undefined : carriedChange(numbersOf(sqlite), row);
}
