import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, syncedColumns } from './synced.ts';

/** A list as someone likes to see it: filters, sort, columns with order and widths. */
export const savedViewTable = sqliteTable('saved_view', {
  ...syncedColumns,
  /** The list it belongs to: `inquiries`, `organisations`, `people`, `meetings`; `search` is the search box, whose definition is its text. */
  list: text('list').notNull(),
  name: text('name').notNull(),
  /** Whose view it is; null is shared with everyone. */
  ownerId: text('owner_id'),
  definition: text('definition', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  position: integer('position').notNull().default(0),
});

export const savedView = entity('saved_view', savedViewTable);
