import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ConflictChoice } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/** What a person decided about a conflict. The id is the conflict's own, so that a decision made on one laptop closes it on all. */
export const resolutionTable = sqliteTable(
  'resolution',
  {
    ...syncedColumns,
    /** Kind and id of the record in conflict. */
    kind: text('kind').notNull(),
    record: text('record').notNull(),
    field: text('field').notNull(),
    choice: text('choice').$type<ConflictChoice>().notNull(),
    decidedAt: integer('decided_at').notNull(),
    decidedById: text('decided_by_id'),
  },
  (t) => [index('resolution_by_record').on(t.record)],
);

export const resolution = entity('resolution', resolutionTable);
