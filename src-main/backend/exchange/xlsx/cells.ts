import { epochDay, isDay } from '#shared/domain/days.ts';
import type { ReportCell, ReportColumn } from '#shared/domain/report-document.ts';

/** What a spreadsheet program refuses in one cell. */
const LONGEST_TEXT = 32_767;
/** Day 0 of the 1900 system as it counts from March 1900 on, past its imagined 29 February 1900. */
const DAY_ZERO = epochDay('1899-12-30');
const FIRST_EXACT_DAY = '1900-03-01';
/** The serial numbers of 1 January 1970, and of the first day on which all programs agree. */
export const EPOCH_SERIAL = -DAY_ZERO;
export const FIRST_EXACT_SERIAL = epochDay(FIRST_EXACT_DAY) - DAY_ZERO;

/** Surrogates, non-characters, and escapes of the format: everything else is written as it is. */
const NEEDS_CARE = /[\ud800-\udfff\ufffe\uffff]|_x/;

/** Number formats in Excel's own notation; `@` keeps a text a text even after someone edits it. */
export const CELL_FORMATS: Readonly<Record<ReportColumn['kind'] | 'instant', string>> = {
  text: '@',
  integer: '#,##0',
  decimal: '#,##0.0#',
  share: '0.0%',
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
};

/**
 * A text that XML can hold and that comes back as it was: lone surrogates become U+FFFD, what looks like one of the
 * format's own escapes (`_x0041_`) is escaped, and what does not fit a cell is cut, with an ellipsis. Never a formula:
 * strings are written as strings.
 */
export function xlsxText(text: string): string {
  if (text.length < LONGEST_TEXT && !NEEDS_CARE.test(text)) return text;
  const written = text
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return written.length <= LONGEST_TEXT ? written : `${written.slice(0, LONGEST_TEXT - 1).toWellFormed()}…`;
}

/**
 * The number of a plain day (ISO 8601) in the 1900 date system; null for what is no day or lies before March 1900,
 * where programs disagree by a day.
 */
export function daySerial(day: string): number | null {
  return isDay(day) && day >= FIRST_EXACT_DAY ? epochDay(day) - DAY_ZERO : null;
}

/** A cell's value as it is written: a number for what counts, and for a day, otherwise a text; null leaves it empty. */
export function cellValue(cell: ReportCell): string | number | null {
  if (cell === null) return null;
  if (cell.kind === 'text') return cell.text === '' ? null : xlsxText(cell.text);
  if (cell.kind === 'date') return daySerial(cell.day) ?? xlsxText(cell.day);
  return Number.isFinite(cell.value) ? cell.value : null;
}

/** A sheet's name that programs accept and that is not taken yet; remembers it as taken. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .toWellFormed()
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const base = clean.replace(/^'+|'+$/g, '') || 'Sheet';
  for (let count = 1; ; count++) {
    const suffix = count === 1 && base.toLowerCase() !== 'history' ? '' : ` (${count})`;
    const name =
      [...base]
        .slice(0, 31 - suffix.length)
        .join('')
        .slice(0, 31 - suffix.length)
        .toWellFormed()
        .trimEnd() + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** A range of another sheet in a formula or chart: 'Name'!$B$2:$B$9. Rows and columns count from 0. */
export function sheetRange(sheet: string, column: number, fromRow: number, toRow: number): string {
  const letter = columnLetter(column);
  return `'${sheet.replaceAll("'", "''")}'!$${letter}$${fromRow + 1}:$${letter}$${toRow + 1}`;
}

export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
