import type { PossibleOrganisation, PossiblePerson } from '#shared/contract/duplicates.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, readPerson, selectOrganisation, selectPerson } from '../lists/index.ts';

type Row = Readonly<Record<string, unknown>>;

const PERSON = `SELECT ${selectPerson('p')}, ${selectOrganisation('o')} FROM person p
  LEFT JOIN affiliation a ON a.id = (SELECT id FROM affiliation WHERE person_id = p.id AND deleted_at IS NULL
    ORDER BY to_on IS NOT NULL, to_on DESC, from_on DESC, id DESC LIMIT 1)
  LEFT JOIN organisation o ON o.id = a.organisation_id WHERE p.id = ?`;
const ORGANISATION = `SELECT ${selectOrganisation('o')}, o.city FROM organisation o WHERE o.id = ?`;
const ADDRESSES = `SELECT value FROM contact_point WHERE owner_id = ? AND deleted_at IS NULL
  ORDER BY position, rowid LIMIT 3`;

/** A person with what helps to tell who it is. */
export function possiblePerson(sqlite: Sqlite, id: string): PossiblePerson {
  const row = prepared(sqlite, PERSON).get(id) as Row;
  const person = readPerson(row, 'p');
  if (person === null) throw new Error('a person that was found is not there');
  return { ...person, organisation: readOrganisation(row, 'o'), addresses: addressesOf(sqlite, id) };
}

/** An organisation with what helps to tell which it is. */
export function possibleOrganisation(sqlite: Sqlite, id: string): PossibleOrganisation {
  const row = prepared(sqlite, ORGANISATION).get(id) as Row & { readonly city: string | null };
  const organisation = readOrganisation(row, 'o');
  if (organisation === null) throw new Error('an organisation that was found is not there');
  return { ...organisation, city: row.city, addresses: addressesOf(sqlite, id) };
}

const addressesOf = (sqlite: Sqlite, id: string): string[] => prepared(sqlite, ADDRESSES).pluck().all(id) as string[];
