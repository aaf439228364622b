import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CooperationType, Novelty } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/** What came of an inquiry: a memorandum, a joint project …, new or strengthened, with its evidence and follow-ups. */
export const cooperationTable = sqliteTable(
  'cooperation',
  {
    ...syncedColumns,
    title: text('title').notNull(),
    type: text('type').$type<CooperationType>().notNull(),
    novelty: text('novelty').$type<Novelty>().notNull(),
    /** The day it was agreed. */
    agreedOn: text('agreed_on').notNull(),
    inquiryId: text('inquiry_id'),
    meetingId: text('meeting_id'),
    evidenceFileId: text('evidence_file_id'),
    note: text('note'),
    /** Days of the follow-ups done, three, six and twelve months on. */
    followUp3On: text('follow_up_3_on'),
    followUp6On: text('follow_up_6_on'),
    followUp12On: text('follow_up_12_on'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('cooperation_by_inquiry').on(t.inquiryId), index('cooperation_by_agreed').on(t.agreedOn)],
);

export const cooperation = entity('cooperation', cooperationTable, {
  searched: ['title', 'note'],
  disputed: ['agreedOn', 'note', 'followUp3On', 'followUp6On', 'followUp12On'],
});

/** An organisation that takes part in a cooperation. */
export const cooperationPartyTable = sqliteTable(
  'cooperation_party',
  {
    ...syncedColumns,
    cooperationId: text('cooperation_id').notNull(),
    organisationId: text('organisation_id').notNull(),
  },
  (t) => [
    index('cooperation_party_by_cooperation').on(t.cooperationId),
    index('cooperation_party_by_organisation').on(t.organisationId),
  ],
);

export const cooperationParty = entity('cooperation_party', cooperationPartyTable, { isList: true });
