import type { ErasureState } from '#shared/contract/privacy.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { members } from '../sync/index.ts';

type Reader = Pick<Context, 'sqlite' | 'writer'>;
type DeviceState = ErasureState['devices'][number];

// Ordered by several devices it is one erasure, as old as the first order.
const ORDERED = `SELECT kind, record, min(ordered_at) AS orderedAt, ordered_by_id AS orderedById FROM erasure
  WHERE deleted_at IS NULL AND (@record IS NULL OR record = @record) GROUP BY record ORDER BY orderedAt DESC, record`;

const RECEIPTS = `SELECT r.device_id AS id, min(r.erased_at) AS erasedAt FROM erasure_receipt r
  JOIN erasure o ON o.id = r.erasure_id WHERE o.record = ? AND r.deleted_at IS NULL GROUP BY r.device_id`;

/** The erasures that were ordered, newest first, each with the devices that hold the data and what they have said. */
export function erasureStates(context: Reader, record: string | null = null): ErasureState[] {
  const orders = prepared(context.sqlite, ORDERED).all({ record }) as Omit<ErasureState, 'devices'>[];
  return orders.map((order) => ({ ...order, devices: devicesOf(context, order.record) }));
}

/** Members, this device, and whoever gave a receipt; ordered by code. */
function devicesOf({ sqlite, writer }: Reader, record: string): DeviceState[] {
  const receipts = prepared(sqlite, RECEIPTS).all(record) as readonly { id: string; erasedAt: number }[];
  const erasedAt = new Map(receipts.map((receipt) => [receipt.id, receipt.erasedAt]));
  const ids = new Set([writer.device.id, ...members(sqlite).map(({ id }) => id), ...erasedAt.keys()]);
  return [...ids]
    .map((id): DeviceState => ({ id, ...nameOf({ sqlite, writer }, id), erasedAt: erasedAt.get(id) ?? null }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function nameOf({ sqlite, writer }: Reader, id: string): Pick<DeviceState, 'code' | 'name'> {
  const known = prepared(sqlite, 'SELECT code, name FROM device WHERE id = ?').get(id);
  const own = { code: id === writer.device.id ? writer.device.code : '?', name: null };
  return (known as Pick<DeviceState, 'code' | 'name'> | undefined) ?? own;
}
