import { z } from 'zod';
import { INQUIRY_STATUSES, OUTCOMES } from '../domain/lists.ts';
import { day, done, id, organisationRef, personRef } from './common.ts';
import { procedure } from './errors.ts';

/** An inquiry of which there seem to be two. */
export const doubleInquiry = z.object({
  id,
  number: z.string(),
  subject: z.string(),
  language: z.string().nullable(),
});
export type DoubleInquiry = z.infer<typeof doubleInquiry>;

/** Inquiries that hold the same mail; the first, which was made first, is the one that stays. */
export const mergeSuggestion = z.object({ kind: z.literal('inquiry'), records: z.array(doubleInquiry).min(2) });
export type MergeSuggestion = z.infer<typeof mergeSuggestion>;

/** What is compared before a merge; the same words as an inquiry's own fields. */
export const COMPARED = ['subject', 'requester', 'status', 'owner', 'nextStep', 'description', 'outcome'] as const;
export type Compared = (typeof COMPARED)[number];

/** One of the inquiries to merge, as it stands. */
export const mergeSide = doubleInquiry.extend({
  status: z.enum(INQUIRY_STATUSES),
  receivedAt: z.number(),
  receivedZone: z.string(),
  person: personRef.nullable(),
  organisation: organisationRef.nullable(),
  ownerId: id.nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: day.nullable(),
  description: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  counts: z.object({
    entries: z.number(),
    files: z.number(),
    matches: z.number(),
    tasks: z.number(),
    meetings: z.number(),
  }),
});
export type MergeSide = z.infer<typeof mergeSide>;

export const mergePreview = z.object({
  /** The survivor first. */
  sides: z.array(mergeSide).min(2),
  /** For each thing compared the place in `sides` of the one whose value will stand; null where none has any. */
  stands: z.record(z.enum(COMPARED), z.number().nullable()),
});
export type MergePreview = z.infer<typeof mergePreview>;

const kind = z.literal('inquiry');
const ids = z.array(id).min(2).max(20);

export const mergesContract = {
  /** Inquiries that were logged from the same mail, on laptops that had not heard of each other; all, or those with one of them. */
  suggestions: procedure.input(z.object({ id: id.optional() })).output(z.array(mergeSuggestion)),
  /** What each side says, and which of it will stand. Refused with NOT_FOUND where one is gone meanwhile. */
  preview: procedure.input(z.object({ kind, ids })).output(mergePreview),
  /**
   * Makes inquiries one: the one that was made first stays, whatever names the others moves to it, and their numbers go on leading to
   * it. One operation, one undo. Refused with NOT_FOUND where one is gone meanwhile.
   */
  merge: procedure.input(z.object({ kind, ids })).output(done.extend({ id, number: z.string() })),
  /** Says that they are two requests: they are not suggested again, on any laptop. */
  keepApart: procedure.input(z.object({ kind, ids })).output(done),
};
