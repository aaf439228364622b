import { offsetsOf } from '#shared/domain/zone-offsets.ts';
import { columnLetter, daySerial, EPOCH_SERIAL, FIRST_EXACT_SERIAL, xlsxText } from './cells.ts';
import type { TableColumn, TableRow } from './write-table.ts';

/** Rows of a sheet as its XML, put together as text: an object for every cell would take several times as long. */

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** Texts that come again, such as codes' names, are written once. As many by column, and no longer ones. */
const REMEMBERED = 1000;
const REMEMBERED_LENGTH = 60;

const SPECIAL = /[&<>\p{Cc}]/u;
const EACH_SPECIAL = new RegExp(SPECIAL, 'gu');
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML can't hold most control characters, and reads a carriage return as a line's end: the format has its own escape. */
function escaped(sign: string): string {
  const entity = ENTITIES[sign];
  if (entity !== undefined) return entity;
  const code = sign.charCodeAt(0);
  if (code > 0x1f || sign === '\t' || sign === '\n') return sign;
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

const xmlText = (text: string): string => (SPECIAL.test(text) ? text.replace(EACH_SPECIAL, escaped) : text);

/** Blanks at the ends, and lines, are lost without a word about them. */
const needsSpace = (text: string): boolean =>
  text.startsWith(' ') || text.endsWith(' ') || text.includes('\n') || text.includes('\t');

/** A row's XML, but for its number: it counts from 1. @param styles by column the number of its style in the workbook */
export function rowWriter(
  columns: readonly TableColumn[],
  styles: readonly number[],
  zone: string,
): (row: TableRow, number: number) => string {
  const cells = columns.map((column, at) => ({
    opening: `<c r="${columnLetter(at)}`,
    rest: restWriter(column, styles[at] ?? 0, zone),
  }));
  return (row, number) => {
    let text = `<row r="${number}">`;
    for (let at = 0; at < cells.length; at += 1) {
      const { opening, rest } = cells[at] as (typeof cells)[number];
      text += opening + number + rest(row[at] ?? null);
    }
    return `${text}</row>`;
  };
}

/** What stands behind a cell's place: `" s="1"><v>12</v></c>`. */
function restWriter({ kind }: TableColumn, style: number, zone: string): (value: TableRow[number]) => string {
  const styled = style === 0 ? '' : ` s="${style}"`;
  const empty = `"${styled}/>`;
  const number = (value: number): string => (Number.isFinite(value) ? `"${styled}><v>${value}</v></c>` : empty);
  const text = (value: string): string => {
    const written = xmlText(value);
    const tag = needsSpace(value) ? '<t xml:space="preserve">' : '<t>';
    return `" t="inlineStr"${styled}><is>${tag}${written}</t></is></c>`;
  };
  const made = (value: string): string => {
    const serial = kind === 'date' ? daySerial(value) : null;
    return serial === null ? text(xlsxText(value)) : number(serial);
  };
  const remembered = rememberedTexts(made);
  const local = kind === 'instant' ? wallClock(zone) : null;
  return (value) => {
    if (value === null || value === '') return empty;
    if (typeof value === 'string') return remembered(value);
    const shown = local === null ? value : local(value);
    return shown === null ? empty : number(shown);
  };
}

function rememberedTexts(made: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>();
  return (value) => {
    if (value.length > REMEMBERED_LENGTH) return made(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const now = made(value);
    if (known.size < REMEMBERED) known.set(value, now);
    return now;
  };
}

/** Serial number of an instant as the clocks of a zone show it, to the minute. */
function wallClock(zone: string): (instant: number) => number | null {
  const offsetOf = offsetsOf(zone);
  return (instant) => {
    const minutes = Math.floor((instant + offsetOf(instant)) / MINUTE_MS);
    const day = Math.floor(minutes / DAY_MINUTES);
    const serial = day + EPOCH_SERIAL;
    return serial < FIRST_EXACT_SERIAL ? null : serial + (minutes - day * DAY_MINUTES) / DAY_MINUTES;
  };
}
