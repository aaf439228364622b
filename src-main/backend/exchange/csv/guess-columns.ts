/** Which column of a stranger's table means what: by its name in four languages, or else by what it holds. */
import {
  type OrganisationImportField,
  type PersonImportField,
  REPEATABLE_IMPORT_FIELDS,
} from '#shared/contract/imports.ts';
import { fold } from '#shared/domain/fold.ts';
import type { Table } from '../tables/table.ts';
import { type ContentKind, contentKind } from './column-content.ts';
import { ORGANISATION_COLUMN_WORDS, PERSON_COLUMN_WORDS } from './column-words.ts';
import { type OwnHeadings, organisationHeadings, personHeadings } from './own-headings.ts';

export interface ColumnGuess<Field extends string> {
  /** Position in the table, from 0. */
  readonly column: number;
  readonly header: string;
  /** Null: the column is left out unless a person says otherwise. */
  readonly field: Field | null;
  readonly by: 'name' | 'content' | null;
  /** The first values that differ, for a person to judge by. */
  readonly samples: readonly string[];
}

interface Phrase<Field> {
  readonly field: Field;
  readonly key: string;
}

/** What a kind's columns may be called. */
interface Known<Field extends string> {
  readonly own: () => OwnHeadings<Field>;
  readonly words: Readonly<Record<Field, string>>;
}

/** A column's claim on a field; the strongest claims are met first. */
interface Claim<Field> {
  readonly column: number;
  readonly field: Field;
  readonly strength: number;
}

const SAMPLES = 3;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const EXACT = 1000;

/** The program's own headings before those of others, which may mean another field by the same word. */
function phrases<Field extends string>({ own, words }: Known<Field>): readonly Phrase<Field>[] {
  const others = (Object.entries(words) as [Field, string][]).map(
    ([field, text]): readonly [Field, readonly string[]] => [field, text.split(/[,、]/)],
  );
  const { exported, saved } = own();
  return [...exported, ...others, ...saved].flatMap(([field, all]) =>
    all.map((phrase) => ({ field, key: fold(phrase) })),
  );
}

/** How well a header names a phrase's field: wholly, in part (the longer the better), or not at all. */
function strength(header: string, phrase: string): number {
  if (header === phrase) return EXACT;
  const compact = header.replaceAll(' ', '');
  const compactPhrase = phrase.replaceAll(' ', '');
  if (compact === compactPhrase) return EXACT - 1;
  // A single sign is in too many words: 名 stands in 会社名, 国 in 中国語.
  if (JAPANESE.test(phrase))
    return compactPhrase.length > 1 && compact.includes(compactPhrase) ? compactPhrase.length : 0;
  return phrase.length > 2 && ` ${header} `.includes(` ${phrase} `) ? phrase.length : 0;
}

/** A header that is a field's name claims no other field of whose name it is a part: `First name` is no `Name`. */
function claimsByName<Field extends string>(
  headers: readonly string[],
  words: readonly Phrase<Field>[],
): Claim<Field>[] {
  return headers.flatMap((header, column) => {
    const key = fold(header);
    const claims = words.map(({ field, key: phrase }) => ({ column, field, strength: strength(key, phrase) }));
    const isNamed = claims.some((claim) => claim.strength >= EXACT - 1);
    return claims.filter((claim) => claim.strength >= (isNamed ? EXACT - 1 : 1));
  });
}

const isRepeatable = (field: string): boolean => (REPEATABLE_IMPORT_FIELDS as readonly string[]).includes(field);

/** Gives each column one field at most, and each field to one column unless it may repeat. */
function settle<Field extends string>(claims: readonly Claim<Field>[]): Map<number, Field> {
  const settled = new Map<number, Field>();
  const taken = new Set<Field>();
  for (const { column, field } of [...claims].sort((a, b) => b.strength - a.strength || a.column - b.column)) {
    if (settled.has(column) || (taken.has(field) && !isRepeatable(field))) continue;
    settled.set(column, field);
    taken.add(field);
  }
  return settled;
}

/** A whole reading is there already where its parts are. */
const PARTS: Readonly<Record<string, readonly string[]>> = { fullKana: ['familyKana', 'givenKana'] };

function isTaken(field: string, taken: ReadonlySet<string>): boolean {
  return (taken.has(field) && !isRepeatable(field)) || (PARTS[field]?.some((part) => taken.has(part)) ?? false);
}

const columnValues = (table: Table, column: number): readonly string[] =>
  table.rows.map((row) => row.cells[column] ?? '');

function samples(values: readonly string[]): readonly string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))].slice(0, SAMPLES);
}

function guess<Field extends string>(
  table: Table,
  known: Known<Field>,
  byContent: Readonly<Partial<Record<ContentKind, Field>>>,
  refine: (fields: Map<number, Field>) => void = () => {},
): readonly ColumnGuess<Field>[] {
  const named = settle(claimsByName(table.headers, phrases(known)));
  refine(named);
  const taken = new Set(named.values());
  return table.headers.map((header, column) => {
    const values = columnValues(table, column);
    const byName = named.get(column);
    if (byName) return { column, header, field: byName, by: 'name', samples: samples(values) };
    const kind = contentKind(values);
    const held = kind ? byContent[kind] : undefined;
    const isFree = held !== undefined && !isTaken(held, taken);
    if (isFree) taken.add(held);
    return { column, header, field: isFree ? held : null, by: isFree ? 'content' : null, samples: samples(values) };
  });
}

/** Two words or more in most cells: family and given name together. */
function holdsFullNames(values: readonly string[]): boolean {
  const filled = values.filter((value) => value.trim() !== '');
  return filled.filter((value) => /\S[\s　]+\S/.test(value.trim())).length > filled.length / 2;
}

/** `Name` beside `Vorname` is the family name; `Nom` without `Prénom` is often the whole name. */
function refineNames(table: Table, fields: Map<number, PersonImportField>): void {
  const columnOf = (field: PersonImportField): number | undefined =>
    [...fields].find(([, candidate]) => candidate === field)?.[0];
  const [full, family, given] = [columnOf('fullName'), columnOf('familyNative'), columnOf('givenNative')];
  if (full !== undefined && family === undefined && given !== undefined) fields.set(full, 'familyNative');
  if (
    family !== undefined &&
    full === undefined &&
    given === undefined &&
    holdsFullNames(columnValues(table, family))
  ) {
    fields.set(family, 'fullName');
  }
}

export function guessPersonColumns(table: Table): readonly ColumnGuess<PersonImportField>[] {
  const byContent = { email: 'email', phone: 'phone', kana: 'fullKana', country: 'country' } as const;
  return guess(table, { own: personHeadings, words: PERSON_COLUMN_WORDS }, byContent, (fields) =>
    refineNames(table, fields),
  );
}

export function guessOrganisationColumns(table: Table): readonly ColumnGuess<OrganisationImportField>[] {
  const byContent = {
    email: 'email',
    phone: 'phone',
    website: 'website',
    kana: 'nameKana',
    country: 'country',
  } as const;
  return guess(table, { own: organisationHeadings, words: ORGANISATION_COLUMN_WORDS }, byContent);
}
