import { relation } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { RelationKind } from '#shared/domain/lists.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { requireRecord } from '../people/index.ts';

type Reader = Pick<Context, 'sqlite'>;

export interface RelationTerms {
  readonly fromOn?: string | null | undefined;
  readonly toOn?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export interface NewRelation extends RelationTerms {
  readonly kind: RelationKind;
  readonly organisationId: string;
  readonly otherOrganisationId: string;
}

/** Which kinds say who is what to whom. */
export const DIRECTED: readonly RelationKind[] = ['member-of', 'part-of'];

function requireOrder({ fromOn, toOn }: RelationTerms): void {
  if (fromOn != null && toOn != null && toOn < fromOn) {
    throw new DeskError('INVALID', { field: 'toOn', reason: 'before-start' });
  }
}

/**
 * Notes what one organisation is to another; one that is there (or was) takes the new terms.
 * @throws DeskError NOT_FOUND, INVALID for one organisation with itself, or an end before the beginning
 */
export function addRelation(context: Reader, write: Write, input: NewRelation): string {
  const { kind, organisationId, otherOrganisationId, ...terms } = input;
  requireRecord(context, 'organisation', organisationId);
  requireRecord(context, 'organisation', otherOrganisationId);
  if (organisationId === otherOrganisationId) {
    throw new DeskError('INVALID', { field: 'otherOrganisationId', reason: 'same-organisation' });
  }
  requireOrder(terms);
  const isTurned = !DIRECTED.includes(kind) && otherOrganisationId < organisationId;
  const [first, second] = isTurned ? [otherOrganisationId, organisationId] : [organisationId, otherOrganisationId];
  const id = hashedId('relation', kind, first, second);
  const { fromOn = null, toOn = null, note = null } = terms;
  write.put(relation, { id, kind, organisationId: first, otherOrganisationId: second, fromOn, toOn, note });
  return id;
}

/** @throws DeskError NOT_FOUND, INVALID for an end before the beginning */
export function updateRelation({ sqlite }: Reader, write: Write, id: string, patch: RelationTerms): void {
  write.update(relation, id, patch);
  const text = 'SELECT from_on AS fromOn, to_on AS toOn FROM relation WHERE id = ?';
  requireOrder(prepared(sqlite, text).get(id) as RelationTerms);
}
