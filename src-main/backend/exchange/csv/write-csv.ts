/** Tables as CSV (RFC 4180) that Excel, LibreOffice and Numbers open rightly: UTF-8 with byte order mark, CRLF. */
import { guardFormula } from './formula-guard.ts';

/** Numbers stay numbers; text is made safe against being run as a formula; null and undefined are empty cells. */
export type CsvCell = string | number | boolean | null | undefined;

export interface WriteCsvOptions {
  /** A comma by default; Excel in German and French expects `;`. */
  readonly delimiter?: ',' | ';' | '\t';
}

export const BYTE_ORDER_MARK = '\ufeff';

function cellText(cell: CsvCell, delimiter: string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = guardFormula(String(cell));
  const needsQuotes = /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row with its CRLF. For tables written piece by piece, after `BYTE_ORDER_MARK`. */
export function csvLine(row: readonly CsvCell[], { delimiter = ',' }: WriteCsvOptions = {}): string {
  const line = row.map((cell) => cellText(cell, delimiter)).join(delimiter);
  // An empty line means no row to most readers; a row of one empty cell has to show itself.
  return `${line === '' && row.length > 0 ? '""' : line}\r\n`;
}

/** One line per row; the first one carries the byte order mark. */
export function* csvLines(rows: Iterable<readonly CsvCell[]>, options: WriteCsvOptions = {}): Generator<string> {
  let mark = BYTE_ORDER_MARK;
  for (const row of rows) {
    yield mark + csvLine(row, options);
    mark = '';
  }
}

/** The whole table, the header as its first row. */
export function writeCsv(rows: Iterable<readonly CsvCell[]>, options: WriteCsvOptions = {}): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode([...csvLines(rows, options)].join(''));
}
