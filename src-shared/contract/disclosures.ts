import { z } from 'zod';
import { DISCLOSURE_KINDS } from '../domain/disclosures.ts';
import { LANGUAGES } from '../domain/lists.ts';
import { cursor, day, id, pageOf, pageSize } from './common.ts';
import { procedure } from './errors.ts';

/** Several values of one part are alternatives. */
export const disclosureFilter = z.object({
  kind: z.array(z.enum(DISCLOSURE_KINDS)).optional(),
  staffId: z.array(id).optional(),
  officeId: z.array(id).optional(),
  /** First and last day, on the calendar of whoever is at work. */
  from: day.optional(),
  to: day.optional(),
  /** Only what held people's data, or may have. */
  withPeople: z.boolean().optional(),
});
export type DisclosureFilter = z.infer<typeof disclosureFilter>;

/** One file that left the program. */
export const disclosureRow = z.object({
  /** Of a bundle or snapshot no record's id. */
  id: z.string(),
  at: z.number(),
  staffId: id.nullable(),
  officeId: id.nullable(),
  deviceCode: z.string(),
  kind: z.enum(DISCLOSURE_KINDS),
  list: z.string().nullable(),
  format: z.string(),
  /** What was asked for, in the reader's words; empty where it was all. */
  scope: z.string(),
  /** Of a bundle or snapshot: changes. */
  records: z.number(),
  /** Null where they are not counted, as in bundles. */
  people: z.number().nullable(),
});
export type DisclosureRow = z.infer<typeof disclosureRow>;

export const disclosuresContract = {
  /** The privacy log of all offices, with this device's own bundles and snapshots, newest first. It can be exported as a list like others. */
  page: procedure
    .input(z.object({ filter: disclosureFilter, cursor, limit: pageSize, language: z.enum(LANGUAGES) }))
    .output(pageOf(disclosureRow)),
  count: procedure
    .input(z.object({ filter: disclosureFilter }))
    .output(z.object({ matching: z.number(), all: z.number() })),
};
