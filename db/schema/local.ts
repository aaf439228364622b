import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The change log: what devices did to records, one row patch each (see docs/architecture.md). */
export const chg = sqliteTable(
  'chg',
  {
    /** The device, as a number of `ref`. */
    device: integer('device').notNull(),
    /** Hybrid logical time; with the device it names the change. */
    stamp: integer('stamp').notNull(),
    /** The device's own counter, without gaps: what version vectors count. */
    seq: integer('seq').notNull(),
    /** Stamp of the first change of the same operation: what one undo takes back. */
    op: integer('op').notNull(),
    /** The staff member who did it, as a number of `ref`. */
    actor: integer('actor'),
    /** The record's kind, as a number of `ref`. */
    kind: integer('kind').notNull(),
    /** The record's id, 16 bytes. */
    record: blob('record', { mode: 'buffer' }).notNull(),
    /** JSON object: field → stored value. */
    patch: text('patch').notNull(),
    /** Stamps of the values it replaced, in the patch's order (null: the record is new). */
    base: blob('base', { mode: 'buffer' }),
  },
  (t) => [primaryKey({ columns: [t.device, t.stamp] }), index('chg_by_record').on(t.record, t.stamp)],
);

/** Small numbers for the long words that the log repeats: device ids, staff ids, record kinds. */
export const ref = sqliteTable('ref', { n: integer('n').primaryKey(), value: text('value').notNull().unique() });

/** Changes of other devices that wait: rows of the log that are not applied. */
export const quarantine = sqliteTable(
  'quarantine',
  {
    device: integer('device').notNull(),
    stamp: integer('stamp').notNull(),
    seq: integer('seq').notNull(),
    op: integer('op').notNull(),
    actor: integer('actor'),
    kind: integer('kind').notNull(),
    record: blob('record', { mode: 'buffer' }).notNull(),
    patch: text('patch').notNull(),
    base: blob('base', { mode: 'buffer' }),
    /** Why it waits: `ahead`, `rule` or `record_missing`. */
    reason: text('reason').notNull(),
    receivedAt: integer('received_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.device, t.stamp] })],
);

/**
 * Edits that lost against one made at the same time. Each device finds them in the log by itself; what a person decides about
 * one is a record that travels.
 */
export const conflict = sqliteTable(
  'conflict',
  {
    record: text('record').notNull(),
    field: text('field').notNull(),
    /** The lost edit: its device, as a number of `ref`, and its stamp. */
    device: integer('device').notNull(),
    stamp: integer('stamp').notNull(),
    /** A hash of record, field and the lost edit's version. */
    id: text('id').notNull(),
    kind: text('kind').notNull(),
  },
  (t) => [primaryKey({ columns: [t.record, t.field, t.device, t.stamp] })],
);

/** What this device did, in order, for undo and redo. */
export const operation = sqliteTable('operation', {
  op: integer('op').primaryKey(),
  /** Name of the procedure, e.g. `inquiries.move`. */
  name: text('name').notNull(),
  /** Records touched. */
  records: integer('records').notNull(),
  /** The operation that this one takes back. */
  undoes: integer('undoes'),
  /** The undo that this one took back, if it is a redo. */
  redoes: integer('redoes'),
  /** The operation that took this one back. */
  undoneBy: integer('undone_by'),
});

/** What this device alone keeps: identity, counters, preferences. */
export const meta = sqliteTable('meta', { key: text('key').primaryKey(), value: text('value').notNull() });

/** Typing that is not yet a record. */
export const draft = sqliteTable('draft', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  savedAt: integer('saved_at').notNull(),
});
