import { z } from 'zod';
import {
  CHANNELS,
  COOPERATION_FORMS,
  INQUIRY_STATUSES,
  LANGUAGES,
  OUTCOMES,
  PARTY_ROLES,
  PRIORITIES,
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
  regionCode,
  zone,
} from './common.ts';
import { procedure } from './errors.ts';
import { labels } from './labels.ts';
import { timelineItem } from './timeline.ts';

const status = z.enum(INQUIRY_STATUSES);

/** The columns a list can be sorted by. */
export const INQUIRY_SORTS = ['received', 'subject', 'number', 'status', 'nextStep'] as const;
/** The columns that rows can be grouped by; with several forms, regions, sectors or tags an inquiry stands in the group of each. */
export const INQUIRY_GROUPS = [
  ...(['status', 'owner', 'office', 'priority', 'channel', 'language', 'outcome'] as const),
  ...(['form', 'region', 'sector', 'tag'] as const),
] as const;

/** The parts of a filter that are lists of values, each of which can also be asked for by what it is not. */
const values = {
  status: anyOf(status),
  ownerId: anyOf(id),
  officeId: anyOf(id),
  channel: anyOf(z.enum(CHANNELS)),
  priority: anyOf(z.enum(PRIORITIES)),
  language: anyOf(z.string()),
  outcome: anyOf(z.enum(OUTCOMES)),
  form: anyOf(z.enum(COOPERATION_FORMS)),
  region: anyOf(regionCode),
  sector: anyOf(z.string()),
  tag: anyOf(z.string()),
};

/** What a list shows; every part narrows it. */
export const inquiryFilter = z.object({
  /** Words that subject, number or requester's name hold. */
  text: z.string().max(200).optional(),
  open: z.boolean().optional(),
  ...values,
  /** None of these; a record without a value has none of them. */
  not: z.object(values).optional(),
  /** Nobody has taken them. */
  ownerless: z.boolean().optional(),
  thirdRegion: z.boolean().optional(),
  /** The next step or an unanswered deadline lies before today. */
  overdue: z.boolean().optional(),
  /** The next step is due by this day. */
  nextStepTo: day.optional(),
  /** The next step's first and last day, on hold or not. */
  nextStepFrom: day.optional(),
  nextStepUntil: day.optional(),
  withoutNextStep: z.boolean().optional(),
  /** Words that the subject or number, or the requester's name, holds. */
  subject: z.string().max(200).optional(),
  requester: z.string().max(200).optional(),
  receivedFrom: day.optional(),
  receivedTo: day.optional(),
  requesterOrganisationId: id.optional(),
  requesterPersonId: id.optional(),
  deleted: z.boolean().optional(),
  /** Exactly these: how a report's figure opens the records it counted. */
  ids: z.array(id).max(100_000).optional(),
});
export type InquiryFilter = z.infer<typeof inquiryFilter>;

export const inquirySort = z.object({ by: z.enum(INQUIRY_SORTS), direction });
export type InquirySort = z.infer<typeof inquirySort>;

export const inquiryRow = z.object({
  id,
  number: z.string(),
  subject: z.string(),
  language: z.string().nullable(),
  status,
  channel: z.enum(CHANNELS),
  priority: z.enum(PRIORITIES),
  receivedAt: z.number(),
  receivedZone: z.string(),
  ownerId: id.nullable(),
  officeId: id.nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: day.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  person: personRef.nullable(),
  organisation: organisationRef.nullable(),
  forms: z.array(z.enum(COOPERATION_FORMS)),
  regions: z.array(z.string()),
  tags: z.array(z.string()),
});
export type InquiryRow = z.infer<typeof inquiryRow>;

/** An inquiry named where another one tells what became of it. */
export const numberedInquiry = z.object({ id, number: z.string() });
export type NumberedInquiry = z.infer<typeof numberedInquiry>;

