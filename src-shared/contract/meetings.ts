import { z } from 'zod';
import {
  ATTENDANCES,
  INQUIRY_STATUSES,
  INTERPRETATION_MODES,
  LANGUAGES,
  LATERALITIES,
  MEETING_FORMS,
  MEETING_STATES,
  PARTICIPANT_ROLES,
  SIDES,
} from '../domain/lists.ts';
import {
  anyOf,
  created,
  cursor,
  day,
  direction,
  done,
  groupCounts,
  groupOf,
  id,
  instant,
  languageTag,
  line,
  longText,
  organisationRef,
  pageOf,
  pageSize,
  personRef,
  zone,
} from './common.ts';
import { cooperation } from './cooperations.ts';
import { procedure } from './errors.ts';
import { storedFile } from './files.ts';
import { task } from './tasks.ts';

const ids = z.array(id).min(1).max(10_000);

/** The columns that rows can be grouped by. */
export const MEETING_GROUPS = ['state', 'form', 'laterality', 'owner'] as const;

/** The parts of a filter that are lists of values, each of which can also be asked for by what it is not. */
const values = {
  state: anyOf(z.enum(MEETING_STATES)),
  form: anyOf(z.enum(MEETING_FORMS)),
  laterality: anyOf(z.enum(LATERALITIES)),
  ownerId: anyOf(id),
};

/** What a list or calendar shows; every part narrows it. */
export const meetingFilter = z.object({
  /** Words that title, place or a participant's name hold. */
  text: z.string().max(200).optional(),
  ...values,
  /** None of these; a record without a value has none of them. */
  not: z.object(values).optional(),
  /** First and last day of the start, on the calendar of whoever is at work. */
  from: day.optional(),
  to: day.optional(),
  inquiryId: id.optional(),
  organisationId: id.optional(),
  personId: id.optional(),
  deleted: z.boolean().optional(),
  /** Exactly these: how a report's figure opens the records it counted. */
  ids: z.array(id).max(100_000).optional(),
});
export type MeetingFilter = z.infer<typeof meetingFilter>;

const linkedInquiry = z.object({
  id,
  number: z.string(),
  subject: z.string(),
  language: z.string().nullable(),
  status: z.enum(INQUIRY_STATUSES),
});

export const meetingRow = z.object({
  id,
  title: z.string(),
  language: z.string().nullable(),
  form: z.enum(MEETING_FORMS),
  laterality: z.enum(LATERALITIES),
  state: z.enum(MEETING_STATES),
  startAt: z.number(),
  endAt: z.number(),
  /** The zone the times were meant in, and the other side's. */
  zone: z.string(),
  otherZone: z.string(),
  place: z.string().nullable(),
  onlineUrl: z.string().nullable(),
  ownerId: id.nullable(),
  /** The sides that take part, in the order of the list of sides. */
  sides: z.array(z.enum(SIDES)),
  participants: z.number(),
  interpreters: z.number(),
  inquiries: z.array(z.object({ id, number: z.string() })),
});
export type MeetingRow = z.infer<typeof meetingRow>;

export const participant = z.object({
  id,
  side: z.enum(SIDES),
  role: z.enum(PARTICIPANT_ROLES),
  attendance: z.enum(ATTENDANCES),
  person: personRef.nullable(),
  organisation: organisationRef.nullable(),
});
export type Participant = z.infer<typeof participant>;

export const interpreter = z.object({
  id,
  person: personRef.nullable(),
  /** Where the interpreter is not one of the people. */
  name: z.string().nullable(),
  languageFrom: z.string(),
  languageTo: z.string(),
  mode: z.enum(INTERPRETATION_MODES),
  booked: z.boolean(),
  cost: z.number().nullable(),
  /** ISO 4217. */
  currency: z.string().nullable(),
});
export type Interpreter = z.infer<typeof interpreter>;

const briefing = z.array(z.object({ text: z.string().trim().min(1).max(500), done: z.boolean() })).max(100);

/** Everything of one meeting that stands on its own screen. Its tasks are the decisions that were taken. */
export const meetingRecord = z.object({
  id,
  title: z.string(),
  language: z.string().nullable(),
  form: z.enum(MEETING_FORMS),
  laterality: z.enum(LATERALITIES),
  state: z.enum(MEETING_STATES),
  startAt: z.number(),
  endAt: z.number(),
  zone: z.string(),
  otherZone: z.string(),
  place: z.string().nullable(),
  onlineUrl: z.string().nullable(),
  agenda: z.string().nullable(),
  briefing,
  minutesEn: z.string().nullable(),
  minutesJa: z.string().nullable(),
  result: z.string().nullable(),
  ownerId: id.nullable(),
  createdAt: z.number(),
  deletedAt: z.number().nullable(),
  inquiries: z.array(linkedInquiry),
  participants: z.array(participant),
  interpreters: z.array(interpreter),
  tasks: z.array(task),
  files: z.array(storedFile),
  cooperations: z.array(cooperation),
});
export type MeetingRecord = z.infer<typeof meetingRecord>;

/** The fields a person may edit; absent ones stay. A new start alone moves the end too, so that the length stays. */
export const meetingPatch = z
  .object({
    title: line,
    language: languageTag.nullable(),
    form: z.enum(MEETING_FORMS),
    laterality: z.enum(LATERALITIES),
    startAt: instant,
    endAt: instant,
    zone,
    otherZone: zone,
    place: z.string().max(500).nullable(),
    onlineUrl: z.string().max(2000).nullable(),
    agenda: longText.nullable(),
    briefing,
    minutesEn: longText.nullable(),
    minutesJa: longText.nullable(),
    result: longText.nullable(),
    ownerId: id.nullable(),
  })
  .partial();
