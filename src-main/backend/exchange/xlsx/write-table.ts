import { type CellValue, writeXlsxStream } from 'hucre/xlsx';
import type { ReportColumn } from '#shared/domain/report-document.ts';
import { CELL_FORMATS, daySerial, sheetName, xlsxText } from './cells.ts';

/** `date` takes plain days (ISO 8601), `instant` epoch milliseconds, `share` 0..1; null leaves the cell empty. */
export interface TableColumn {
  readonly name: string;
  readonly kind: ReportColumn['kind'] | 'instant';
  /** Characters. */
  readonly width?: number;
}

export type TableRow = readonly (string | number | null)[];

export interface TableOptions {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<TableRow> | AsyncIterable<TableRow>;
  /** IANA zone in which instants are written; UTC if absent. */
  readonly zone?: string;
  readonly signal?: AbortSignal;
  /** Called with the number of rows written, every thousand rows and at the end. */
  readonly onProgress?: (rows: number) => void;
}

const PROGRESS_EVERY = 1000;
const WIDTHS: Readonly<Record<TableColumn['kind'], number>> = {
  text: 28,
  integer: 11,
  decimal: 11,
  share: 10,
  date: 12,
  instant: 17,
};

/**
 * A list as a workbook of one sheet with a frozen header, written as its rows come: memory does not grow with their
 * number. Past a million rows it goes on in a second sheet. An aborted signal makes the stream fail with its reason.
 */
export function writeTable({
  name,
  columns,
  rows,
  zone = 'UTC',
  signal,
  onProgress,
}: TableOptions): ReadableStream<Uint8Array> {
  const write = columns.map((column) => writerOf(column, zone));
  async function* cells(): AsyncGenerator<CellValue[]> {
    let count = 0;
    for await (const row of rows) {
      signal?.throwIfAborted();
      yield write.map((toCell, index) => toCell(row[index] ?? null));
      count++;
      if (count % PROGRESS_EVERY === 0) onProgress?.(count);
    }
    onProgress?.(count);
  }
  return writeXlsxStream(cells(), {
    name: sheetName(name, new Set()),
    columns: columns.map(({ name: header, kind, width }) => ({
      header: xlsxText(header),
      width: width ?? WIDTHS[kind],
      style: { numFmt: CELL_FORMATS[kind] },
    })),
    freezePane: { rows: 1 },
  });
}

function writerOf({ kind }: TableColumn, zone: string): (value: string | number | null) => CellValue {
  const local = kind === 'instant' ? wallClock(zone) : null;
  return (value) => {
    if (value === null || value === '') return null;
    if (typeof value === 'string') return kind === 'date' ? (daySerial(value) ?? xlsxText(value)) : xlsxText(value);
    return local ? local(value) : value;
  };
}

/** Serial number of an instant as the clocks of a zone show it, to the minute. */
function wallClock(zone: string): (instant: number) => number | null {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  return (instant) => {
    const [day = '', time = ''] = format.format(instant).split(' ');
    const serial = daySerial(day);
    return serial === null ? null : serial + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1440;
  };
}
