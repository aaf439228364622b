import { real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, syncedColumns } from './synced.ts';

/**
 * What an indicator is to come to in a period, as agreed with whoever pays. The id is a hash of the indicator and the days, so that two
 * laptops' targets for the same period meet in one record.
 */
export const targetTable = sqliteTable('target', {
  ...syncedColumns,
  /** Of the register (`domain/indicators.ts`). */
  indicatorId: text('indicator_id').notNull(),
  /** Days, both included. */
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  /** In the indicator's unit; a share as 0..1. */
  value: real('value').notNull(),
});

export const target = entity('target', targetTable);
