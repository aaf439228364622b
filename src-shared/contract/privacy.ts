import { z } from 'zod';
import { LANGUAGES } from '../domain/lists.ts';
import { id } from './common.ts';
import { procedure } from './errors.ts';

const kind = z.literal('person');

/** What an erasure would take. */
export const erasureExtent = z.object({
  contactPoints: z.number(),
  affiliations: z.number(),
  consents: z.number(),
  /** Files on the person and on the e-mails with them. */
  files: z.number(),
  /** Timeline entries and inquiries whose texts are emptied; they themselves stay. */
  entries: z.number(),
  inquiries: z.number(),
});
export type ErasureExtent = z.infer<typeof erasureExtent>;

/** An erasure that was ordered, and which devices have said that it is carried out there. */
export const erasureState = z.object({
  kind,
  /** The record that was erased. */
  record: id,
  orderedAt: z.number(),
  orderedById: id.nullable(),
  devices: z.array(z.object({ id, code: z.string(), name: z.string().nullable(), erasedAt: z.number().nullable() })),
});
export type ErasureState = z.infer<typeof erasureState>;

/** A page to read and print, and the same as data. */
export const ACCESS_FORMATS = ['html', 'json'] as const;
export type AccessFormat = (typeof ACCESS_FORMATS)[number];

export const privacyContract = {
  /** Everything that stands here about one person, as one file, noted in the privacy log. Refused with NOT_FOUND. */
  access: procedure
    .input(z.object({ id, format: z.enum(ACCESS_FORMATS), language: z.enum(LANGUAGES) }))
    .output(z.instanceof(File)),
  /** What erasing a record would take. Refused with NOT_FOUND. */
  extent: procedure.input(z.object({ kind, id })).output(erasureExtent),
  /**
   * Erases a person for good, here at once and on every other device that hears of it: the only thing that can't be undone.
   * Refused with NOT_FOUND.
   */
  erase: procedure.input(z.object({ kind, id })).output(z.object({ record: id })),
  /** All erasures that were ordered, the newest first, or those of one record. */
  erasures: procedure.input(z.object({ record: id.optional() })).output(z.array(erasureState)),
};
