/** How a table came to be written: in which encoding, and with which sign between its cells. */
import Papa from 'papaparse';
import { CSV_DELIMITERS, type CsvDelimiter, type CsvEncoding } from '#shared/contract/imports.ts';
import { guessEncoding } from '../charset/guess-encoding.ts';

export interface DetectedEncoding {
  readonly encoding: CsvEncoding;
  /** False where the bytes fit several encodings: show samples, and let a person choose. */
  readonly certain: boolean;
}

const SAMPLE_BYTES = 65_536;
const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_ROWS = 100;

/** Signs that every table has, whatever its language: line ends, blanks, quotes, delimiters. */
const COMMON_SIGNS: ReadonlySet<number> = new Set([...'\r\n\t ",;|'].map((sign) => sign.charCodeAt(0)));

function byteOrderMark(bytes: Uint8Array): CsvEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: its common signs are a zero byte and the sign, in one order or the other. */
function unmarkedUtf16(bytes: Uint8Array): CsvEncoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return null;
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first = 0, second = 0] = [sample[at], sample[at + 1]];
    if (second === 0 && COMMON_SIGNS.has(first)) little++;
    if (first === 0 && COMMON_SIGNS.has(second)) big++;
  }
  if (little === big) return null;
  const encoding = little > big ? 'utf-16le' : 'utf-16be';
  // Pictures and archives have such pairs of bytes, too, but also zeros in a row and impossible characters.
  return /[\0\ufffd]/.test(new TextDecoder(encoding).decode(sample, { stream: true })) ? null : encoding;
}

/** The encoding of a table's bytes; null if they are no text. */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding | null {
  const marked = byteOrderMark(bytes);
  if (marked) return { encoding: marked, certain: true };
  const wide = unmarkedUtf16(bytes);
  if (wide) return { encoding: wide, certain: true };
  return bytes.includes(0) ? null : guessEncoding(bytes);
}

/** How many cells each row has if this sign stands between them; rows cut off by the sample are left out. */
function rowLengths(sample: string, delimiter: CsvDelimiter, isCut: boolean): readonly number[] {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: SAMPLE_ROWS + 1 });
  const rows = isCut || data.length > SAMPLE_ROWS ? data.slice(0, -1) : data;
  return rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
}

/** 0 for a sign that does not part the header; otherwise mostly the share of rows that have as many cells as it. */
function fitness(lengths: readonly number[]): number {
  const columns = lengths[0] ?? 0;
  if (columns < 2) return 0;
  const agreeing = lengths.filter((length) => length === columns).length;
  return agreeing / lengths.length + Math.min(columns, 50) / 1000;
}

/** Excel writes `sep=;` as a first line for itself. */
const SEPARATOR_LINE = /^sep=([,;|\t])\n/i;

export interface DetectedDelimiter {
  readonly delimiter: CsvDelimiter;
  /** Where the table begins: behind Excel's `sep=` line, if there is one. */
  readonly start: number;
}

/** The sign that parts the cells of this text (line ends: LF) most evenly; a comma for a table of one column. */
export function detectDelimiter(text: string): DetectedDelimiter {
  const named = SEPARATOR_LINE.exec(text);
  const declared = CSV_DELIMITERS.find((delimiter) => delimiter === named?.[1]);
  if (named && declared) return { delimiter: declared, start: named[0].length };
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const rated = CSV_DELIMITERS.map((delimiter) => ({
    delimiter,
    fitness: fitness(rowLengths(sample, delimiter, sample.length < text.length)),
  }));
  const best = rated.reduce((a, b) => (b.fitness > a.fitness ? b : a));
  return { delimiter: best.delimiter, start: 0 };
}
