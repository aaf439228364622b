import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LabelFacet } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/**
 * One value of a list put on a record: a cooperation form, region, sector, ecosystem, language or tag. Each is a record of
 * its own whose id is a hash of (owner, facet, value): the same label put on twice on two devices is one label, and adding
 * one never overwrites another.
 */
export const labelTable = sqliteTable(
  'label',
  {
    ...syncedColumns,
    ownerId: text('owner_id').notNull(),
    facet: text('facet').$type<LabelFacet>().notNull(),
    value: text('value').notNull(),
    /** Edition of the list that a region's code is taken from; null for everything else. */
    version: text('version'),
  },
  (t) => [
    index('label_by_owner').on(t.ownerId, t.deletedAt, t.facet, t.value),
    index('label_by_value').on(t.facet, t.value, t.ownerId),
  ],
);

export const label = entity('label', labelTable, { searched: ['value'], isList: true });
