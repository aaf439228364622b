import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, syncedColumns } from './synced.ts';

/**
 * The order to erase a record, carrying nothing of it but its random id. Signed by the device that gave it; it outranks every
 * later write (sync rule 11). The id is a hash of the record's and the ordering device's: each device orders it once at most.
 */
export const erasureTable = sqliteTable(
  'erasure',
  {
    ...syncedColumns,
    /** Kind and id of the record to erase. */
    kind: text('kind').notNull(),
    record: text('record').notNull(),
    orderedAt: integer('ordered_at').notNull(),
    orderedById: text('ordered_by_id'),
    /** The device that signed the order, and its Ed25519 signature (base64url). */
    deviceId: text('device_id').notNull(),
    signature: text('signature').notNull(),
  },
  (t) => [index('erasure_by_record').on(t.record)],
);

export const erasure = entity('erasure', erasureTable);

/**
 * A device's word that it has carried out an erasure. The id is a hash of erasure and device. What that device wrote before it said
 * so it wrote without having heard.
 */
export const erasureReceiptTable = sqliteTable(
  'erasure_receipt',
  {
    ...syncedColumns,
    erasureId: text('erasure_id').notNull(),
    deviceId: text('device_id').notNull(),
    erasedAt: integer('erased_at').notNull(),
  },
  (t) => [index('erasure_receipt_by_erasure').on(t.erasureId)],
);

export const erasureReceipt = entity('erasure_receipt', erasureReceiptTable);
