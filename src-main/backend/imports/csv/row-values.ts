import type {
  CsvNotice,
  CsvProblem,
  CsvRowError,
  OrganisationImportField,
  PersonImportField,
} from '#shared/contract/imports.ts';
import { REPEATABLE_IMPORT_FIELDS } from '#shared/contract/imports.ts';
import type { TableRow } from '../../exchange/tables/index.ts';

export type ImportField = PersonImportField | OrganisationImportField;
export type Mapping = readonly (ImportField | null)[];

/** Something about a value that a person should know. */
export interface Remark<Code extends string> {
  readonly code: Code;
  readonly field: ImportField | null;
  readonly value: string;
}

/** One row by the meaning of its columns, with what is found wrong or doubtful in it on the way. */
export interface RowValues {
  readonly number: number;
  readonly errors: Remark<CsvRowError>[];
  readonly notices: Remark<CsvNotice>[];
  /** The first filled cell of a field, without blanks around it; null where there is none. */
  readonly one: (field: ImportField) => string | null;
  readonly all: (field: ImportField) => readonly string[];
  /** Whether a column of the table means this field, filled in this row or not. */
  readonly isMapped: (field: ImportField) => boolean;
  /** The name of the column a field's value stands in. */
  readonly header: (field: ImportField) => string;
  readonly isEmpty: boolean;
  /** Its first filled cells, to tell the row by. */
  readonly beginning: string;
  /** What no field can hold, with its column's name: it goes into the note. */
  readonly kept: string[];
}

const SHORT = ['honorific', 'title', 'city', 'cityLatin'] as const;
const NAMES = [
  'nameNative',
  'nameKana',
  'nameLatin',
  'nameEn',
  'nameDe',
  'nameFr',
  'nameJa',
  'organisation',
  'role',
] as const;

/** How long a value may be where the stored field is not free text. Parts of a person's name are measured once they are parted. */
const LONGEST: Readonly<Partial<Record<ImportField, number>>> = {
  ...Object.fromEntries(SHORT.map((field) => [field, 200])),
  ...Object.fromEntries(NAMES.map((field) => [field, 500])),
  website: 2000,
  postalCode: 20,
};

/** What a table's or card's own reading found, and what does not keep the row from being imported. */
const isMereRemark = (code: CsvProblem): code is CsvProblem & CsvNotice =>
  code === 'too-few-cells' || code === 'unreadable-line' || code === 'unfinished-card';

export function rowValues(row: TableRow, headers: readonly string[], mapping: Mapping): RowValues {
  const cells = new Map<ImportField, string[]>();
  const columns = new Map<ImportField, number>();
  mapping.forEach((field, column) => {
    const cell = (row.cells[column] ?? '').trim();
    if (field === null || cell === '') return;
    cells.set(field, [...(cells.get(field) ?? []), cell]);
    if (!columns.has(field)) columns.set(field, column);
  });
  const errors: Remark<CsvRowError>[] = [];
  const notices: Remark<CsvNotice>[] = [];
  for (const code of row.problems) {
    if (isMereRemark(code)) notices.push({ code, field: null, value: '' });
    else errors.push({ code, field: null, value: '' });
  }
  for (const [field, values] of cells) {
    const longest = LONGEST[field];
    for (const value of values) {
      if (longest !== undefined && value.length > longest) {
        errors.push({ code: 'value-too-long', field, value: `${value.slice(0, 60)} …` });
      }
    }
  }
  return {
    number: row.number,
    errors,
    notices,
    one: (field) => cells.get(field)?.[0] ?? null,
    all: (field) => cells.get(field) ?? [],
    isMapped: (field) => mapping.includes(field),
    header: (field) => headers[columns.get(field) ?? -1] ?? '',
    isEmpty: cells.size === 0,
    beginning: row.cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .join(', ')
      .slice(0, 120),
    kept: [],
  };
}

/** Reads a cell's value, or keeps it in the note under its column's name and says so. */
export function readOrKeep<Value>(
  row: RowValues,
  field: ImportField,
  read: (text: string) => Value | null,
  notice: CsvNotice,
): Value | null {
  const text = row.one(field);
  if (text === null) return null;
  const value = read(text);
  if (value === null) keep(row, field, text, notice);
  return value;
}

/** Puts a value into the note because its field can't hold it. */
export function keep(row: RowValues, field: ImportField, text: string, notice: CsvNotice): void {
  row.notices.push({ code: notice, field, value: text });
  row.kept.push(`${row.header(field) || field}: ${text}`);
}

/** The note as the columns give it, and below it what else has to be kept there. */
export function noteOf(row: RowValues): string | null {
  const note = [...row.all('note'), ...row.kept].join('\n');
  return note === '' ? null : note;
}

/** Whether every field is filled by one column, unless it may have several. */
export function isSoundMapping(mapping: Mapping): boolean {
  const single = mapping.filter(
    (field) => field !== null && !(REPEATABLE_IMPORT_FIELDS as readonly string[]).includes(field),
  );
  return new Set(single).size === single.length;
}
