import { z } from 'zod';
import { WISHES } from '../domain/advice.ts';
import { ENTRY_KINDS, INQUIRY_STATUSES, LANGUAGES } from '../domain/lists.ts';
import { day, id } from './common.ts';
import { procedure } from './errors.ts';
import { fileInParts } from './file-events.ts';

/** What is still to be done on a case. */
export const openPoint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), dueOn: day.nullable() }),
  z.object({ kind: z.literal('qualify'), dueOn: day.nullable() }),
  z.object({ kind: z.literal('next-step'), text: z.string().nullable(), dueOn: day.nullable() }),
  z.object({ kind: z.literal('task'), text: z.string(), staffId: id.nullable(), dueOn: day.nullable() }),
  z.object({ kind: z.literal('advice'), wish: z.enum(WISHES), staffId: id.nullable(), dueOn: day.nullable() }),
  z.object({ kind: z.literal('meeting'), text: z.string(), dueOn: day.nullable() }),
]);
export type OpenPoint = z.infer<typeof openPoint>;

/** What a reviewer wants to know of a case beside its record and its timeline. */
export const caseReview = z.object({
  /** The earliest due day first, what has none last. */
  open: z.array(openPoint),
  /** In the order of the statuses. */
  times: z.array(z.object({ status: z.enum(INQUIRY_STATUSES), ms: z.number(), isCurrent: z.boolean() })),
});
export type CaseReview = z.infer<typeof caseReview>;

/** What stays in the house when a case is handed out. */
export const caseRedaction = z.object({
  /** Names of people, in whatever script they stand in any text. */
  names: z.boolean(),
  /** E-mail and web addresses, phone numbers, postal codes. */
  addresses: z.boolean(),
  /** Kinds of entries that are left out as a whole. */
  leaveOut: z.array(z.enum(ENTRY_KINDS)),
});
export type CaseRedaction = z.infer<typeof caseRedaction>;

export const reviewsContract = {
  /** Refused with NOT_FOUND. */
  get: procedure.input(z.object({ id })).output(caseReview),
  /** The whole case on paper, noted in the privacy log. Leaving the iterator cancels it. Refused with NOT_FOUND. */
  pdf: procedure
    .input(z.object({ id, language: z.enum(LANGUAGES), redaction: caseRedaction.optional() }))
    .output(fileInParts),
};
