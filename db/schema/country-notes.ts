import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, syncedColumns } from './synced.ts';

/** What to mind in dealing with people of a country. The id is a hash of the country: there is one note for each. */
export const countryNoteTable = sqliteTable('country_note', {
  ...syncedColumns,
  /** ISO 3166-1 alpha-2. */
  country: text('country').notNull(),
  body: text('body').notNull(),
});

export const countryNote = entity('country_note', countryNoteTable, { searched: ['body'], disputed: ['body'] });
