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

/** Which columns of a table mean what: worked out once for all its rows. */
export interface Layout {
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<ImportField, readonly number[]>;
}

export function layoutOf(headers: readonly string[], mapping: Mapping): Layout {
  const columns = new Map<ImportField, number[]>();
  mapping.forEach((field, column) => {
    if (field !== null) columns.set(field, [...(columns.get(field) ?? []), column]);
  });
  return { headers, columns };
}

const NONE: readonly never[] = [];

/** Reads a row's cells where they stand: of a hundred thousand rows nothing is kept twice. */
class Row implements RowValues {
  readonly number: number;
  readonly errors: Remark<CsvRowError>[] = [];
  readonly notices: Remark<CsvNotice>[] = [];
  readonly kept: string[] = [];
  private readonly cells: readonly string[];
  private readonly layout: Layout;

  constructor({ number, cells, problems }: TableRow, layout: Layout) {
    this.number = number;
    this.cells = cells;
    this.layout = layout;
    for (const code of problems) {
      if (isMereRemark(code)) this.notices.push({ code, field: null, value: '' });
      else this.errors.push({ code, field: null, value: '' });
    }
    for (const field of layout.columns.keys()) this.measure(field);
  }

  one(field: ImportField): string | null {
    for (const column of this.columnsOf(field)) {
      const cell = this.cell(column);
      if (cell !== '') return cell;
    }
    return null;
  }

  all(field: ImportField): readonly string[] {
    const columns = this.columnsOf(field);
    return columns === NONE ? NONE : columns.map((column) => this.cell(column)).filter((cell) => cell !== '');
  }

  isMapped(field: ImportField): boolean {
    return this.layout.columns.has(field);
  }

  header(field: ImportField): string {
    const filled = this.columnsOf(field).find((column) => this.cell(column) !== '');
    return this.layout.headers[filled ?? -1] ?? '';
  }

  get isEmpty(): boolean {
    for (const field of this.layout.columns.keys()) if (this.one(field) !== null) return false;
    return true;
  }

  get beginning(): string {
    const cells = this.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return cells.slice(0, 3).join(', ').slice(0, 120);
  }

  private columnsOf(field: ImportField): readonly number[] {
    return this.layout.columns.get(field) ?? NONE;
  }

  private cell(column: number): string {
    return (this.cells[column] ?? '').trim();
  }

  private measure(field: ImportField): void {
    const longest = LONGEST[field];
    if (longest === undefined) return;
    for (const value of this.all(field)) {
      if (value.length > longest) this.errors.push({ code: 'value-too-long', field, value: `${value.slice(0, 60)} …` });
    }
  }
}

export const rowValues = (row: TableRow, layout: Layout): RowValues => new Row(row, layout);

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
