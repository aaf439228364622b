import { z } from 'zod';
import { ENTRY_KINDS } from '../domain/lists.ts';
import { created, done, id, instant, languageTag, longText, personRef, zone } from './common.ts';
import { procedure } from './errors.ts';
import { storedFile } from './files.ts';

export const entry = z.object({
  id,
  inquiryId: id,
  kind: z.enum(ENTRY_KINDS),
  subject: z.string().nullable(),
  body: z.string().nullable(),
  bodyHtml: z.string().nullable(),
  language: z.string().nullable(),
  at: z.number(),
  zone: z.string(),
  durationMinutes: z.number().nullable(),
  authorId: id.nullable(),
  person: personRef.nullable(),
  mailFrom: z.string().nullable(),
  mailTo: z.string().nullable(),
  files: z.array(storedFile),
});
export type Entry = z.infer<typeof entry>;

const entryFields = z.object({
  kind: z.enum(ENTRY_KINDS),
  subject: z.string().max(1000).nullable(),
  body: longText.nullable(),
  language: languageTag.nullable(),
  at: instant,
  zone,
  durationMinutes: z.int().min(0).max(10_000).nullable(),
  personId: id.nullable(),
});

export const entriesContract = {
  list: procedure.input(z.object({ inquiryId: id })).output(z.array(entry)),
  /** An answer to the requester (e-mail out, call, visit) also marks the inquiry as answered. */
  create: procedure
    .input(
      entryFields
        .partial({ subject: true, language: true, durationMinutes: true, personId: true })
        .extend({ inquiryId: id }),
    )
    .output(created),
  update: procedure.input(z.object({ id, patch: entryFields.partial() })).output(done),
  remove: procedure.input(z.object({ id })).output(done),
};
