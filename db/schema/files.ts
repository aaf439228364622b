import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, syncedColumns } from './synced.ts';

/** A file on a record. Its bytes are stored once per content, beside the database, under their hash. */
export const fileTable = sqliteTable(
  'file',
  {
    ...syncedColumns,
    /** SHA-256 of the content, hex. */
    hash: text('hash').notNull(),
    name: text('name').notNull(),
    /** Media type told from the content itself, not from the name. */
    type: text('type').notNull(),
    /** Bytes. */
    size: integer('size').notNull(),
    /** The inquiry, entry, meeting, cooperation … it lies on. */
    ownerId: text('owner_id').notNull(),
    addedById: text('added_by_id'),
    addedAt: integer('added_at').notNull(),
  },
  (t) => [index('file_by_owner').on(t.ownerId), index('file_by_hash').on(t.hash)],
);

export const file = entity('file', fileTable, { personal: ['name'], searched: ['name'] });
