import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DisclosureKind } from '#shared/domain/disclosures.ts';
import { entity, syncedColumns } from './synced.ts';

/**
 * What left the program as a file, and who took it out: the privacy log. It holds no personal value but the staff member's id; of
 * what was searched for it says that words were searched for, not which.
 */
export const disclosureTable = sqliteTable(
  'disclosure',
  {
    ...syncedColumns,
    at: integer('at').notNull(),
    staffId: text('staff_id'),
    deviceId: text('device_id').notNull(),
    kind: text('kind').$type<DisclosureKind>().notNull(),
    /** Which list, where it was one. */
    list: text('list'),
    /** The file's format: `xlsx`, `docx`, … */
    format: text('format').notNull(),
    /** What was asked for, as codes: part of a filter → its values; see `domain/disclosures.ts`. */
    scope: text('scope', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Rows, letters or cases in the file. */
    records: integer('records').notNull(),
    /** People whose data it holds. */
    people: integer('people').notNull(),
  },
  (t) => [index('disclosure_by_time').on(t.at)],
);

export const disclosure = entity('disclosure', disclosureTable);

/** A row of the log as it is written. */
export type Disclosure = Omit<typeof disclosureTable.$inferInsert, 'id' | 'clock' | 'deletedAt'>;
