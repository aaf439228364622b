import { z } from 'zod';
import { DISCLOSURE_KINDS } from '../domain/disclosures.ts';
import { LANGUAGES } from '../domain/lists.ts';
import { day, id, pageSize } from './common.ts';
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
  /** Null of a bundle that went before they were counted. */
  people: z.number().nullable(),
});
export type DisclosureRow = z.infer<typeof disclosureRow>;

/** One of the bundles that a line stands for. */
export const disclosurePart = disclosureRow.pick({ id: true, at: true, records: true, people: true });
export type DisclosurePart = z.infer<typeof disclosurePart>;

/**
 * A line of the log: one file, or the bundles that went one way to the same receivers on one day, the newest first. Their people are
 * the sum of all, though some may have been in several.
 */
export const disclosureLine = disclosureRow.extend({ parts: z.array(disclosurePart) });
export type DisclosureLine = z.infer<typeof disclosureLine>;

/** Where a page begins: the instant and id of the line before it, which of a bundle is no record's. */
const cursor = z.tuple([z.number(), z.string()]).nullable();
export type DisclosureCursor = z.infer<typeof cursor>;

export const disclosuresContract = {
  /** The privacy log of all offices, with this device's own bundles and snapshots, newest first. It can be exported as a list like others. */
  page: procedure
    .input(z.object({ filter: disclosureFilter, cursor, limit: pageSize, language: z.enum(LANGUAGES) }))
    .output(z.object({ rows: z.array(disclosureLine), next: cursor })),
  /** How many files that are. */
  count: procedure
    .input(z.object({ filter: disclosureFilter }))
    .output(z.object({ matching: z.number(), all: z.number() })),
};
