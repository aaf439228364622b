import { affiliation } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { NewAffiliation, PersonRecord } from '#shared/contract/people.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, selectOrganisation } from '../lists/index.ts';
import { requireRecord } from './require.ts';

type Reader = Pick<Context, 'sqlite'>;
type Affiliation = PersonRecord['affiliations'][number];

/** Lasting ones first, then the one that ended last. */
export const AFFILIATION_ORDER = 'a.to_on IS NOT NULL, a.to_on DESC, a.from_on DESC, a.id DESC';

/** A person's roles at organisations: those that last first. */
export function affiliationsOf({ sqlite }: Reader, personId: string): Affiliation[] {
  const text = `SELECT a.id, a.role, a.from_on AS fromOn, a.to_on AS toOn, ${selectOrganisation('o')}
    FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
    WHERE a.person_id = ? AND a.deleted_at IS NULL ORDER BY ${AFFILIATION_ORDER}`;
  const rows = prepared(sqlite, text).all(personId) as (Omit<Affiliation, 'organisation'> & Record<string, unknown>)[];
  return rows.flatMap((row) => {
    const organisation = readOrganisation(row, 'o');
    return organisation === null
      ? []
      : [{ id: row.id, role: row.role, fromOn: row.fromOn, toOn: row.toOn, organisation }];
  });
}

function requireOrder({ fromOn, toOn }: { readonly fromOn?: string | null; readonly toOn?: string | null }): void {
  if (fromOn != null && toOn != null && toOn < fromOn) {
    throw new DeskError('INVALID', { field: 'toOn', reason: 'before-start' });
  }
}

type OfPerson = NewAffiliation & { readonly personId: string };

/** Gives a person a role at an organisation. @throws DeskError NOT_FOUND, INVALID when it would end before it begins */
export function addAffiliation(context: Reader, write: Write, given: OfPerson): string {
  requireRecord(context, 'person', given.personId);
  return firstAffiliation(context, write, given);
}

/** The same for a person who was made just now. */
export function firstAffiliation(
  context: Reader,
  write: Write,
  { personId, organisationId, role, fromOn, toOn }: OfPerson,
): string {
  requireRecord(context, 'organisation', organisationId);
  requireOrder({ fromOn: fromOn ?? null, toOn: toOn ?? null });
  return write.insert(affiliation, { personId, organisationId, role, fromOn, toOn });
}

/** @throws DeskError NOT_FOUND, INVALID when it would end before it begins */
export function updateAffiliation(context: Reader, write: Write, id: string, patch: Partial<NewAffiliation>): void {
  requireRecord(context, 'affiliation', id);
  if (patch.organisationId !== undefined) requireRecord(context, 'organisation', patch.organisationId);
  write.update(affiliation, id, patch);
  const text = 'SELECT from_on AS fromOn, to_on AS toOn FROM affiliation WHERE id = ?';
  requireOrder(prepared(context.sqlite, text).get(id) as { fromOn: string | null; toOn: string | null });
}