export type MeetingPatch = z.infer<typeof meetingPatch>;

/** A person or an organisation, or both; what is not given follows from the person's affiliation and its country. */
export const newParticipant = z.object({
  personId: id.nullable().optional(),
  organisationId: id.nullable().optional(),
  side: z.enum(SIDES).optional(),
  role: z.enum(PARTICIPANT_ROLES).optional(),
  attendance: z.enum(ATTENDANCES).optional(),
});
export type NewParticipant = z.infer<typeof newParticipant>;

export const newMeeting = meetingPatch
  .omit({ minutesEn: true, minutesJa: true, result: true })
  .required({ form: true, startAt: true, endAt: true, zone: true })
  .extend({
    inquiryIds: z.array(id).max(100).optional(),
    /** Without them, those that the inquiries propose. */
    participants: z.array(newParticipant).max(500).optional(),
    /** Moves the inquiries to `meeting-planned` where their status allows it. */
    moveInquiries: z.boolean().optional(),
  });
export type NewMeeting = z.infer<typeof newMeeting>;

/** What inquiries propose for a meeting: requester, parties, and partners who accepted or were introduced. */
export const meetingProposal = z.object({
  title: z.string().nullable(),
  language: z.string().nullable(),
  laterality: z.enum(LATERALITIES),
  inquiries: z.array(linkedInquiry),
  participants: z.array(participant.omit({ id: true, attendance: true })),
});
export type MeetingProposal = z.infer<typeof meetingProposal>;

const interpreterFields = z.object({
  personId: id.nullable(),
  name: z.string().trim().max(200).nullable(),
  languageFrom: languageTag,
  languageTo: languageTag,
  mode: z.enum(INTERPRETATION_MODES),
  booked: z.boolean(),
  cost: z.number().min(0).max(1e9).nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .nullable(),
});
export const newInterpreter = interpreterFields
  .partial({ personId: true, name: true, booked: true, cost: true, currency: true })
  .extend({ meetingId: id });
export type NewInterpreter = z.infer<typeof newInterpreter>;
export const interpreterPatch = interpreterFields.partial();
export type InterpreterPatch = z.infer<typeof interpreterPatch>;

/** The inquiries whose status moved along in the same operation. */
const moved = z.array(id);

export const meetingsContract = {
  /** By start. */
  page: procedure
    .input(
      z.object({
        filter: meetingFilter,
        direction,
        group: groupOf(MEETING_GROUPS).optional(),
        cursor,
        limit: pageSize,
      }),
    )
    .output(pageOf(meetingRow)),
  count: procedure
    .input(z.object({ filter: meetingFilter }))
    .output(z.object({ matching: z.number(), all: z.number() })),
  /** The groups that a filter lets through. */
  groups: procedure.input(z.object({ filter: meetingFilter, by: z.enum(MEETING_GROUPS) })).output(groupCounts),
  /** The ids of all it lets through, by start, at most 10,000: what one choice or bulk edit can hold. */
  ids: procedure.input(z.object({ filter: meetingFilter, direction })).output(z.array(id)),
  /** Every meeting that touches the time between two instants, for the calendar; in order of start. */
  range: procedure
    .input(z.object({ from: instant, to: instant, filter: meetingFilter.optional() }))
    .output(z.array(meetingRow)),
  get: procedure.input(z.object({ id })).output(meetingRecord),
  /** What a new meeting for these inquiries begins with. */
  propose: procedure.input(z.object({ inquiryIds: z.array(id).max(100) })).output(meetingProposal),
  create: procedure.input(newMeeting).output(created.extend({ moved })),
  update: procedure.input(z.object({ ids, patch: meetingPatch })).output(done),
  /**
   * Once held, those who had accepted count as attended if `attended` says so; with `moveInquiries` the inquiries go on to
   * `meeting-held` where their status allows it. All of it is one operation.
   */
  setState: procedure
    .input(
      z.object({
        ids,
        state: z.enum(MEETING_STATES),
        attended: z.boolean().optional(),
        moveInquiries: z.boolean().optional(),
      }),
    )
    .output(done.extend({ moved })),
  /** One or several as an iCalendar file in a language. */
  ics: procedure
    .input(z.object({ ids: z.array(id).min(1).max(500), language: z.enum(LANGUAGES) }))
    .output(z.instanceof(File)),
  remove: procedure.input(z.object({ ids })).output(done),
  restore: procedure.input(z.object({ ids })).output(done),
  addInquiry: procedure.input(z.object({ meetingId: id, inquiryId: id })).output(done),
  removeInquiry: procedure.input(z.object({ meetingId: id, inquiryId: id })).output(done),
  addParticipant: procedure.input(newParticipant.extend({ meetingId: id })).output(created),
  updateParticipant: procedure
    .input(
      z.object({
        ids,
        patch: z
          .object({ side: z.enum(SIDES), role: z.enum(PARTICIPANT_ROLES), attendance: z.enum(ATTENDANCES) })
          .partial(),
      }),
    )
    .output(done),
  removeParticipant: procedure.input(z.object({ ids })).output(done),
  addInterpreter: procedure.input(newInterpreter).output(created),
  updateInterpreter: procedure.input(z.object({ id, patch: interpreterPatch })).output(done),
  removeInterpreter: procedure.input(z.object({ id })).output(done),
};
