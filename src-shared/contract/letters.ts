import { z } from 'zod';
import { LANGUAGES } from '../domain/lists.ts';
import { id, line, personRef } from './common.ts';
import { procedure } from './errors.ts';
import { fileInParts } from './file-events.ts';
import { personFilter, personSort } from './people.ts';

/** One document with a section per letter, one text file, a text file per person, a draft e-mail per person (both in a zip). */
export const LETTER_FORMS = ['docx', 'text', 'texts', 'eml'] as const;
export type LetterForm = (typeof LETTER_FORMS)[number];

/** How many letters one call makes at most. */
export const MOST_LETTERS = 2000;

const language = z.enum(LANGUAGES);

const letters = z.object({
  /** To whom: the people that a filter lets through, in the list's order. */
  filter: personFilter,
  sort: personSort,
  /** The name that a template has in each of its languages. */
  template: line,
  /** In which language those are written to whose own is not known, or has no such template. */
  fallback: language.nullable(),
  form: z.enum(LETTER_FORMS),
});
export type LettersAsked = z.input<typeof letters>;

/** To whom one letter goes. `lacks` names fields without a value; `template` and `recipientEmail` where that is missing. */
export const letterHead = z.object({
  person: personRef,
  language: language.nullable(),
  lacks: z.array(z.string()),
});
export type LetterHead = z.infer<typeof letterHead>;

export const lettersContract = {
  /** Everyone who would be written to, with what is missing. Refused with INVALID (`filter`: `too-many`) past `MOST_LETTERS`. */
  heads: procedure.input(letters).output(z.array(letterHead)),
  /** One letter as it would be made; fields that are missing stay visible. Refused with NOT_FOUND. */
  read: procedure
    .input(letters.extend({ personId: id }))
    .output(letterHead.extend({ subject: z.string(), body: z.string() })),
  /**
   * All of them as a file. Where something is missing it is refused with INVALID (`letters`: `incomplete`), unless those people
   * are to be left out. The privacy log tells of it.
   */
  make: procedure.input(letters.extend({ leaveOut: z.boolean() })).output(fileInParts),
};
