import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What this device works out by itself of which records may be one: nothing of it travels, and all of it can be made again from
 * the records.
 */

/** By what records may meet: each key of a person or organisation as a number (a hash, so that no name or address stands here). */
export const duplicateKey = sqliteTable(
  'duplicate_key',
  {
    key: integer('key').notNull(),
    /** The record's id, 16 bytes. */
    record: blob('record', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.record] }), index('duplicate_key_by_record').on(t.record)],
);

/** Two records that may be one, the lower id first. */
export const duplicatePair = sqliteTable(
  'duplicate_pair',
  {
    first: text('first').notNull(),
    second: text('second').notNull(),
    kind: text('kind').$type<'person' | 'organisation'>().notNull(),
    /** 0 to 100. */
    score: integer('score').notNull(),
    /** The codes of what agrees, with a blank before, between and behind them: ` email name `. */
    reasons: text('reasons').notNull(),
    /** The id that a decision that they are two has. */
    apart: text('apart').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.first, t.second] }),
    index('duplicate_pair_by_second').on(t.second),
    index('duplicate_pair_by_score').on(t.score, t.first, t.second),
  ],
);

/** How far each device's changes were looked at for records that may have become like others. */
export const duplicateSeen = sqliteTable('duplicate_seen', {
  /** The device, as a number of `ref`. */
  device: integer('device').primaryKey(),
  stamp: integer('stamp').notNull(),
});
