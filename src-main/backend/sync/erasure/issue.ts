import { erasure } from '#db/schema/index.ts';
import type { RawWrite } from '../../changes/writer.ts';
import type { Sqlite } from '../../database/open.ts';
import { carryOutErasure } from './carry-out.ts';
import { type ErasureOrder, orderId, orderText } from './order.ts';

interface Issuing {
  readonly kind: 'person';
  readonly record: string;
  readonly deviceId: string;
  readonly orderedById: string | null;
  /** This device's Ed25519 signature. */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** Orders the erasure of a person in the name of this device, and carries it out here in the same transaction. */
export function issueErasure(
  sqlite: Sqlite,
  write: RawWrite,
  { kind, record, deviceId, orderedById, sign }: Issuing,
): ErasureOrder {
  const unsigned = { kind, record, orderedAt: write.now, deviceId };
  const signature = Buffer.from(sign(orderText(unsigned))).toString('base64url');
  const order = { ...unsigned, signature };
  write.insert(erasure, { id: orderId(order), ...order, orderedById });
  carryOutErasure(sqlite, write, order, deviceId);
  return order;
}
