import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What this device alone knows of its exchanges with others. Nothing of it travels as a record.
 */

/** What other devices are known to hold, as they last said or as others passed on. */
export const peer = sqliteTable('peer', {
  /** The device's id. */
  device: text('device').primaryKey(),
  /** Its version vector: JSON object, device id → sequence number. */
  held: text('held').notNull(),
  /** When it held that, by its own clock, epoch ms. */
  heldAt: integer('held_at').notNull(),
});

/** A way to exchange that was set up: a folder that other software carries, or a PostgreSQL hub. */
export const way = sqliteTable('way', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<'folder' | 'hub'>().notNull(),
  name: text('name').notNull(),
  /** The folder's path, or the hub's address without its password, which stands among the secrets. */
  address: text('address').notNull(),
  createdAt: integer('created_at').notNull(),
  /** When it was last used to the end, epoch ms. */
  lastDoneAt: integer('last_done_at'),
  /** When it was last tried, and the code of why that failed; null where it went well. */
  lastTriedAt: integer('last_tried_at'),
  problem: text('problem'),
  /** What the way itself has to remember, JSON (a hub: its id and the last batch read). */
  state: text('state'),
});

/** A bundle file that was seen in a folder way. */
export const seenBundle = sqliteTable(
  'seen_bundle',
  {
    way: text('way').notNull(),
    /** File name. */
    name: text('name').notNull(),
    /** In bytes, and when it was last written, epoch ms: another size is another file. */
    size: integer('size').notNull(),
    modifiedAt: integer('modified_at').notNull(),
    /** The device that it says it comes from; null while that can't be read. */
    sender: text('sender'),
    /** What it says of itself (JSON); null while it was not verified and read. */
    header: text('header'),
    state: text('state').$type<'applied' | 'waiting' | 'refused'>().notNull(),
    /** Code of the refusal, or of what it waits for; null once applied. */
    reason: text('reason'),
    /** When it was first seen like this, and last tried; epoch ms. */
    seenAt: integer('seen_at').notNull(),
    triedAt: integer('tried_at').notNull(),
    /** A hash of what a refusal depends on besides the file: which devices are members, which program this is. */
    triedUnder: text('tried_under').notNull(),
  },
  (t) => [primaryKey({ columns: [t.way, t.name] })],
);

/** The history of exchanges: one row for each bundle or batch that came in or went out. */
export const exchange = sqliteTable(
  'exchange',
  {
    id: integer('id').primaryKey(),
    at: integer('at').notNull(),
    /** `file`, `folder`, `hub` or `snapshot`. */
    carrier: text('carrier').$type<'file' | 'folder' | 'hub' | 'snapshot'>().notNull(),
    /** The way that was set up for it, if one was. */
    way: text('way'),
    direction: text('direction').$type<'in' | 'out'>().notNull(),
    /** The bundle's id, so that the same one is known again. */
    bundle: text('bundle'),
    /** The sending device, or for what went out the receivers (JSON list of device ids; null: anyone with the passphrase). */
    sender: text('sender'),
    receivers: text('receivers'),
    changes: integer('changes').notNull(),
    /** Of what came in: changes that were here already, that wait in quarantine, and conflicts that were opened. */
    repeated: integer('repeated').notNull().default(0),
    quarantined: integer('quarantined').notNull().default(0),
    conflicts: integer('conflicts').notNull().default(0),
    files: integer('files').notNull().default(0),
    /** Size in bytes. */
    size: integer('size').notNull(),
    /** Code of the refusal; null where it went well. */
    refusal: text('refusal'),
    /** Of what went out: people whose own data it held; null of what went before they were counted, and of what came in. */
    people: integer('people'),
  },
  (t) => [index('exchange_by_time').on(t.at)],
);

/**
 * Records that an erasure reached here: the person, what was their own, and what names them (sync rule 11). What comes for one of
 * them loses its personal values.
 */
export const erased = sqliteTable(
  'erased',
  {
    /** The record's id and kind. */
    record: text('record').notNull(),
    kind: text('kind').notNull(),
    /** The person on whom it hung, or whom it names. */
    person: text('person').notNull(),
    erasedAt: integer('erased_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.record, t.person] })],
);

/**
 * How far each device's changes were compacted here: below this number some are gone (sync rule 12), so whoever lacks one of them
 * begins with a snapshot.
 */
export const compacted = sqliteTable('compacted', {
  /** The device's id. */
  device: text('device').primaryKey(),
  seq: integer('seq').notNull(),
});
