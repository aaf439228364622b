import { z } from 'zod';
import { ORGANISATION_KINDS, RELATION_KINDS } from '../domain/lists.ts';
import { created, day, done, id, longText, organisationRef } from './common.ts';
import { procedure } from './errors.ts';

const terms = z.object({ fromOn: day.nullable(), toOn: day.nullable(), note: longText.nullable() });

/** A relation as one of its ends sees it. */
export const relation = terms.extend({
  id,
  kind: z.enum(RELATION_KINDS),
  /** `out`: the record is the member or part of the other; `in`: the other way round; `both` where there is no direction. */
  direction: z.enum(['out', 'in', 'both']),
  organisation: organisationRef,
});
export type Relation = z.infer<typeof relation>;

export const relationGraph = z.object({
  /** The organisation itself first, then by distance. */
  nodes: z.array(z.object({ organisation: organisationRef, kind: z.enum(ORGANISATION_KINDS), distance: z.int() })),
  edges: z.array(z.object({ id, kind: z.enum(RELATION_KINDS), from: id, to: id, isPast: z.boolean() })),
  /** Organisations that would follow, but are not shown. */
  left: z.int(),
});
export type RelationGraph = z.infer<typeof relationGraph>;

export const relationsContract = {
  /** By kind, those that last first. */
  of: procedure.input(z.object({ organisationId: id })).output(z.array(relation)),
  /** The organisations it is related to, and those that these are related to: at most 40. */
  graph: procedure.input(z.object({ organisationId: id })).output(relationGraph),
  /**
   * Notes what the first is to the second; the same relation again takes the new terms. Refused with INVALID: `toOn` before-start,
   * `otherOrganisationId` same-organisation.
   */
  add: procedure
    .input(terms.partial().extend({ kind: z.enum(RELATION_KINDS), organisationId: id, otherOrganisationId: id }))
    .output(created),
  update: procedure.input(z.object({ id, patch: terms.partial() })).output(done),
  remove: procedure.input(z.object({ id })).output(done),
};
