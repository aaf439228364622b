/** A table of text: header and rows, with what is wrong with each of them. Pure; meant for the worker (tables/table-reader.ts). */
import Papa from 'papaparse';
import type { CsvDelimiter, CsvEncoding, CsvFailure, CsvProblem } from '#shared/contract/imports.ts';
import { decodeIso2022Jp } from '../charset/iso-2022-jp.ts';
import { TABLE_LIMITS, type Table, type TableLimits } from '../tables/table.ts';
import { detectDelimiter, detectEncoding } from './detect.ts';
import { unguardFormula } from './formula-guard.ts';

export interface CsvTable extends Table {
  readonly encoding: CsvEncoding;
  /** False if the encoding was guessed among several that fit. */
  readonly encodingCertain: boolean;
  readonly delimiter: CsvDelimiter;
}

export type CsvReading =
  | { readonly status: 'read'; readonly table: CsvTable }
  | { readonly status: 'unreadable'; readonly code: CsvFailure };

export interface ReadCsvOptions {
  /** What a person chose instead of what was detected. */
  readonly encoding?: CsvEncoding | undefined;
  readonly delimiter?: CsvDelimiter | undefined;
  readonly limits?: TableLimits;
}

/** Text with LF line ends, between rows and inside cells alike: files that were put together mix them. */
function decode(bytes: Uint8Array, encoding: CsvEncoding): string {
  const text = encoding === 'iso-2022-jp' ? decodeIso2022Jp(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.replace(/\r\n?/g, '\n');
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** All columns that have a name or a value; spreadsheets write empty ones behind them. */
function countColumns(header: readonly string[], rows: readonly (readonly string[])[]): number {
  const used = rows.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0);
  return Math.max(header.findLastIndex(isFilled) + 1, Math.min(used, header.length));
}

const isEmpty = (row: readonly string[]): boolean => !row.some(isFilled);

function problemsOf(
  row: readonly string[],
  columns: number,
  hasBrokenQuotes: boolean,
  limits: TableLimits,
): CsvProblem[] {
  const problems: CsvProblem[] = [];
  if (row.length < columns) problems.push('too-few-cells');
  if (!isEmpty(row.slice(columns))) problems.push('too-many-cells');
  if (hasBrokenQuotes) problems.push('broken-quotes');
  if (row.some((cell) => cell.length > limits.cellCharacters)) problems.push('cell-too-long');
  if (row.some((cell) => cell.includes('\ufffd'))) problems.push('undecodable-text');
  return problems;
}

function cellsOf(row: readonly string[], columns: number, limits: TableLimits): readonly string[] {
  return Array.from({ length: columns }, (_, column) =>
    unguardFormula((row[column] ?? '').slice(0, limits.cellCharacters).toWellFormed()),
  );
}

interface RawTable {
  readonly rows: readonly (readonly string[])[];
  /** Indices of rows whose quotation marks do not pair up. */
  readonly brokenQuotes: ReadonlySet<number>;
}

function parseRows(text: string, delimiter: CsvDelimiter): RawTable {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const broken = errors.flatMap((error) => (error.type === 'Quotes' && error.row !== undefined ? [error.row] : []));
  return { rows: data, brokenQuotes: new Set(broken) };
}

/** Reads a table whose first row that is not empty names the columns. */
export function readCsv(bytes: Uint8Array, options: ReadCsvOptions = {}): CsvReading {
  const limits = options.limits ?? TABLE_LIMITS;
  if (bytes.length > limits.bytes) return { status: 'unreadable', code: 'too-large' };
  const detected = options.encoding ? { encoding: options.encoding, certain: true } : detectEncoding(bytes);
  if (!detected) return { status: 'unreadable', code: 'not-text' };
  const text = decode(bytes, detected.encoding);
  if (text.includes('\0')) return { status: 'unreadable', code: 'not-text' };
  const { delimiter, start } = detectDelimiter(text);
  const chosen = options.delimiter ?? delimiter;
  const { rows, brokenQuotes } = parseRows(text.slice(start), chosen);
  const headerIndex = rows.findIndex((row) => !isEmpty(row));
  const header = rows[headerIndex];
  if (!header) return { status: 'unreadable', code: 'empty' };
  const columns = countColumns(header, rows);
  if (columns > limits.columns) return { status: 'unreadable', code: 'too-many-columns' };
  if (rows.filter((row) => !isEmpty(row)).length - 1 > limits.rows)
    return { status: 'unreadable', code: 'too-many-rows' };
  const firstNumber = start > 0 ? 2 : 1;
  const table: CsvTable = {
    encoding: detected.encoding,
    encodingCertain: detected.certain,
    delimiter: chosen,
    headers: cellsOf(header, columns, limits).map((name) => name.trim()),
    rows: rows.flatMap((row, index) =>
      index <= headerIndex || isEmpty(row)
        ? []
        : [
            {
              number: index + firstNumber,
              cells: cellsOf(row, columns, limits),
              problems: problemsOf(row, columns, brokenQuotes.has(index), limits),
            },
          ],
    ),
  };
  return { status: 'read', table };
}
