import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Channel, InquiryStatus, Outcome, PartyRole, Priority } from '#shared/domain/lists.ts';
import { INQUIRY_STATUSES } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

const statusOrder = sql.raw(INQUIRY_STATUSES.map((status, order) => `WHEN '${status}' THEN ${order}`).join(' '));

/** SQLite uses an index with this condition only for questions that state it in the same words. */
const IS_OPEN = sql`status <> 'concluded' AND deleted_at IS NULL`;

/** A request of a region, prefecture or cluster, from its receipt to its outcome. Instants are epoch ms, days ISO dates. */
export const inquiryTable = sqliteTable(
  'inquiry',
  {
    ...syncedColumns,
    /** `2026-A7-0042`: year, the creating device's code, that device's counter. */
    number: text('number').notNull(),
    subject: text('subject').notNull(),
    description: text('description'),
    /** Language of subject and description (BCP 47). */
    language: text('language'),
    requesterPersonId: text('requester_person_id'),
    requesterOrganisationId: text('requester_organisation_id'),
    channel: text('channel').$type<Channel>().notNull(),
    receivedAt: integer('received_at').notNull(),
    /** The zone the receipt was meant in (IANA). */
    receivedZone: text('received_zone').notNull(),
    /** Key of the third region involved (`third:africa`), or null. */
    thirdRegion: text('third_region'),
    priority: text('priority').$type<Priority>().notNull().default('normal'),
    ownerId: text('owner_id'),
    officeId: text('office_id'),
    status: text('status').$type<InquiryStatus>().notNull().default('received'),
    /** The status before hold or conclusion, to which it can return. */
    statusBefore: text('status_before').$type<InquiryStatus>(),
    statusSince: integer('status_since').notNull(),
    acknowledgedAt: integer('acknowledged_at'),
    qualifiedAt: integer('qualified_at'),
    matchingAt: integer('matching_at'),
    introducedAt: integer('introduced_at'),
    meetingPlannedAt: integer('meeting_planned_at'),
    meetingHeldAt: integer('meeting_held_at'),
    followUpAt: integer('follow_up_at'),
    concludedAt: integer('concluded_at'),
    /** When the first answer went out: the indicator's end point; null while unanswered. */
    answeredAt: integer('answered_at'),
    answerDueOn: text('answer_due_on'),
    qualifyDueOn: text('qualify_due_on'),
    /** First day of the present hold (the clock stands still), or null. */
    heldOn: text('held_on'),
    nextStep: text('next_step'),
    nextStepOn: text('next_step_on'),
    outcome: text('outcome').$type<Outcome>(),
    outcomeNote: text('outcome_note'),
    /** Place of the status in the list of statuses, to sort by. */
    statusOrder: integer('status_order').generatedAlwaysAs(sql`CASE status ${statusOrder} END`, { mode: 'virtual' }),
    createdAt: integer('created_at').notNull(),
    /** Past holds as pairs of days at the handling office; the first of a pair is not counted, the last is. */
    holds: text('holds', { mode: 'json' }).$type<readonly (readonly [string, string])[]>(),
    /** The inquiry that this one became part of; it is deleted then. */
    mergedIntoId: text('merged_into_id'),
  },
  (t) => [
    index('inquiry_by_number').on(t.number),
    // In the list's order and with what it is filtered and grouped by: a rare value is found, and groups are counted, without
    // a look at the wide rows themselves. A first column that filters ask for would tempt SQLite to sort what it finds by it.
    index('inquiry_standing_by_received')
      .on(
        ...([t.receivedAt, t.id, t.status, t.ownerId, t.officeId] as const),
        ...([t.priority, t.channel, t.language, t.outcome, t.deletedAt] as const),
      )
      .where(sql`deleted_at IS NULL`),
    // With `deletedAt`, so that counting by status reads this index alone.
    index('inquiry_by_status').on(t.status, t.receivedAt, t.id, t.deletedAt),
    index('inquiry_by_status_order').on(t.statusOrder, t.id),
    index('inquiry_by_owner').on(t.ownerId, t.receivedAt, t.id),
    index('inquiry_by_next_step').on(t.nextStepOn, t.id),
    index('inquiry_by_subject').on(t.subject, t.id),
    index('inquiry_by_requester_organisation').on(t.requesterOrganisationId, t.receivedAt),
    index('inquiry_by_requester_person').on(t.requesterPersonId, t.receivedAt),
    index('inquiry_by_answered').on(t.answeredAt),
    index('inquiry_by_concluded').on(t.concludedAt),
    // What every start asks for: a small part of a large table. Without their conditions' own columns SQLite would rather count
    // the whole of `inquiry_by_status`.
    index('inquiry_open_by_received').on(t.receivedAt, t.id, t.status, t.deletedAt).where(IS_OPEN),
    index('inquiry_open_by_owner').on(t.ownerId, t.nextStepOn, t.id).where(IS_OPEN),
    index('inquiry_unassigned').on(t.officeId, t.nextStepOn, t.id).where(sql`owner_id IS NULL AND ${IS_OPEN}`),
    index('inquiry_merged').on(t.mergedIntoId).where(sql`merged_into_id IS NOT NULL`),
    index('inquiry_deleted').on(t.receivedAt, t.id, t.deletedAt).where(sql`deleted_at IS NOT NULL`),
  ],
);

export const inquiry = entity('inquiry', inquiryTable, {
  personal: ['description', 'outcomeNote'],
  searched: ['number', 'subject', 'description', 'nextStep', 'outcomeNote'],
  whole: [
    ...(['status', 'statusBefore', 'heldOn', 'acknowledgedAt', 'qualifiedAt', 'matchingAt', 'introducedAt'] as const),
    ...(['meetingPlannedAt', 'meetingHeldAt', 'followUpAt', 'concludedAt'] as const),
  ],
  disputed: ['description', 'status', 'outcome', 'outcomeNote', 'nextStep', 'nextStepOn', 'receivedAt'],
});

/** An organisation or person that takes part in an inquiry beside its requester. */
export const partyTable = sqliteTable(
  'party',
  {
    ...syncedColumns,
    inquiryId: text('inquiry_id').notNull(),
    organisationId: text('organisation_id'),
    personId: text('person_id'),
    role: text('role').$type<PartyRole>().notNull(),
    note: text('note'),
  },
  (t) => [
    index('party_by_inquiry').on(t.inquiryId),
    index('party_by_organisation').on(t.organisationId),
    index('party_by_person').on(t.personId),
  ],
);

export const party = entity('party', partyTable, { personal: ['note'], disputed: ['note'] });
