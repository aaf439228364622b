import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  Attendance,
  InterpretationMode,
  Laterality,
  MeetingForm,
  MeetingState,
  ParticipantRole,
  Side,
} from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/** A meeting of two or three sides that the helpdesk brings about. */
export const meetingTable = sqliteTable(
  'meeting',
  {
    ...syncedColumns,
    title: text('title').notNull(),
    language: text('language'),
    form: text('form').$type<MeetingForm>().notNull(),
    laterality: text('laterality').$type<Laterality>().notNull(),
    state: text('state').$type<MeetingState>().notNull().default('planned'),
    startAt: integer('start_at').notNull(),
    endAt: integer('end_at').notNull(),
    /** The zone the times were meant in, and the other side's (IANA). */
    zone: text('zone').notNull(),
    otherZone: text('other_zone').notNull(),
    place: text('place'),
    onlineUrl: text('online_url'),
    agenda: text('agenda'),
    /** Briefing checklist: items with a tick each. */
    briefing: text('briefing', { mode: 'json' }).$type<readonly { readonly text: string; readonly done: boolean }[]>(),
    minutesEn: text('minutes_en'),
    minutesJa: text('minutes_ja'),
    result: text('result'),
    ownerId: text('owner_id'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('meeting_by_start').on(t.startAt, t.id), index('meeting_by_state').on(t.state, t.startAt)],
);

export const meeting = entity('meeting', meetingTable, {
  personal: ['minutesEn', 'minutesJa', 'result'],
  searched: ['title', 'place', 'agenda', 'minutesEn', 'minutesJa', 'result'],
  disputed: ['state', 'startAt', 'endAt', 'agenda', 'minutesEn', 'minutesJa', 'result'],
});

/** The inquiries that a meeting serves. */
export const meetingInquiryTable = sqliteTable(
  'meeting_inquiry',
  { ...syncedColumns, meetingId: text('meeting_id').notNull(), inquiryId: text('inquiry_id').notNull() },
  (t) => [index('meeting_inquiry_by_meeting').on(t.meetingId), index('meeting_inquiry_by_inquiry').on(t.inquiryId)],
);

export const meetingInquiry = entity('meeting_inquiry', meetingInquiryTable, { isList: true });

/** Someone who is invited to a meeting, for one of its sides. */
export const participantTable = sqliteTable(
  'participant',
  {
    ...syncedColumns,
    meetingId: text('meeting_id').notNull(),
    personId: text('person_id'),
    organisationId: text('organisation_id'),
    side: text('side').$type<Side>().notNull(),
    role: text('role').$type<ParticipantRole>().notNull(),
    attendance: text('attendance').$type<Attendance>().notNull(),
  },
  (t) => [
    index('participant_by_meeting').on(t.meetingId),
    index('participant_by_person').on(t.personId),
    index('participant_by_organisation').on(t.organisationId),
  ],
);

export const participant = entity('participant', participantTable, {
  personal: ['attendance'],
  disputed: ['attendance'],
  isList: true,
});

/** An interpreter at a meeting: languages, mode, whether booked, what it costs. */
export const interpreterTable = sqliteTable(
  'interpreter',
  {
    ...syncedColumns,
    meetingId: text('meeting_id').notNull(),
    personId: text('person_id'),
    name: text('name'),
    languageFrom: text('language_from').notNull(),
    languageTo: text('language_to').notNull(),
    mode: text('mode').$type<InterpretationMode>().notNull(),
    booked: integer('booked', { mode: 'boolean' }).notNull().default(false),
    cost: real('cost'),
    /** ISO 4217. */
    currency: text('currency'),
  },
  (t) => [index('interpreter_by_meeting').on(t.meetingId), index('interpreter_by_person').on(t.personId)],
);

export const interpreter = entity('interpreter', interpreterTable, { personal: ['name', 'cost'], searched: ['name'] });
