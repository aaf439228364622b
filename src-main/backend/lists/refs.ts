import type { OrganisationRef, PersonRef } from '#shared/contract/common.ts';
import { sideOfCountry } from '#shared/domain/countries.ts';

/** Columns of people and organisations wherever another record mentions them, and how to read them from a joined row. */
const PERSON = {
  id: 'id',
  familyNative: 'family_native',
  givenNative: 'given_native',
  familyKana: 'family_kana',
  givenKana: 'given_kana',
  familyLatin: 'family_latin',
  givenLatin: 'given_latin',
  nameOrder: 'name_order',
  nameLanguage: 'name_language',
  honorific: 'honorific',
  title: 'title',
  gender: 'gender',
} as const satisfies Record<keyof PersonRef, string>;

const ORGANISATION = {
  id: 'id',
  nameNative: 'name_native',
  nameLanguage: 'name_language',
  nameKana: 'name_kana',
  nameLatin: 'name_latin',
  nameEn: 'name_en',
  nameDe: 'name_de',
  nameFr: 'name_fr',
  nameJa: 'name_ja',
  country: 'country',
  regionCode: 'region_code',
} as const satisfies Record<Exclude<keyof OrganisationRef, 'side'>, string>;

type Row = Readonly<Record<string, unknown>>;

function selectAs(alias: string, columns: Readonly<Record<string, string>>): string {
  return Object.values(columns)
    .map((column) => `${alias}.${column} AS ${alias}_${column}`)
    .join(', ');
}

type Read = (row: Row, alias: string) => Record<string, unknown> | null;

/** A list reads hundreds of names at once: the keys of a joined row are put together once per alias. */
function readerOf(columns: Readonly<Record<string, string>>): Read {
  const entries = Object.entries(columns);
  const keysOf = new Map<string, readonly (readonly [name: string, key: string])[]>();
  return (row, alias) => {
    const keys = keysOf.get(alias) ?? entries.map(([name, column]) => [name, `${alias}_${column}`] as const);
    keysOf.set(alias, keys);
    const idKey = keys[0]?.[1] ?? '';
    if (row[idKey] === null || row[idKey] === undefined) return null;
    const record: Record<string, unknown> = {};
    for (const [name, key] of keys) record[name] = row[key];
    return record;
  };
}

const readPersonRow = readerOf(PERSON);
const readOrganisationRow = readerOf(ORGANISATION);

/** Select list for a joined person under an alias. */
export const selectPerson = (alias: string): string => selectAs(alias, PERSON);
/** Select list for a joined organisation under an alias. */
export const selectOrganisation = (alias: string): string => selectAs(alias, ORGANISATION);
/** The person that a row joined under an alias, or null. */
export const readPerson = (row: Row, alias: string): PersonRef | null => readPersonRow(row, alias) as PersonRef | null;
/**
 * The organisation that a row joined under an alias, or null. Its side follows from its country here, because SQLite would
 * compute the column anew for every row, which takes as long as finding the organisation.
 */
export function readOrganisation(row: Row, alias: string): OrganisationRef | null {
  const stored = readOrganisationRow(row, alias);
  if (stored === null) return null;
  stored.side = sideOfCountry(stored.country as string);
  return stored as OrganisationRef;
}
