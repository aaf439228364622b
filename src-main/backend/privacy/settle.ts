import { erasure } from '#db/schema/index.ts';
import { type ChangeEvent, forgetOperation } from '../changes/index.ts';
import type { RawWrite } from '../changes/writer.ts';
import type { Context } from '../context.ts';
import { dropKeptCopies } from '../database/kept-copies.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import {
  carryOutErasure,
  type ErasureOrder,
  giveReceipt,
  isTrusted,
  leftovers,
  orderId,
  ordersDue,
  removeLeftovers,
} from '../sync/erasure/index.ts';
import { recallErasures, rememberErasures } from './memory.ts';
import { dropContents, purgeErased } from './purge.ts';

type Settled = Pick<Context, 'sqlite' | 'writer' | 'files' | 'dataDir' | 'ports'>;

/** The operation that `erase` is; what it leaves to do is done here. */
export const ERASE = 'privacy.erase';

/**
 * Carries out erasures that others ordered, after an exchange; and at the opening also those that this machine remembers, which a
 * restored backup knows nothing of. Nobody at work did that: no undo offers it.
 * @param event what was just committed, or nothing at the opening
 */
export function settleErasures(context: Settled, event?: ChangeEvent): void {
  if (event !== undefined && event.name !== 'sync.absorb' && event.name !== ERASE) return;
  const { sqlite, writer, dataDir } = context;
  const orders = ordersToCarryOut(context);
  const unsaid = receiptsMissing(sqlite, writer.device.id);
  if (orders.length > 0 || unsaid.length > 0 || leftovers(sqlite).length > 0) {
    // Before the commit: once it is remembered it will be done, whatever happens to this database.
    if (orders.length > 0) rememberErasures(dataDir, { orders });
    const { op } = writer.mutate('privacy.carryOut', (write) => {
      for (const order of orders) carryOut(context, write, order);
      for (const id of receiptsMissing(sqlite, writer.device.id)) giveReceipt(write, id, writer.device.id);
      removeLeftovers(sqlite, write);
    });
    if (op !== null) forgetOperation(sqlite, op);
  }
  if (event === undefined) {
    dropContents(context);
    dropOldCopies(context);
  }
  purgeErased(context);
}

/** A copy that the program kept of a database may still be wanted so long after an erasure; ms. */
const COPIES_KEPT_MS = 30 * 24 * 60 * 60_000;

/** Deletes the copies in which somebody still stands who was erased a month ago. */
function dropOldCopies({ dataDir, ports }: Settled): void {
  const until = ports.now() - COPIES_KEPT_MS;
  const erasedAt = recallErasures(dataDir).orders.map(({ orderedAt }) => orderedAt);
  const newest = Math.max(...erasedAt.filter((at) => at <= until));
  if (Number.isFinite(newest)) dropKeptCopies(dataDir, newest);
}

/** Whether this machine remembers an erasure that this database does not know. */
export function owesErasures(sqlite: Sqlite, dataDir: string): boolean {
  return recallErasures(dataDir).orders.some(({ record }) => !isErasedHere(sqlite, record));
}

function ordersToCarryOut({ sqlite, dataDir }: Settled): readonly ErasureOrder[] {
  const remembered = recallErasures(dataDir).orders.filter(({ record }) => !isErasedHere(sqlite, record));
  const told = ordersDue(sqlite).filter((order) => isTrusted(sqlite, order));
  return [...new Map([...remembered, ...told].map((order) => [orderId(order), order])).values()];
}

function isErasedHere(sqlite: Sqlite, record: string): boolean {
  const text = 'SELECT 1 FROM erased WHERE record = @record AND person = @record';
  return prepared(sqlite, text).get({ record }) !== undefined;
}

function carryOut({ sqlite, writer }: Settled, write: RawWrite, order: ErasureOrder): void {
  const id = orderId(order);
  // A database from before the order passes it on from now.
  const isKnown = prepared(sqlite, 'SELECT 1 FROM erasure WHERE id = ?').get(id) !== undefined;
  if (!isKnown) write.insert(erasure, { id, ...order, orderedById: null });
  carryOutErasure(sqlite, write, order, writer.device.id);
}

/** Orders that are carried out in this database, by this device or before it was this device, without its saying so. */
function receiptsMissing(sqlite: Sqlite, deviceId: string): readonly string[] {
  const text = `SELECT o.id FROM erasure o WHERE o.deleted_at IS NULL
    AND EXISTS (SELECT 1 FROM erased e WHERE e.record = o.record AND e.person = o.record)
    AND NOT EXISTS (SELECT 1 FROM erasure_receipt r WHERE r.erasure_id = o.id AND r.device_id = ?) ORDER BY o.id`;
  return prepared(sqlite, text).pluck().all(deviceId) as readonly string[];
}
