import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, syncedColumns } from './synced.ts';

/** A setting of the whole helpdesk, e.g. the working days to a first answer. The id is a hash of the key. */
export const settingTable = sqliteTable('setting', {
  ...syncedColumns,
  key: text('key').notNull(),
  value: text('value', { mode: 'json' }).$type<unknown>(),
});

export const setting = entity('setting', settingTable);
