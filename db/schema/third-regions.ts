import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, syncedColumns } from './synced.ts';

/** A third region as the office names and cuts it, in place of one that came with the program or beside those. The id is a hash of the key. */
export const thirdRegionTable = sqliteTable('third_region', {
  ...syncedColumns,
  key: text('key').notNull(),
  nameEn: text('name_en').notNull(),
  nameDe: text('name_de').notNull(),
  nameFr: text('name_fr').notNull(),
  nameJa: text('name_ja').notNull(),
  /** ISO 3166-1 alpha-2; none for one that was taken away. A deleted record says nothing: what came with the program stands again. */
  countries: text('countries', { mode: 'json' }).$type<readonly string[]>().notNull(),
});

export const thirdRegion = entity('third_region', thirdRegionTable);
