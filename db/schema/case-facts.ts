import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What this device alone keeps to count cases fast: of each inquiry that is not deleted the facts that figures are made of, packed
 * as numbers (`backend/reports/store/facts.ts`). All of it follows from the records and can be made anew.
 */

/** Cases in the order of their ids, some hundred to a page. A page holds those from its first id to the one before the next page's. */
export const factPage = sqliteTable('fact_page', {
  /** 16 bytes. */
  first: blob('first', { mode: 'buffer' }).primaryKey(),
  /** The earliest and the latest of the instants in it, epoch ms: a period that lies elsewhere passes it by. */
  earliest: integer('earliest').notNull(),
  latest: integer('latest').notNull(),
  facts: blob('facts', { mode: 'buffer' }).notNull(),
});

/** The numbers that stand for codes and for offices' ids in the facts, from 1 on; 0 is "not stated". */
export const factWord = sqliteTable('fact_word', {
  n: integer('n').primaryKey(),
  value: text('value').notNull().unique(),
});

/** The same for organisations: these are many, and what they are is asked when figures are made. */
export const factOrganisation = sqliteTable('fact_organisation', {
  n: integer('n').primaryKey(),
  id: text('id').notNull().unique(),
});

/** How far the facts have followed the log: of each device (a number of `ref`) the newest stamp whose record was looked at. */
export const factSeen = sqliteTable('fact_seen', {
  device: integer('device').primaryKey(),
  stamp: integer('stamp').notNull(),
});
