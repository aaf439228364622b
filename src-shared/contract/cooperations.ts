import { z } from 'zod';
import { COOPERATION_TYPES, NOVELTIES } from '../domain/lists.ts';
import {
  created,
  cursor,
  day,
  direction,
  done,
  id,
  line,
  longText,
  organisationRef,
  pageOf,
  pageSize,
} from './common.ts';
import { procedure } from './errors.ts';
import { storedFile } from './files.ts';

/** Months after the agreement at which its parties are asked how it goes. */
export const FOLLOW_UP_MONTHS = [3, 6, 12] as const;
const followUpMonths = z.literal(FOLLOW_UP_MONTHS);

export const cooperationFilter = z.object({
  text: z.string().max(200).optional(),
  type: z.array(z.enum(COOPERATION_TYPES)).optional(),
  novelty: z.array(z.enum(NOVELTIES)).optional(),
  /** First and last day of the agreement. */
  agreedFrom: day.optional(),
  agreedTo: day.optional(),
  inquiryId: id.optional(),
  meetingId: id.optional(),
  organisationId: id.optional(),
  /** Exactly these: how a report's figure opens the records it counted. */
  ids: z.array(id).max(100_000).optional(),
});
export type CooperationFilter = z.infer<typeof cooperationFilter>;

export const cooperation = z.object({
  id,
  title: z.string(),
  type: z.enum(COOPERATION_TYPES),
  novelty: z.enum(NOVELTIES),
  agreedOn: day,
  note: z.string().nullable(),
  createdAt: z.number(),
  organisations: z.array(organisationRef),
  inquiry: z.object({ id, number: z.string(), subject: z.string(), language: z.string().nullable() }).nullable(),
  meeting: z
    .object({ id, title: z.string(), language: z.string().nullable(), startAt: z.number(), zone: z.string() })
    .nullable(),
  evidence: storedFile.nullable(),
  /** When each follow-up is due, and the day on which it was done. */
  followUps: z.array(z.object({ months: followUpMonths, dueOn: day, doneOn: day.nullable() })),
});
export type Cooperation = z.infer<typeof cooperation>;

const fields = z.object({
  title: line,
  type: z.enum(COOPERATION_TYPES),
  novelty: z.enum(NOVELTIES),
  agreedOn: day,
  inquiryId: id.nullable(),
  meetingId: id.nullable(),
  note: longText.nullable(),
});
export const cooperationPatch = fields.partial();
export type CooperationPatch = z.infer<typeof cooperationPatch>;

/** Two or more organisations; without a novelty, the suggested one. */
export const newCooperation = fields
  .partial({ novelty: true, inquiryId: true, meetingId: true, note: true })
  .extend({ organisationIds: z.array(id).max(100) });
export type NewCooperation = z.infer<typeof newCooperation>;

export const cooperationsContract = {
  /** Those of one inquiry, organisation or meeting, the latest agreement first. */
  list: procedure
    .input(z.union([z.object({ inquiryId: id }), z.object({ organisationId: id }), z.object({ meetingId: id })]))
    .output(z.array(cooperation)),
  page: procedure
    .input(z.object({ filter: cooperationFilter, direction, cursor, limit: pageSize }))
    .output(pageOf(cooperation)),
  count: procedure
    .input(z.object({ filter: cooperationFilter }))
    .output(z.object({ matching: z.number(), all: z.number() })),
  /** `strengthened` where two of the organisations cooperate already, with what they have. */
  suggestNovelty: procedure
    .input(z.object({ organisationIds: z.array(id).max(100), exceptId: id.optional() }))
    .output(
      z.object({ novelty: z.enum(NOVELTIES), earlier: z.array(z.object({ id, title: z.string(), agreedOn: day })) }),
    ),
  create: procedure.input(newCooperation.extend({ evidence: z.instanceof(File).optional() })).output(created),
  update: procedure.input(z.object({ id, patch: cooperationPatch })).output(done),
  setParties: procedure.input(z.object({ id, organisationIds: z.array(id).max(100) })).output(done),
  /** The day on which the parties were asked, or null to take it back. */
  setFollowUp: procedure.input(z.object({ id, months: followUpMonths, doneOn: day.nullable() })).output(done),
  /** Puts a file on it as its evidence, or takes it off. */
  setEvidence: procedure.input(z.object({ id, file: z.instanceof(File).nullable() })).output(done),
  remove: procedure.input(z.object({ ids: z.array(id).min(1).max(10_000) })).output(done),
};
