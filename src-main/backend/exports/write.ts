import type { ListFormat } from '#shared/contract/exports.ts';
import type { Language } from '#shared/domain/lists.ts';
import { localDay, localTime } from '#shared/domain/zones.ts';
import { type CsvCell, writeCsv } from '../exchange/csv/index.ts';
import { writeTable } from '../exchange/xlsx/index.ts';
import type { ExportColumn, ExportValue } from './columns.ts';
import type { ExportNames } from './names.ts';

export interface ListToWrite<Row> {
  readonly title: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: Iterable<Row>;
  readonly names: ExportNames;
  readonly language: Language;
  /** In which instants are written, but for JSON. */
  readonly zone: string;
}

const MEDIA_TYPES: Readonly<Record<ListFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** A list as a file of a format. */
export async function writeList<Row>(list: ListToWrite<Row>, format: ListFormat, name: string): Promise<File> {
  const parts = await WRITERS[format](list);
  return new File(parts, name, { type: MEDIA_TYPES[format] });
}

type Writer = <Row>(list: ListToWrite<Row>) => Promise<BlobPart[]>;

const WRITERS: Readonly<Record<ListFormat, Writer>> = {
  csv: async ({ columns, rows, names, language, zone }) => {
    const delimiter = language === 'de' || language === 'fr' ? ';' : ',';
    return [writeCsv(csvRows(), { delimiter })];
    function* csvRows(): Generator<CsvCell[]> {
      yield columns.map((column) => headingOf(column, names, zone));
      for (const row of rows) {
        yield columns.map((column) => {
          const value = column.value(row, names);
          return column.kind === 'instant' && typeof value === 'number'
            ? `${localDay(value, zone)} ${localTime(value, zone)}`
            : written(column, value, names);
        });
      }
    }
  },
  xlsx: async ({ title, columns, rows, names, zone }) => {
    const stream = writeTable({
      name: title,
      columns: columns.map((column) => ({ name: headingOf(column, names, zone), kind: column.kind })),
      rows: xlsxRows(),
      zone,
    });
    return [await new Response(stream).blob()];
    function* xlsxRows(): Generator<(string | number | null)[]> {
      for (const row of rows) yield columns.map((column) => written(column, column.value(row, names), names));
    }
  },
  json: async ({ columns, rows, names }) => {
    const records = Array.from(rows, (row) =>
      Object.fromEntries(columns.map((column) => [column.id, plain(column, column.value(row, names))])),
    );
    return [JSON.stringify(records, null, 2), '\n'];
  },
};

/** Instants say by which clock they are written. */
function headingOf<Row>({ id, kind }: ExportColumn<Row>, names: ExportNames, zone: string): string {
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
