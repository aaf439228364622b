import type { PersonRow } from '#shared/contract/people.ts';
import type { Address } from '#shared/domain/addresses.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

const COLUMNS = `address_lines AS addressLines, city, postal_code AS postalCode, address_latin AS addressLatin,
  city_latin AS cityLatin, country, region_code AS regionCode, name_language AS nameLanguage`;
const OWN = `SELECT ${COLUMNS} FROM person WHERE id = ?`;
const HOUSE = `SELECT ${COLUMNS} FROM organisation WHERE id = ?`;

/** Where a letter to a person goes: to their own address, else to that of the organisation where they still are; null for neither. */
export function postAddress({ sqlite }: Pick<Context, 'sqlite'>, person: PersonRow): Address | null {
  const own = prepared(sqlite, OWN).get(person.id) as Address;
  if (hasLines(own)) return own;
  const { organisation, affiliatedTo } = person;
  if (organisation === null || affiliatedTo !== null) return own.country === null ? null : own;
  return prepared(sqlite, HOUSE).get(organisation.id) as Address;
}

const hasLines = ({ addressLines, city, postalCode, addressLatin, cityLatin }: Address): boolean =>
  [addressLines, city, postalCode, addressLatin, cityLatin].some((part) => (part ?? '').trim() !== '');
