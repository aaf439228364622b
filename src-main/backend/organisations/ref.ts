import type { OrganisationRef } from '#shared/contract/common.ts';
import { readOrganisation, selectOrganisation } from '../lists/index.ts';

/** Select list of an organisation `r` itself, beginning with its id. */
export const ORGANISATION_COLUMNS = `r.id, ${selectOrganisation('r')}`;

/** The organisation that a row selected by `ORGANISATION_COLUMNS` is. */
export function organisationRefOf(row: Readonly<Record<string, unknown>>): OrganisationRef {
  const organisation = readOrganisation(row, 'r');
  if (organisation === null) throw new Error('the row was not selected with the columns of an organisation');
  return organisation;
}
