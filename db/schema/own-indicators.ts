import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Definition } from '#shared/domain/own-indicators/definition.ts';
import { entity, syncedColumns } from './synced.ts';

/** An indicator that the office made itself. It is retired rather than deleted: targets and issued reports name it. */
export const ownIndicatorTable = sqliteTable('own_indicator', {
  ...syncedColumns,
  /** At least one name is given; readers of another language are shown that. */
  nameEn: text('name_en'),
  nameDe: text('name_de'),
  nameFr: text('name_fr'),
  nameJa: text('name_ja'),
  /** What it counts: `domain/own-indicators/definition.ts`. */
  definition: text('definition', { mode: 'json' }).$type<Definition>().notNull(),
  /** Raised with every change of the definition. */
  ruleVersion: integer('rule_version').notNull(),
  /** It stands in no new report. */
  retired: integer('retired', { mode: 'boolean' }).notNull().default(false),
  createdAt: integer('created_at').notNull(),
  createdById: text('created_by_id'),
});

export const ownIndicator = entity('own_indicator', ownIndicatorTable, {
  disputed: ['definition'],
  whole: ['definition', 'ruleVersion'],
});
