import { erasureReceipt } from '#db/schema/index.ts';
import { shapeOfKind } from '../../changes/fields.ts';
import { hashedId, type RawWrite } from '../../changes/writer.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { type Numbers, numbersOf } from '../numbers.ts';
import type { Reached } from './erased.ts';
import { reachFromPerson } from './find-reached.ts';
import { type ErasureOrder, orderId } from './order.ts';
import { isOwn, OWN_KINDS } from './reach.ts';
import { dropDrafts, dropDuplicates, takeValuesOut } from './take-out.ts';

/**
 * Takes a person out of rows, log, quarantine and conflicts, with all that hangs on them. What goes follows from the changes and
 * orders alone, so it is the same on every device and on a hub.
 */
export function eraseValues(sqlite: Sqlite, numbers: Numbers, person: string, now: number): readonly Reached[] {
  const reached = reachFromPerson(sqlite, numbers, person, now);
  takeValuesOut(sqlite, numbers, reached);
  return reached;
}

/**
 * Takes a person out of rows, log, quarantine, conflicts and drafts, with all that hangs on them (sync rule 11), and says so by this
 * device's receipt. May be repeated. What it leaves to do outside of the transaction is noted (dues.ts).
 */
export function carryOutErasure(sqlite: Sqlite, write: RawWrite, order: ErasureOrder, deviceId: string): void {
  const reached = eraseValues(sqlite, numbersOf(sqlite), order.record, write.now);
  dropDrafts(sqlite, order.record);
  dropDuplicates(sqlite, order.record);
  for (const one of reached) if (isOwn(one.kind)) remove(sqlite, write, one);
  giveReceipt(write, orderId(order), deviceId);
}

/** This device's word that an order is carried out here. */
export function giveReceipt(write: RawWrite, erasureId: string, deviceId: string): void {
  const id = hashedId('erasure_receipt', erasureId, deviceId);
  write.put(erasureReceipt, { id, erasureId, deviceId, erasedAt: write.now });
}

/** Deletes what still stands of erased people's own: what someone added who had not heard. */
export function removeLeftovers(sqlite: Sqlite, write: RawWrite): void {
  for (const one of leftovers(sqlite)) remove(sqlite, write, one);
}

/** What still stands of erased people's own. */
export function leftovers(sqlite: Sqlite): readonly Pick<Reached, 'kind' | 'record'>[] {
  return [...OWN_KINDS].flatMap((kind) => {
    const text = `SELECT DISTINCT e.kind, e.record FROM erased e JOIN ${shapeOfKind(kind)?.table} r ON r.id = e.record
      WHERE e.kind = ? AND r.deleted_at IS NULL ORDER BY e.record`;
    return prepared(sqlite, text).all(kind) as readonly Reached[];
  });
}

function remove(sqlite: Sqlite, write: RawWrite, { kind, record }: Pick<Reached, 'kind' | 'record'>): void {
  const shape = shapeOfKind(kind);
  if (shape === undefined) return;
  const text = `SELECT 1 FROM ${shape.table} WHERE id = ? AND deleted_at IS NULL`;
  if (prepared(sqlite, text).get(record) === undefined) return;
  write.updateStored(shape, record, new Map([['deletedAt', write.now]]));
}