/** Everything of one inquiry that stands on its own screen. Days due are local to the handling office. */
export const inquiryRecord = z.object({
  id,
  number: z.string(),
  subject: z.string(),
  description: z.string().nullable(),
  language: z.string().nullable(),
  channel: z.enum(CHANNELS),
  receivedAt: z.number(),
  receivedZone: z.string(),
  thirdRegion: z.string().nullable(),
  priority: z.enum(PRIORITIES),
  ownerId: id.nullable(),
  officeId: id.nullable(),
  status,
  statusSince: z.number(),
  /** When each step was reached; skipped steps stay null. */
  steps: z.record(z.string(), z.number().nullable()),
  answeredAt: z.number().nullable(),
  answerDueOn: day.nullable(),
  qualifyDueOn: day.nullable(),
  heldOn: day.nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: day.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  outcomeNote: z.string().nullable(),
  createdAt: z.number(),
  deletedAt: z.number().nullable(),
  person: personRef.nullable(),
  organisation: organisationRef.nullable(),
  /** In which languages a reply is best written, the best first. */
  replyLanguages: z.array(z.enum(LANGUAGES)),
  labels,
  /** Edition of the list beside each sought region's code; null where it was stored before editions were. */
  regionVersions: z.record(z.string(), z.string().nullable()),
  parties: z.array(
    z.object({
      id,
      role: z.enum(PARTY_ROLES),
      note: z.string().nullable(),
      person: personRef.nullable(),
      organisation: organisationRef.nullable(),
    }),
  ),
  /** What the status may become, in the order to offer it, with what each still lacks. */
  moves: z.array(z.object({ to: status, kind: z.string(), lacks: z.array(z.string()) })),
  /** Index in `moves` of the one that the primary button offers. */
  nextMove: z.number().nullable(),
  counts: z.object({
    entries: z.number(),
    tasks: z.number(),
    matches: z.number(),
    meetings: z.number(),
    files: z.number(),
    /** Requests for advice or sign-off that wait. */
    advice: z.number(),
  }),
  /** The inquiry that this one became part of, at the end of all merges. */
  mergedInto: numberedInquiry.nullable(),
  /** The inquiries that became part of this one. */
  merged: z.array(numberedInquiry),
});
export type InquiryRecord = z.infer<typeof inquiryRecord>;

/** The fields a person may edit; absent ones stay as they are. */
export const inquiryPatch = z
  .object({
    subject: line,
    description: longText.nullable(),
    language: languageTag.nullable(),
    requesterPersonId: id.nullable(),
    requesterOrganisationId: id.nullable(),
    channel: z.enum(CHANNELS),
    receivedAt: instant,
    receivedZone: zone,
    thirdRegion: regionCode.nullable(),
    priority: z.enum(PRIORITIES),
    ownerId: id.nullable(),
    officeId: id.nullable(),
    nextStep: z.string().max(500).nullable(),
    nextStepOn: day.nullable(),
    outcome: z.enum(OUTCOMES).nullable(),
    outcomeNote: longText.nullable(),
  })
  .partial();
export type InquiryPatch = z.infer<typeof inquiryPatch>;

export const newInquiry = inquiryPatch.omit({ outcome: true, outcomeNote: true }).extend({
  subject: line,
  labels: labels.optional(),
});
export type NewInquiry = z.infer<typeof newInquiry>;

export const inquiriesContract = {
  page: procedure
    .input(
      z.object({
        filter: inquiryFilter,
        sort: inquirySort,
        group: groupOf(INQUIRY_GROUPS).optional(),
        cursor,
        limit: pageSize,
      }),
    )
    .output(pageOf(inquiryRow)),
  /** How many the filter lets through, and how many there are. */
  count: procedure
    .input(z.object({ filter: inquiryFilter }))
    .output(z.object({ matching: z.number(), all: z.number() })),
  /** The groups that a filter lets through. */
  groups: procedure.input(z.object({ filter: inquiryFilter, by: z.enum(INQUIRY_GROUPS) })).output(groupCounts),
  /** How many stand on each status under a filter, for the board's heads. */
  countByStatus: procedure
    .input(z.object({ filter: inquiryFilter }))
    .output(z.array(z.object({ status, count: z.number() }))),
  get: procedure.input(z.object({ id })).output(inquiryRecord),
  /** Its whole history, newest first: entries, meetings, tasks, files, partners, and each field's changes. */
  timeline: procedure.input(z.object({ id })).output(z.array(timelineItem)),
  create: procedure.input(newInquiry).output(created.extend({ number: z.string() })),
  /** The same patch to one or many: one operation, one undo. */
  update: procedure.input(z.object({ ids: z.array(id).min(1).max(10_000), patch: inquiryPatch })).output(done),
  /** Moves one or many; refused with what is lacking unless every one may make the move. */
  move: procedure
    .input(z.object({ ids: z.array(id).min(1).max(10_000), to: status, outcome: z.enum(OUTCOMES).optional() }))
    .output(done),
  remove: procedure.input(z.object({ ids: z.array(id).min(1).max(10_000) })).output(done),
  restore: procedure.input(z.object({ ids: z.array(id).min(1).max(10_000) })).output(done),
  addParty: procedure
    .input(
      z.object({
        inquiryId: id,
        organisationId: id.nullable(),
        personId: id.nullable(),
        role: z.enum(PARTY_ROLES),
        note: longText.nullable(),
      }),
    )
    .output(created),
  removeParty: procedure.input(z.object({ id })).output(done),
};
