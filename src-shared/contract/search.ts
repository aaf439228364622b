import { z } from 'zod';
import { id, organisationRef, personRef } from './common.ts';
import { procedure } from './errors.ts';

/** What a search may find, each with what its line shows. */
export const hit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('inquiry'),
    id,
    number: z.string(),
    subject: z.string(),
    language: z.string().nullable(),
    /** The number it was found by, where that is one of an inquiry that became part of it. */
    foundBy: z.string().nullable(),
  }),
  z.object({ kind: z.literal('organisation'), id, organisation: organisationRef }),
  z.object({ kind: z.literal('person'), id, person: personRef }),
  z.object({
    kind: z.literal('meeting'),
    id,
    title: z.string(),
    language: z.string().nullable(),
    startAt: z.number(),
    zone: z.string(),
  }),
]);
export type Hit = z.infer<typeof hit>;

export const searchContract = {
  /** The best few of each kind for what was typed. */
  find: procedure.input(z.object({ text: z.string().max(200) })).output(z.array(hit)),
};
