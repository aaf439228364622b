import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MatchState } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/** A candidate organisation for an inquiry: its score with the reasons, and how far it got. */
export const matchTable = sqliteTable(
  'match',
  {
    ...syncedColumns,
    inquiryId: text('inquiry_id').notNull(),
    organisationId: text('organisation_id').notNull(),
    score: integer('score'),
    /** The reasons of the score as JSON, as they stood when the candidate was put on the list. */
    reasons: text('reasons', { mode: 'json' }).$type<readonly unknown[]>(),
    state: text('state').$type<MatchState>().notNull(),
    declinedReason: text('declined_reason'),
    proposedAt: integer('proposed_at'),
    introducedAt: integer('introduced_at'),
    createdAt: integer('created_at').notNull(),
    /** When it declined; null while it does not. */
    declinedAt: integer('declined_at'),
  },
  (t) => [
    index('match_by_inquiry').on(t.inquiryId),
    index('match_by_organisation').on(t.organisationId),
    index('match_by_introduced').on(t.introducedAt),
  ],
);

export const match = entity('match', matchTable, {
  searched: ['declinedReason'],
  disputed: ['state', 'declinedReason'],
  isList: true,
});
