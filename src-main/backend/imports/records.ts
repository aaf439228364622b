import type { OrganisationRef } from '#shared/contract/common.ts';
import type { PersonWithOrganisation } from '#shared/contract/people.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, readPerson, selectOrganisation, selectPerson } from '../lists/index.ts';
import { AFFILIATION_ORDER } from '../people/index.ts';

type Reader = Pick<Context, 'sqlite'>;
type Row = Readonly<Record<string, unknown>> & Pick<PersonWithOrganisation, 'role' | 'affiliatedTo'>;

const PERSON = `SELECT ${selectPerson('p')}, ${selectOrganisation('o')}, n.role, n.to_on AS affiliatedTo FROM person p
  LEFT JOIN affiliation n ON n.id = (SELECT a.id FROM affiliation a WHERE a.person_id = p.id AND a.deleted_at IS NULL
    ORDER BY ${AFFILIATION_ORDER} LIMIT 1)
  LEFT JOIN organisation o ON o.id = n.organisation_id WHERE p.id = ? AND p.deleted_at IS NULL`;
const ORGANISATION = `SELECT ${selectOrganisation('o')} FROM organisation o WHERE o.id = ? AND o.deleted_at IS NULL`;

/** A person with the organisation to name beside; nothing for one who is not there or deleted. */
export function personNamed({ sqlite }: Reader, id: string): readonly PersonWithOrganisation[] {
  const row = prepared(sqlite, PERSON).get(id) as Row | undefined;
  const person = row === undefined ? null : readPerson(row, 'p');
  if (row === undefined || person === null) return [];
  return [{ ...person, organisation: readOrganisation(row, 'o'), role: row.role, affiliatedTo: row.affiliatedTo }];
}

/** An organisation; nothing for one that is not there or deleted. */
export function organisationNamed({ sqlite }: Reader, id: string): readonly OrganisationRef[] {
  const row = prepared(sqlite, ORGANISATION).get(id) as Row | undefined;
  const organisation = row === undefined ? null : readOrganisation(row, 'o');
  return organisation === null ? [] : [organisation];
}
