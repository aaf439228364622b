import { unzipSync } from 'fflate';
import { writeXlsxStream } from 'hucre/xlsx';
import type { ReportColumn } from '#shared/domain/report-document.ts';
import { CELL_FORMATS, sheetName, xlsxText } from './cells.ts';
import { rowWriter } from './sheet-text.ts';
import { type ZipPart, zipStream } from './zip-stream.ts';

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
  /** Rows of a sheet with its header, as many as programs take; fewer in tests. */
  readonly rowsPerSheet?: number;
  readonly signal?: AbortSignal;
  /** Called with the number of rows written, every thousand rows and at the end. */
  readonly onProgress?: (rows: number) => void;
}

const PROGRESS_EVERY = 1000;
const ROWS_PER_SHEET = 1_048_576;
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
 * number. Past a million rows it goes on in a second sheet. An aborted signal makes it fail with its reason.
 */
export function writeTable(options: TableOptions): AsyncGenerator<Uint8Array> {
  return zipStream(partsOf(options));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS_END = '</sheetData>';

/** The sheets as they are written, and then all that a workbook of so many sheets has beside them. */
async function* partsOf(options: TableOptions): AsyncGenerator<ZipPart> {
  const { columns, zone = 'UTC', rowsPerSheet = ROWS_PER_SHEET } = options;
  const model = new TextDecoder().decode((await emptyWorkbook(options, 1))[SHEET]);
  const [head = '', tail = ''] = model.split(ROWS_END);
  const write = rowWriter(columns, stylesOf(head), zone);
  const rows = createRows(options);
  let sheets = 0;
  try {
    do {
      sheets += 1;
      const data = sheetData(head, ROWS_END + tail, rows, write, rowsPerSheet);
      yield { path: `xl/worksheets/sheet${sheets}.xml`, data };
    } while (await rows.hasMore());
  } finally {
    await rows.close();
  }
  for (const [path, bytes] of Object.entries(await emptyWorkbook(options, sheets)))
    if (!path.startsWith('xl/worksheets/')) yield { path, data: [bytes] };
}

/** What a workbook of these columns consists of, by the paths of its parts: its sheets hold their header alone. */
async function emptyWorkbook({ name, columns }: TableOptions, sheets: number): Promise<Record<string, Uint8Array>> {
  const rows = sheets === 1 ? [] : Array.from({ length: sheets }, () => []);
  const stream = writeXlsxStream(rows, {
    name: sheetName(name, new Set()),
    columns: columns.map(({ name: header, kind, width }) => ({
      header: xlsxText(header),
      width: width ?? WIDTHS[kind],
      style: { numFmt: CELL_FORMATS[kind] },
    })),
    freezePane: { rows: 1 },
    maxRowsPerSheet: 2,
  });
  return unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** By column the number of its style, as its header has it. */
const stylesOf = (head: string): readonly number[] =>
  [...head.matchAll(/<c r="[A-Z]+1"[^>]*? s="(\d+)"/g)].map(([, style]) => Number(style));

/** Text is handed on in pieces of about so many characters. */
const PIECE = 128 * 1024;

async function* sheetData(
  head: string,
  tail: string,
  rows: Rows,
  write: (row: TableRow, number: number) => string,
  rowsPerSheet: number,
): AsyncGenerator<Uint8Array> {
  let text = head;
  // The header is row 1.
  for (let number = 2; number <= rowsPerSheet; number += 1) {
    const row = await rows.next();
    if (row === undefined) break;
    text += write(row, number);
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text + tail);
}

/** Rows taken one by one, by one sheet after the other. */
interface Rows {
  readonly next: () => Promise<TableRow | undefined> | TableRow | undefined;
  readonly hasMore: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

function createRows({ rows, signal, onProgress }: TableOptions): Rows {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let ahead: TableRow | undefined;
  let count = 0;
  let isOver = false;
  const take = async (): Promise<TableRow | undefined> => {
    if (isOver) return undefined;
    signal?.throwIfAborted();
    const { done, value } = await iterator.next();
    if (done === true) {
      isOver = true;
      onProgress?.(count);
      return undefined;
    }
    return value;
  };
  return {
    next: async () => {
      const row = ahead ?? (await take());
      ahead = undefined;
      if (row === undefined) return undefined;
      count += 1;
      if (count % PROGRESS_EVERY === 0) onProgress?.(count);
      return row;
    },
    hasMore: async () => {
      ahead ??= await take();
      return ahead !== undefined;
    },
    close: async () => {
      if (!isOver) await iterator.return?.();
    },
  };
}
