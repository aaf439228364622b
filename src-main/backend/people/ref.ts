import type { PersonRef } from '#shared/contract/common.ts';
import { readPerson, selectPerson } from '../lists/index.ts';

/** Select list of a person `r` itself, beginning with its id. */
export const PERSON_COLUMNS = `r.id, ${selectPerson('r')}`;

/** The person that a row selected by `PERSON_COLUMNS` is. */
export function personRefOf(row: Readonly<Record<string, unknown>>): PersonRef {
  const person = readPerson(row, 'r');
  if (person === null) throw new Error('the row was not selected with the columns of a person');
  return person;
}
