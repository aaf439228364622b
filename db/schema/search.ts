import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What this device alone keeps to find records by their texts. Beside these tables stands `search_text`, a virtual one of FTS5
 * (`scripts/complete-migration.ts`): the pieces of each record's folded texts, without the texts themselves. All of it follows
 * from the records and can be made anew.
 */

/** The rows of the index: which record each stands for. */
export const searchRow = sqliteTable('search_row', {
  /** The row in `search_text`: the record's kind, then its time, so that of a kind the newest come last (`lists/search-rows.ts`). */
  n: integer('n').primaryKey(),
  record: text('record').notNull(),
  /** A hash of what the index holds of it; null where that is nothing, as of a deleted record. */
  hash: integer('hash'),
});

/** How far the index has followed the log: of each device (a number of `ref`) the newest stamp whose record it looked at. */
export const searchSeen = sqliteTable('search_seen', {
  device: integer('device').primaryKey(),
  stamp: integer('stamp').notNull(),
});

/** Records at which the index has to look though the log does not tell: what an erasure emptied, files whose content is awaited. */
export const searchDue = sqliteTable('search_due', {
  record: text('record').primaryKey(),
  kind: text('kind').notNull(),
  /** Whether it waits for a file's content, which may come with any exchange, or never. */
  awaitsContent: integer('awaits_content', { mode: 'boolean' }).notNull().default(false),
});
