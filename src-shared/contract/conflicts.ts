import { z } from 'zod';
import { DISPUTED_KINDS } from '../domain/disputed-fields.ts';
import { LANGUAGES } from '../domain/lists.ts';
import {
  countryCode,
  cursor,
  done,
  id,
  instant,
  longText,
  organisationRef,
  pageOf,
  pageSize,
  personRef,
} from './common.ts';
import { procedure } from './errors.ts';

/** A value as the change log holds it. */
const stored = z.union([z.string(), z.number(), z.null()]);

/** What a record is called: its own words, or a name that each reader reads in their own script or language. */
export const recordName = z.discriminatedUnion('is', [
  z.object({ is: z.literal('text'), text: z.string(), language: z.string().nullable() }),
  z.object({ is: z.literal('person'), person: personRef }),
  z.object({ is: z.literal('organisation'), organisation: organisationRef }),
  z.object({ is: z.literal('country'), country: countryCode }),
  z.object({ is: z.literal('names'), names: z.partialRecord(z.enum(LANGUAGES), z.string()) }),
]);
export type RecordName = z.infer<typeof recordName>;

/** The record whose screen shows what is in conflict. */
export const conflictPlace = z.object({
  kind: z.enum(['inquiry', 'meeting', 'organisation', 'person', 'template', 'country_note', 'report', 'own_indicator']),
  id,
  /** An inquiry's number. */
  number: z.string().nullable(),
  name: recordName,
});
export type ConflictPlace = z.infer<typeof conflictPlace>;

/** Who made an edit, when, and where. */
const edit = z.object({
  at: instant,
  staffId: id.nullable(),
  deviceCode: z.string(),
  officeId: id.nullable(),
});
export type ConflictEdit = z.infer<typeof edit>;

/**
 * Two edits made at the same time, about which a person decides once: of one field, of fields that one act sets together, or
 * the deletion of a record (`deletion`) and edits of it whose author did not know of that.
 */
export const conflict = z.object({
  id,
  kind: z.enum(DISPUTED_KINDS),
  recordId: id,
  /** Null where it hangs on nothing that has a screen. */
  place: conflictPlace.nullable(),
  /** The record's own name where it is a part of its place, such as a task. */
  own: recordName.nullable(),
  deletion: z.boolean(),
  /** What stands and what lost; of a deletion what stood before the edit and what it made of it. */
  fields: z.array(z.object({ field: z.string(), standing: stored, lost: stored })),
  /** Language of the record's texts, where it is known. */
  language: z.string().nullable(),
  standing: edit,
  lost: edit,
});
export type Conflict = z.infer<typeof conflict>;

/** Where a record is shown and what it is called, as in `conflict`. */
const namedRecord = conflict.pick({ kind: true, recordId: true, place: true, own: true });
export type NamedRecord = z.infer<typeof namedRecord>;

/** The most that are decided at once. */
export const MOST_DECIDED = 1000;

/**
 * A decision: what stands is kept, what lost is taken (a deleted record comes back), or, for a single text, one made of both.
 */
export const decision = z.discriminatedUnion('choice', [
  z.object({ choice: z.literal('keep'), ids: z.array(id).min(1).max(MOST_DECIDED) }),
  z.object({ choice: z.literal('take'), ids: z.array(id).min(1).max(MOST_DECIDED) }),
  z.object({ choice: z.literal('combine'), ids: z.array(id).length(1), text: longText }),
]);
export type Decision = z.infer<typeof decision>;

export const conflictsContract = {
  /** Those that nobody has decided, the newest first. */
  list: procedure.input(z.object({ cursor, limit: pageSize })).output(pageOf(conflict)),
  /** Those of a record and of what hangs on it: an inquiry's entries, tasks, candidates … */
  ofRecord: procedure.input(z.object({ id })).output(z.array(conflict)),
  counts: procedure.output(z.object({ open: z.number() })),
  /** What records are called about which there would be a conflict, such as those that an exchange file would bring. */
  names: procedure
    .input(z.object({ records: z.array(namedRecord.pick({ kind: true, recordId: true })).max(100) }))
    .output(z.array(namedRecord)),
  /**
   * Decides conflicts in one operation. The decision is a change like any other: it closes them on every laptop, and of two
   * that are made at once the later one stands. `decided` is less than was asked for where someone has decided meanwhile.
   */
  resolve: procedure.input(decision).output(done.extend({ decided: z.number() })),
};
