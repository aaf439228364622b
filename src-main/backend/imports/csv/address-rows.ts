import type { AddressPatch } from '#shared/contract/addresses.ts';
import { liesIn } from '../../people/index.ts';
import { type ImportField, type RowValues, readOrKeep } from './row-values.ts';
import { readCountry, readRegion } from './values.ts';

/** What a row says about where somebody gets their post. Empty cells say nothing: null. */
export interface RowAddress {
  /** As the row says, or as its region lies. */
  readonly statedCountry: string | null;
  readonly regionCode: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly addressLines: string | null;
  readonly cityLatin: string | null;
  readonly addressLatin: string | null;
}

/** The country that a column names; one that nobody knows is an error of the row. */
export function readCountryCell(row: RowValues, field: 'country' | 'addressCountry'): string | null {
  const stated = row.one(field);
  const own = stated === null ? null : readCountry(stated);
  if (stated !== null && own === null) row.errors.push({ code: 'country-unknown', field, value: stated });
  return own;
}

/**
 * @param own the country that the row states
 * @param likely the one that was named for all rows
 */
export function readAddress(row: RowValues, own: string | null, likely: string | null): RowAddress {
  const regionOf = (text: string) => readRegion(text, own) ?? readRegion(text, own ?? likely);
  const region = readOrKeep(row, 'region', regionOf, 'region-in-note');
  return {
    statedCountry: own ?? region?.country ?? null,
    regionCode: region?.code ?? null,
    postalCode: row.one('postalCode'),
    city: row.one('city'),
    addressLines: row.all('addressLines').join('\n') || null,
    cityLatin: row.one('cityLatin'),
    addressLatin: row.all('addressLatin').join('\n') || null,
  };
}

type Stored = Readonly<Record<keyof AddressPatch | 'country', string | null>>;

/** What is collected of any record that has an address. */
interface AddressDifferences {
  readonly set: (field: keyof Stored, from: string | null, to: string | null, shownAs: ImportField) => void;
  readonly patch: () => { readonly country?: string | null | undefined };
}

/** What a row changes of a stored address. A region comes along only where it lies in the country that the record then has. */
export function setAddress(
  found: AddressDifferences,
  stored: Stored,
  { statedCountry, regionCode, ...lines }: RowAddress,
  countryField: 'country' | 'addressCountry',
): void {
  found.set('country', stored.country, statedCountry, countryField);
  const country = found.patch().country ?? stored.country;
  if (regionCode !== null && liesIn(regionCode, country))
    found.set('regionCode', stored.regionCode, regionCode, 'region');
  for (const field of ['postalCode', 'city', 'addressLines', 'cityLatin', 'addressLatin'] as const) {
    found.set(field, stored[field], lines[field], field);
  }
}
