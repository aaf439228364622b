/** One sheet of a workbook (XLSX) as a table of text. Meant for the worker (tables/table-reader.ts). */
import { type CellValue, readXlsx } from 'hucre/xlsx';
import type { CsvProblem } from '#shared/contract/imports.ts';
import {
  type ReadTableOptions,
  TABLE_LIMITS,
  type Table,
  type TableLimits,
  type TableReading,
  unreadable,
} from '../tables/table.ts';
import { judgeZip } from './zip-caps.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** A ZIP archive, which no text begins like. */
export const isWorkbook = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

/** An OLE file: Excel's format until 2003, or a workbook with a password. */
export const isOldWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

interface FoundSheet {
  readonly names: readonly string[];
  readonly rows: readonly (readonly CellValue[])[] | undefined;
}

/** Names of the sheets that can be seen, and the cells of the one asked for: all others are not even unpacked. */
async function findSheet(bytes: Uint8Array, wanted: number): Promise<FoundSheet> {
  const names: string[] = [];
  const workbook = await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (hidden || veryHidden) return false;
      names.push(name);
      return names.length - 1 === wanted;
    },
  });
  return { names, rows: workbook.sheets[0]?.rows };
}

/** Reads a sheet whose first row that is not empty names the columns. */
export async function readWorkbook(bytes: Uint8Array, options: ReadTableOptions = {}): Promise<TableReading> {
  const { limits = TABLE_LIMITS, sheet = 0 } = options;
  const verdict = judgeZip(bytes);
  if (verdict !== 'sound') return unreadable(verdict === 'damaged' ? 'not-a-workbook' : 'too-large');
  let found: FoundSheet;
  try {
    found = await findSheet(bytes, sheet);
  } catch {
    return unreadable('not-a-workbook');
  }
  const table = tableOf(found.rows ?? [], limits);
  if (typeof table === 'string') return unreadable(table);
  return { status: 'read', table, source: { format: 'xlsx', sheets: found.names, sheet } };
}

/** Numbers as they stand in the cell, days as plain dates; an error such as #N/A is no value. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  const text = String(value).replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd').toWellFormed();
  return /^#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NULL!|NUM!)$/.test(text) ? '' : text;
}

const isFilled = (value: CellValue | undefined): boolean => textOf(value).trim() !== '';

function tableOf(
  rows: readonly (readonly CellValue[])[],
  limits: TableLimits,
): Table | 'empty' | 'too-many-rows' | 'too-many-columns' {
  const headerIndex = rows.findIndex((row) => row.some(isFilled));
  const header = rows[headerIndex];
  if (header === undefined) return 'empty';
  const filled = rows.flatMap((row, index) => (index > headerIndex && row.some(isFilled) ? [{ row, index }] : []));
  const columns = filled.reduce(
    (most, { row }) => Math.max(most, row.findLastIndex(isFilled) + 1),
    header.findLastIndex(isFilled) + 1,
  );
  if (columns > limits.columns) return 'too-many-columns';
  if (filled.length > limits.rows) return 'too-many-rows';
  return {
    headers: Array.from({ length: columns }, (_, column) => textOf(header[column]).trim()),
    rows: filled.map(({ row, index }) => {
      const cells = Array.from({ length: columns }, (_, column) => textOf(row[column]));
      return {
        number: index + 1,
        cells: cells.map((cell) => cell.slice(0, limits.cellCharacters)),
        problems: problemsOf(cells, limits),
      };
    }),
  };
}

function problemsOf(cells: readonly string[], limits: TableLimits): CsvProblem[] {
  const problems: CsvProblem[] = [];
  if (cells.some((cell) => cell.length > limits.cellCharacters)) problems.push('cell-too-long');
  if (cells.some((cell) => cell.includes('\ufffd'))) problems.push('undecodable-text');
  return problems;
}
