import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';

/** What figures ask of an organisation, as it is now. */
export interface OrganisationFacts {
  readonly kind: string | null;
  readonly side: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly isDeleted: boolean;
}

/** By their numbers in the facts; without those that have no row. */
export type OrganisationsByNumber = readonly (OrganisationFacts | undefined)[];

type Row = readonly [
  n: number,
  kind: string | null,
  side: string,
  country: string | null,
  region: string | null,
  isDeleted: number,
];

const COLUMNS = 'o.kind, o.side, o.country, o.region_code, o.deleted_at IS NOT NULL';
const NUMBERED = `SELECT f.n, ${COLUMNS} FROM fact_organisation f JOIN organisation o ON o.id = f.id`;

export function organisationsByNumber(sqlite: Sqlite): OrganisationsByNumber {
  const result: (OrganisationFacts | undefined)[] = Array.from({ length: numbersOf(sqlite, 'fact_organisation') });
  for (const row of prepared(sqlite, NUMBERED).raw().iterate() as IterableIterator<Row>) result[row[0]] = factsOf(row);
  return result;
}

function factsOf([, kind, side, country, region, isDeleted]: Row): OrganisationFacts {
  return { kind, side, country, region, isDeleted: isDeleted === 1 };
}

/** How many numbers were given, 0 included. */
export function numbersOf(sqlite: Sqlite, table: 'fact_word' | 'fact_organisation'): number {
  return ((prepared(sqlite, `SELECT max(n) FROM ${table}`).pluck().get() as number | null) ?? 0) + 1;
}

/** Organisations by their ids, with their numbers; 0 for one that no case names. */
export function organisationsOf(
  sqlite: Sqlite,
  ids: readonly string[],
): readonly { readonly n: number; readonly organisation: OrganisationFacts }[] {
  const text = `SELECT coalesce(f.n, 0), ${COLUMNS} FROM json_each(?) j JOIN organisation o ON o.id = j.value
    LEFT JOIN fact_organisation f ON f.id = o.id`;
  const rows = prepared(sqlite, text).raw().all(JSON.stringify(ids)) as readonly Row[];
  return rows.map((row) => ({ n: row[0], organisation: factsOf(row) }));
}
