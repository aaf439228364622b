import type { ListFormat } from '#shared/contract/exports.ts';
import type { Language } from '#shared/domain/lists.ts';
import { localDay, localTime } from '#shared/domain/zones.ts';
import { BYTE_ORDER_MARK, csvLine } from '../exchange/csv/index.ts';
import { writeTable } from '../exchange/xlsx/index.ts';
import type { ExportNames } from '../names/index.ts';
import type { ExportColumn, ExportValue } from './columns.ts';

export interface ListToWrite<Row> {
  readonly title: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: AsyncIterable<Row>;
  readonly names: ExportNames;
  readonly language: Language;
  /** In which instants are written, but for JSON. */
  readonly zone: string;
  /** A row's record as vCard, where there is such a thing. */
  readonly card?: (row: Row) => string;
}

export const MEDIA_TYPES: Readonly<Record<ListFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  vcard: 'text/vcard;charset=utf-8',
};

type Pieces = AsyncIterable<string | Uint8Array>;

/** A list in a format, piece by piece as its rows come: memory does not grow with their number. */
export function piecesOf<Row>(list: ListToWrite<Row>, format: ListFormat): Pieces {
  return WRITERS[format](list);
}

const WRITERS: Readonly<Record<ListFormat, <Row>(list: ListToWrite<Row>) => Pieces>> = {
  async *csv({ columns, rows, names, language, zone }) {
    const options = { delimiter: language === 'de' || language === 'fr' ? ';' : ',' } as const;
    yield BYTE_ORDER_MARK +
      csvLine(
        columns.map((column) => headingOf(column, names, zone)),
        options,
      );
    for await (const row of rows) {
      yield csvLine(cellsOf(columns, row, names, zone), options);
    }
  },
  xlsx({ title, columns, rows, names, zone }) {
    return writeTable({
      name: title,
      columns: columns.map((column) => ({ name: headingOf(column, names, zone), kind: column.kind })),
      rows: cells(),
      zone,
    });
    async function* cells(): AsyncGenerator<(string | number | null)[]> {
      for await (const row of rows) yield columns.map((column) => written(column, column.value(row, names), names));
    }
  },
  async *json({ columns, rows, names }) {
    let before = '[\n';
    for await (const row of rows) {
      const record = Object.fromEntries(columns.map((column) => [column.id, plain(column, column.value(row, names))]));
      yield before + JSON.stringify(record, null, 2);
      before = ',\n';
    }
    yield before === ',\n' ? '\n]\n' : '[]\n';
  },
  async *vcard({ rows, card }) {
    if (card === undefined) throw new TypeError('this list has no cards');
    for await (const row of rows) yield card(row);
  },
};

/** A row as it is read: words of the language, and instants as a clock of the zone shows them. */
export function cellsOf<Row>(
  columns: readonly ExportColumn<Row>[],
  row: Row,
  names: ExportNames,
  zone: string,
): (string | number | null)[] {
  return columns.map((column) => {
    const value = column.value(row, names);
    return column.kind === 'instant' && typeof value === 'number'
      ? `${localDay(value, zone)} ${localTime(value, zone)}`
      : written(column, value, names);
  });
}

/** Instants say by which clock they are written. */
export function headingOf<Row>({ id, kind }: ExportColumn<Row>, names: ExportNames, zone: string): string {
  return kind === 'instant' ? `${names.heading(id)} (${zone})` : names.heading(id);
}

function written<Row>({ called }: ExportColumn<Row>, value: ExportValue, names: ExportNames): string | number | null {
  if (value === null || typeof value === 'number') return value;
  const nameOf = (code: string): string => called?.(names, code) ?? code;
  return typeof value === 'string' ? nameOf(value) : value.map(nameOf).join(', ');
}

function plain<Row>({ kind }: ExportColumn<Row>, value: ExportValue): ExportValue {
  return kind === 'instant' && typeof value === 'number' ? new Date(value).toISOString() : value;
}
