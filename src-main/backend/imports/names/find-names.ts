import { type OrganisationForms, organisationKeys, type PersonForms, personKeys } from '#shared/domain/name-keys.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import type { Slices } from '../../progress/index.ts';

type Reader = Pick<Context, 'sqlite'>;

/** Ids of records by the key of a name; oldest first. */
export type Named = ReadonlyMap<string, readonly string[]>;

export interface Search {
  /** The keys that are asked for: memory follows the question, not the size of the office. */
  readonly wanted: ReadonlySet<string>;
  readonly slices: Slices;
  /** Told now and then how many of how many records were looked at. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Records looked at in one go: a few milliseconds. */
const BATCH = 500;

const PEOPLE = `SELECT rowid AS at, id, family_native AS familyNative, given_native AS givenNative, family_kana AS familyKana,
  given_kana AS givenKana, family_latin AS familyLatin, given_latin AS givenLatin, deleted_at AS deletedAt`;
const ORGANISATIONS = `SELECT rowid AS at, id, name_native AS nameNative, name_latin AS nameLatin, name_en AS nameEn,
  name_de AS nameDe, name_fr AS nameFr, name_ja AS nameJa, aliases, deleted_at AS deletedAt`;

/** The people who have one of these names in any form. Looks at everyone, because folded names are not stored. */
export function findPeopleNamed(context: Reader, search: Search): Promise<Named> {
  return scan<PersonForms>(context, search, 'person', PEOPLE, personKeys);
}

/** The organisations that are known by one of these names. */
export function findOrganisationsNamed(context: Reader, search: Search): Promise<Named> {
  return scan<OrganisationForms>(context, search, 'organisation', ORGANISATIONS, organisationKeys);
}

type Scanned<Forms> = Forms & { readonly at: number; readonly id: string; readonly deletedAt: number | null };

async function scan<Forms>(
  { sqlite }: Reader,
  { wanted, slices, onProgress }: Search,
  table: 'person' | 'organisation',
  select: string,
  keysOf: (forms: Forms) => readonly string[],
): Promise<Named> {
  const found = new Map<string, string[]>();
  if (wanted.size === 0) return found;
  const total = prepared(sqlite, `SELECT count(*) FROM ${table}`).pluck().get() as number;
  // One statement per batch: an open cursor would keep everyone else from the connection while others are let in.
  const text = `${select} FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${BATCH}`;
  let after = 0;
  for (let done = 0; ; ) {
    const rows = prepared(sqlite, text).all(after) as Scanned<Forms>[];
    for (const row of rows) {
      if (row.deletedAt === null) add(found, wanted, row.id, keysOf(row));
    }
    done += rows.length;
    after = rows.at(-1)?.at ?? after;
    onProgress?.(Math.min(done, total), total);
    if (rows.length < BATCH) return found;
    await slices.breathe();
  }
}

function add(found: Map<string, string[]>, wanted: ReadonlySet<string>, id: string, keys: readonly string[]): void {
  for (const key of keys) {
    if (!wanted.has(key)) continue;
    const ids = found.get(key) ?? [];
    found.set(key, ids);
    if (!ids.includes(id)) ids.push(id);
  }
}

/** All ids under any of these keys, each once. */
export function idsNamed(named: Named, keys: readonly string[]): readonly string[] {
  return [...new Set(keys.flatMap((key) => named.get(key) ?? []))];
}
