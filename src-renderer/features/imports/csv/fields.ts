import {
  ORGANISATION_IMPORT_FIELDS,
  type OrganisationImportField,
  PERSON_IMPORT_FIELDS,
  type PersonImportField,
  REPEATABLE_IMPORT_FIELDS,
} from '#shared/contract/imports.ts';
import type { CsvHead, CsvKind } from '#shared/contract/imports-csv.ts';
import type { SavedMapping } from '#shared/contract/imports-mappings.ts';

export type ImportField = PersonImportField | OrganisationImportField;
export type Mapping = readonly (ImportField | null)[];

export const fieldsOf = (kind: CsvKind): readonly ImportField[] =>
  kind === 'people' ? PERSON_IMPORT_FIELDS : ORGANISATION_IMPORT_FIELDS;

/** One of these has to be filled by a column, or no row can be told from another. */
const NAMING: Readonly<Record<CsvKind, readonly ImportField[]>> = {
  people: ['fullName', 'familyNative', 'givenNative', 'fullLatin', 'familyLatin', 'fullKana', 'familyKana', 'email'],
  organisations: ['nameNative', 'nameLatin', 'nameEn', 'nameDe', 'nameFr', 'nameJa'],
};

export const namesRecords = (kind: CsvKind, mapping: Mapping): boolean =>
  mapping.some((field) => field !== null && NAMING[kind].includes(field));

/** Whether a column's field is filled by another column, too, though it can hold only one value. */
export function isTwice(mapping: Mapping, column: number): boolean {
  const field = mapping[column] ?? null;
  if (field === null || (REPEATABLE_IMPORT_FIELDS as readonly string[]).includes(field)) return false;
  return mapping.filter((other) => other === field).length > 1;
}

/** The same for tables of the same kind and columns: what was mapped in one holds for the next. */
export const tableKey = ({ kind, columns }: CsvHead): string =>
  JSON.stringify([kind, ...columns.map(({ header }) => header)]);

const namesOf = (columns: readonly { readonly header: string }[]): string =>
  JSON.stringify(columns.map(({ header }) => header));

/**
 * The mapping that was saved for files of just these columns: of the kind that the file was taken for, or, as long as nobody said
 * what it holds, of the other kind.
 */
export function savedFor(
  mappings: readonly SavedMapping[],
  head: CsvHead,
  isKindOpen: boolean,
): SavedMapping | undefined {
  const alike = mappings.filter(({ columns }) => namesOf(columns) === namesOf(head.columns));
  return alike.find(({ kind }) => kind === head.kind) ?? (isKindOpen ? alike[0] : undefined);
}

/** What a saved mapping makes of a file whose columns may be others, or stand elsewhere: those of other names keep their guess. */
export function mappingBy({ columns }: SavedMapping, head: CsvHead): Mapping {
  const rest = [...columns];
  const taken = head.columns.map(({ header }) => {
    const at = rest.findIndex((one) => one.header === header);
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  });
  const fields = new Set(taken.map((one) => one?.field));
  return head.columns.map(({ field }, at) => {
    const saved = taken[at];
    if (saved !== undefined) return saved.field;
    return fields.has(field) ? null : field;
  });
}
