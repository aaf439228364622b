import { z } from 'zod';
import { CHANNELS, INQUIRY_STATUSES, ORGANISATION_KINDS, ORGANISATION_SIZES, OUTCOMES } from '../domain/lists.ts';
import { MERGE_KINDS } from '../domain/record-merge.ts';
import { day, done, id, organisationRef, personRef } from './common.ts';
import { procedure } from './errors.ts';
import { contactPoint } from './related.ts';

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

/** One of the inquiries to merge, as it stands. */
export const inquirySide = doubleInquiry.extend({
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
export type InquirySide = z.infer<typeof inquirySide>;

/** How much hangs on a person or an organisation. */
const relations = z.object({
  affiliations: z.number(),
  inquiries: z.number(),
  meetings: z.number(),
  consents: z.number(),
  cooperations: z.number(),
  files: z.number(),
});

const contactPoints = z.array(contactPoint.pick({ kind: true, value: true }));

export const personSide = personRef.extend({
  preferredLanguage: z.string().nullable(),
  preferredChannel: z.enum(CHANNELS).nullable(),
  culturalNotes: z.string().nullable(),
  note: z.string().nullable(),
  aliases: z.string().nullable(),
  addressLines: z.string().nullable(),
  city: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().nullable(),
  createdAt: z.number(),
  contactPoints,
  organisations: z.array(organisationRef),
  counts: relations,
});
export type PersonSide = z.infer<typeof personSide>;

export const organisationSide = organisationRef.extend({
  kind: z.enum(ORGANISATION_KINDS),
  city: z.string().nullable(),
  addressLines: z.string().nullable(),
  size: z.enum(ORGANISATION_SIZES).nullable(),
  website: z.string().nullable(),
  culturalNotes: z.string().nullable(),
  note: z.string().nullable(),
  aliases: z.string().nullable(),
  createdAt: z.number(),
  contactPoints,
  counts: relations,
});
export type OrganisationSide = z.infer<typeof organisationSide>;

/**
 * For each thing compared the place in `sides` of the one whose value will stand, or that both texts will; null where none says
 * anything.
 */
const stands = z.record(z.string(), z.union([z.number(), z.literal('both')]).nullable());

/** What each side says before a merge, the survivor first. */
export const mergePreview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inquiry'), sides: z.array(inquirySide).min(2), stands }),
  z.object({ kind: z.literal('person'), sides: z.array(personSide).min(2), stands }),
  z.object({ kind: z.literal('organisation'), sides: z.array(organisationSide).min(2), stands }),
]);
export type MergePreview = z.infer<typeof mergePreview>;

/** Something that became part of a record: by what it was known, when, by whom. */
export const mergedPart = z.object({
  id,
  /** The number of an inquiry; the names of a person or organisation as it last said. */
  name: z.string(),
  at: z.number(),
  staffId: id.nullable(),
});
export type MergedPart = z.infer<typeof mergedPart>;

const kind = z.enum(MERGE_KINDS);
const ids = z.array(id).min(2).max(20);
/** What shall stand where it is not as usual: the id of one of them by what is compared, `both` for long texts. */
const chosen = z.record(z.string().max(40), z.union([id, z.literal('both')])).optional();

export const mergesContract = {
  /** Inquiries that were logged from the same mail, on laptops that had not heard of each other; all, or those with one of them. */
  suggestions: procedure.input(z.object({ id: id.optional() })).output(z.array(mergeSuggestion)),
  /** What each side says, and which of it will stand. Refused with NOT_FOUND where one is gone meanwhile. */
  preview: procedure.input(z.object({ kind, ids })).output(mergePreview),
  /**
   * Makes records one: the one that was made first stays, whatever names the others moves to it, and their numbers and names go on
   * leading to it. One operation, one undo. Refused with NOT_FOUND where one is gone meanwhile.
   */
  merge: procedure.input(z.object({ kind, ids, chosen })).output(done.extend({ id })),
  /** Says that they are two: they are not suggested again, on any laptop. */
  keepApart: procedure.input(z.object({ kind, ids })).output(done),
  /** What became part of a record, newest first. */
  parts: procedure.input(z.object({ kind, id })).output(z.array(mergedPart)),
  /**
   * Takes the merge back by which a record became part of another one, however long ago and on whichever laptop. What was edited
   * since stays (`kept` counts the values); refused with NOT_FOUND for what is not part of another one any more, or was erased.
   */
  part: procedure.input(z.object({ kind, id })).output(done.extend({ ids: z.array(id), kept: z.number() })),
};
