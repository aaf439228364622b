import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Language } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/** A reply or invitation in one language, with named fields in double braces. */
export const templateTable = sqliteTable('template', {
  ...syncedColumns,
  name: text('name').notNull(),
  language: text('language').$type<Language>().notNull(),
  subject: text('subject').notNull(),
  body: text('body').notNull(),
});

export const template = entity('template', templateTable, {
  searched: ['name', 'subject', 'body'],
  disputed: ['body'],
});
