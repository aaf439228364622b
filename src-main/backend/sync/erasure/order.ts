import { hashedId } from '../../changes/index.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import type { CarriedChange } from '../carried-change.ts';
import { isSignedBy } from '../keys.ts';
import { valuesOf } from '../well-formed.ts';

/** The order to erase a person, as it is stored and as it is signed: nothing of the person but a random id. */
export interface ErasureOrder {
  readonly kind: string;
  readonly record: string;
  /** Epoch ms. */
  readonly orderedAt: number;
  readonly deviceId: string;
  /** Ed25519, base64url. */
  readonly signature: string;
}

/** Each device orders the erasure of a record once at most, so an order never changes. */
export const orderId = ({ record, deviceId }: Pick<ErasureOrder, 'record' | 'deviceId'>): string =>
  hashedId('erasure', record, deviceId);

/** What the ordering device signs. */
export function orderText({ kind, record, orderedAt, deviceId }: Omit<ErasureOrder, 'signature'>): Uint8Array {
  return Buffer.from(['ejrc-desk erasure 1', kind, record, orderedAt, deviceId].join('\n'));
}

interface Signer {
  readonly signingKey: string | null;
  readonly approvedAt: number | null;
  readonly revokedAt: number | null;
}

/**
 * Whether an order may be carried out: it is signed by the device it names, and that was a member when it gave it. It follows from
 * the order and the device's record alone, so that all devices come to the same answer.
 */
export function isTrusted(sqlite: Sqlite, order: ErasureOrder): boolean {
  const text = `SELECT signing_key AS signingKey, approved_at AS approvedAt, revoked_at AS revokedAt FROM device
    WHERE id = ? AND deleted_at IS NULL`;
  const signer = prepared(sqlite, text).get(order.deviceId) as Signer | undefined;
  if (signer === undefined || signer.signingKey === null || signer.approvedAt === null) return false;
  const wasMember = signer.revokedAt === null || order.orderedAt < signer.revokedAt;
  return wasMember && isSignedBy(signer.signingKey, orderText(order), Buffer.from(order.signature, 'base64url'));
}

/** Whether a change speaks of an order to erase. */
export const isOrder = ({ kind }: Pick<CarriedChange, 'kind'>): boolean => kind === 'erasure';

/**
 * Whether a change gives an order that may be carried out as far as is known here. Any other waits in quarantine until the device's
 * record tells otherwise. Whatever else is said about an order, such as a deletion, is never taken in.
 */
export function isTrustedOrder(sqlite: Sqlite, { record, patch, base }: CarriedChange): boolean {
  const order = valuesOf(patch) as Partial<ErasureOrder> | undefined;
  if (base !== null || order === undefined) return false;
  const { kind, record: person, orderedAt, deviceId, signature } = order;
  if (typeof person !== 'string' || typeof deviceId !== 'string' || typeof kind !== 'string') return false;
  if (typeof orderedAt !== 'number' || typeof signature !== 'string') return false;
  const whole = { kind, record: person, orderedAt, deviceId, signature };
  return record === orderId(whole) && isTrusted(sqlite, whole);
}

const ORDERS = `SELECT id, kind, record, ordered_at AS orderedAt, device_id AS deviceId, signature FROM erasure o
  WHERE deleted_at IS NULL`;

/** The orders that this database holds and that were not carried out here. */
export function ordersDue(sqlite: Sqlite): readonly ErasureOrder[] {
  const text = `${ORDERS} AND NOT EXISTS (SELECT 1 FROM erased e WHERE e.record = o.record AND e.person = o.record)
    ORDER BY id`;
  return prepared(sqlite, text).all() as readonly ErasureOrder[];
}
