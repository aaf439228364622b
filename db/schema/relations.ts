import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RelationKind } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/**
 * What one organisation is to another: member of a cluster, part of it, twin region, partner by agreement. The id is a hash of kind
 * and both, so that the same relation noted on two devices is one; where it has no direction, the lower id stands first.
 */
export const relationTable = sqliteTable(
  'relation',
  {
    ...syncedColumns,
    kind: text('kind').$type<RelationKind>().notNull(),
    /** The member, the part. */
    organisationId: text('organisation_id').notNull(),
    /** The cluster, the whole. */
    otherOrganisationId: text('other_organisation_id').notNull(),
    /** Plain days, either end open. */
    fromOn: text('from_on'),
    toOn: text('to_on'),
    note: text('note'),
  },
  (t) => [index('relation_by_organisation').on(t.organisationId), index('relation_by_other').on(t.otherOrganisationId)],
);

export const relation = entity('relation', relationTable, {
  searched: ['note'],
  disputed: ['fromOn', 'toOn', 'note'],
  isList: true,
});
