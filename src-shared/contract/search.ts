import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { SEARCH_FILTERS, SEARCH_KINDS } from '../domain/search-filters.ts';
import { created, done, id, line, organisationRef, personRef } from './common.ts';
import { procedure } from './errors.ts';
import { progressEvent } from './file-events.ts';

/** The longest text that is searched for. */
export const SEARCH_TEXT_LENGTH = 200;

/**
 * Where a hit holds what was typed: the stored text, or a piece of a long one around its first place. `ranges` are pairs of
 * [from, to) in UTF-16 units of `text`, to be marked; they lie in it, in order, and do not overlap. `field` is the record's field
 * (`familyKana`, `body` …), `address` for e-mail and telephone, `content` for what stands in a file.
 */
export const searchMatch = z.object({
  field: z.string(),
  text: z.string(),
  ranges: z.array(z.tuple([z.number(), z.number()])),
  /** Whether the text goes on before or after what is shown. */
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
});
export type SearchMatch = z.infer<typeof searchMatch>;

/** The inquiry on which an entry or a file lies. */
const onInquiry = z.object({ id, number: z.string(), subject: z.string(), language: z.string().nullable() });

const found = { id, matches: z.array(searchMatch) };

/** What a search may find, each with what its line shows. */
export const hit = z.discriminatedUnion('kind', [
  z.object({
    ...found,
    kind: z.literal('inquiry'),
    number: z.string(),
    subject: z.string(),
    language: z.string().nullable(),
    /** The number it was found by, where that is one of an inquiry that became part of it. */
    foundBy: z.string().nullable(),
  }),
  z.object({ ...found, kind: z.literal('organisation'), organisation: organisationRef }),
  z.object({ ...found, kind: z.literal('person'), person: personRef }),
  z.object({
    ...found,
    kind: z.literal('meeting'),
    title: z.string(),
    language: z.string().nullable(),
    startAt: z.number(),
    zone: z.string(),
  }),
  z.object({
    ...found,
    kind: z.literal('entry'),
    subject: z.string().nullable(),
    language: z.string().nullable(),
    at: z.number(),
    zone: z.string(),
    inquiry: onInquiry,
  }),
  z.object({
    ...found,
    kind: z.literal('file'),
    name: z.string(),
    /** The page on which it stands: that of its record, or as an entry's or cooperation's, of the inquiry or meeting. */
    owner: z.object({
      kind: z.enum(['inquiry', 'meeting', 'organisation', 'person']),
      id,
      title: z.string(),
    }),
  }),
]);
export type Hit = z.infer<typeof hit>;

/** How far the index is behind the records; while it is, a search may miss some of them. */
export const searchState = z.object({
  /** Whether the index is being made anew, or still for the first time. */
  isBuilding: z.boolean(),
  /** Records in the index, and all that belong there. */
  indexed: z.number(),
  records: z.number(),
});
export type SearchState = z.infer<typeof searchState>;

const text = z.string().max(SEARCH_TEXT_LENGTH);

/** A search that somebody gave a name. */
export const savedSearch = z.object({
  id,
  name: z.string(),
  text: z.string(),
  /** Whether everyone is offered it, or only who saved it. */
  shared: z.boolean(),
});
export type SavedSearch = z.infer<typeof savedSearch>;

export const searchContract = {
  /**
   * The best few of each kind for what was typed: words, "phrases" and filters (see `domain/search-query.ts`). Kinds whose best hit
   * is better come first; of a kind, names before other texts, then the newest. `unknown` are values of filters that name nothing.
   */
  find: procedure
    .input(
      z.object({
        text,
        kinds: z.array(z.enum(SEARCH_KINDS)).optional(),
        /** Of each kind at most so many. */
        limit: z.number().int().min(1).max(50).default(6),
      }),
    )
    .output(
      z.object({
        hits: z.array(hit),
        /** Kinds of which there are more hits than were asked for. */
        more: z.array(z.enum(SEARCH_KINDS)),
        unknown: z.array(z.object({ filter: z.enum(SEARCH_FILTERS), value: z.string() })),
        isBuilding: z.boolean(),
      }),
    ),
  /**
   * Values with which a filter that is being typed may go on, best first. `value` is what goes into the text; `label` is a name as it
   * is stored, or null where the value is a word of the program that the reader's language translates.
   */
  complete: procedure
    .input(z.object({ filter: z.enum(SEARCH_FILTERS), text }))
    .output(z.array(z.object({ value: z.string(), label: z.string().nullable() }))),
  /** One's own saved searches and the shared ones, by name. */
  saved: procedure.output(z.array(savedSearch)),
  save: procedure.input(z.object({ name: line, text: text.trim().min(1), shared: z.boolean() })).output(created),
  removeSaved: procedure.input(z.object({ id })).output(done),
  state: procedure.output(searchState),
  /** Makes the index anew. Leaving the iterator ends the telling and the work; the index goes on from there by itself. */
  reindex: procedure.output(
    eventIterator(
      z.discriminatedUnion('kind', [progressEvent, z.object({ kind: z.literal('done'), records: z.number() })]),
    ),
  ),
};
