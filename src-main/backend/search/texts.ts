import { regionByCode } from '#shared/domain/regions.ts';
import type { SearchColumn } from '#shared/domain/search-tokens.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import type { IndexedKind } from '../lists/index.ts';
import { fileText } from './file-text.ts';

export type TextReader = Pick<Context, 'sqlite' | 'files'>;

/** One text by which a record is found, as it is stored. */
export interface SearchedText {
  /** The record's field, or `address`, `region`, `tag`, `role`, `content`. */
  readonly field: string;
  readonly column: SearchColumn;
  readonly text: string;
}

export interface RecordTexts {
  readonly texts: readonly SearchedText[];
  /** Whether a file's content is not here, or not yet. */
  readonly awaitsContent: boolean;
}

type Row = Readonly<Record<string, string | number | null>>;
type Given = readonly [field: string, column: SearchColumn, text: string | number | null | undefined];

/** How a kind's texts are read: the row, then what hangs on it. */
interface Source {
  readonly columns: string;
  readonly given: (row: Row) => readonly Given[];
  readonly hanging?: (reader: TextReader, id: string) => readonly Given[];
}

const both = (a: Row[string] | undefined, b: Row[string] | undefined): string =>
  [a, b].filter((part) => part !== null && part !== '').join(' ');

function valuesOf(reader: TextReader, text: string, id: string): readonly string[] {
  return prepared(reader.sqlite, text).pluck().all(id) as readonly string[];
}

const tags = (reader: TextReader, id: string): readonly Given[] =>
  valuesOf(reader, "SELECT value FROM label WHERE owner_id = ? AND facet = 'tag' AND deleted_at IS NULL", id).map(
    (value) => ['tag', 'more', value],
  );

const addresses = (reader: TextReader, id: string): readonly Given[] =>
  valuesOf(reader, 'SELECT value FROM contact_point WHERE owner_id = ? AND deleted_at IS NULL', id).map((value) => [
    'address',
    'more',
    value,
  ]);

const roles = (reader: TextReader, id: string): readonly Given[] =>
  valuesOf(
    reader,
    'SELECT role FROM affiliation WHERE person_id = ? AND deleted_at IS NULL AND role IS NOT NULL',
    id,
  ).map((value) => ['role', 'more', value]);

function regionNames(code: Row[string] | undefined): string {
  const names = typeof code === 'string' ? regionByCode(code)?.names : undefined;
  return names === undefined ? '' : [...new Set(Object.values(names))].join(' · ');
}

const SOURCES: Readonly<Record<IndexedKind, Source>> = {
  inquiry: {
    columns: 'number, subject, description, next_step, outcome_note',
    given: (row) => [
      ['subject', 'name', row.subject],
      ['number', 'name', row.number],
      ['description', 'body', row.description],
      ['nextStep', 'body', row.next_step],
      ['outcomeNote', 'body', row.outcome_note],
    ],
    hanging: tags,
  },
  organisation: {
    columns: `name_native, name_kana, name_latin, name_en, name_de, name_fr, name_ja, aliases, city, city_latin, website,
      region_code, postal_code, address_lines, address_latin, cultural_notes, note`,
    given: (row) => [
      ['nameNative', 'name', row.name_native],
      ['nameKana', 'name', row.name_kana],
      ['nameLatin', 'name', row.name_latin],
      ['nameEn', 'name', row.name_en],
      ['nameDe', 'name', row.name_de],
      ['nameFr', 'name', row.name_fr],
      ['nameJa', 'name', row.name_ja],
      ['aliases', 'name', row.aliases],
      ['city', 'more', row.city],
      ['cityLatin', 'more', row.city_latin],
      ['postalCode', 'more', row.postal_code],
      ['region', 'more', regionNames(row.region_code)],
      ['website', 'more', row.website],
      ['addressLines', 'body', row.address_lines],
      ['addressLatin', 'body', row.address_latin],
      ['culturalNotes', 'body', row.cultural_notes],
      ['note', 'body', row.note],
    ],
    hanging: (reader, id) => [...addresses(reader, id), ...tags(reader, id)],
  },
  person: {
    columns: `family_native, given_native, family_kana, given_kana, family_latin, given_latin, aliases,
      title, city, city_latin, postal_code, region_code, address_lines, address_latin, cultural_notes, note`,
    // Family and given name are one text, because Japanese names are typed without a blank.
    given: (row) => [
      ['nameNative', 'name', both(row.family_native, row.given_native)],
      ['nameKana', 'name', both(row.family_kana, row.given_kana)],
      ['nameLatin', 'name', both(row.family_latin, row.given_latin)],
      ['aliases', 'name', row.aliases],
      ['title', 'more', row.title],
      ['city', 'more', row.city],
      ['cityLatin', 'more', row.city_latin],
      ['postalCode', 'more', row.postal_code],
      ['region', 'more', regionNames(row.region_code)],
      ['addressLines', 'body', row.address_lines],
      ['addressLatin', 'body', row.address_latin],
      ['culturalNotes', 'body', row.cultural_notes],
      ['note', 'body', row.note],
    ],
    hanging: (reader, id) => [...addresses(reader, id), ...roles(reader, id), ...tags(reader, id)],
  },
  meeting: {
    columns: 'title, place, agenda, minutes_en, minutes_ja, result',
    given: (row) => [
      ['title', 'name', row.title],
      ['place', 'more', row.place],
      ['agenda', 'body', row.agenda],
      ['minutesEn', 'body', row.minutes_en],
      ['minutesJa', 'body', row.minutes_ja],
      ['result', 'body', row.result],
    ],
  },
  entry: {
    columns: 'subject, body, mail_from, mail_to',
    given: (row) => [
      ['subject', 'name', row.subject],
      ['mailFrom', 'more', row.mail_from],
      ['mailTo', 'more', row.mail_to],
      ['body', 'body', row.body],
    ],
  },
  file: { columns: 'name, hash, type', given: (row) => [['name', 'name', row.name]] },
  cooperation: {
    columns: 'title, note',
    given: (row) => [
      ['title', 'name', row.title],
      ['note', 'body', row.note],
    ],
  },
};

/** The columns of a kind's own table that are searched. */
export const searchedColumns = (kind: IndexedKind): readonly string[] => SOURCES[kind].columns.split(/,\s*/u);

const present = ([field, column, text]: Given): readonly SearchedText[] =>
  typeof text === 'string' && text.trim() !== '' ? [{ field, column, text }] : [];

/** The texts by which a record is found, best first, a deleted one among the deleted ones; null for one that is not there. */
export function textsOf(reader: TextReader, kind: IndexedKind, id: string): RecordTexts | null {
  const { columns, given, hanging } = SOURCES[kind];
  const text = `SELECT ${columns} FROM ${kind} WHERE id = ?`;
  const row = prepared(reader.sqlite, text).get(id) as Row | undefined;
  if (row === undefined) return null;
  const own = [...given(row), ...(hanging?.(reader, id) ?? [])].flatMap(present);
  if (kind !== 'file') return { texts: own, awaitsContent: false };
  const content = fileText(reader.files, row as { hash: string; type: string });
  return { texts: [...own, ...present(['content', 'body', content])], awaitsContent: content === null };
}
