import type { CsvDelimiter, CsvEncoding, CsvFailure } from '#shared/contract/imports.ts';
import { CSV_KINDS, type CsvHead, type CsvKind } from '#shared/contract/imports-csv.ts';
import type { Context } from '../../context.ts';
import { guessOrganisationColumns, guessPersonColumns } from '../../exchange/csv/index.ts';
import type { Table, TableReading, TableSource } from '../../exchange/tables/index.ts';
import { readersOf } from '../readers.ts';
import { cardColumns } from './card-columns.ts';
import { shelve } from './shelf.ts';

export interface TableRequest {
  readonly file: File;
  readonly kind?: CsvKind | undefined;
  readonly likely?: CsvKind | undefined;
  readonly encoding?: CsvEncoding | undefined;
  readonly delimiter?: CsvDelimiter | undefined;
  readonly sheet?: number | undefined;
}

function columnsOf(table: Table, { format }: TableSource, kind: CsvKind): CsvHead['columns'] {
  if (format === 'vcard') return cardColumns(table, kind);
  const guesses = kind === 'people' ? guessPersonColumns(table) : guessOrganisationColumns(table);
  return guesses.map(({ header, field, samples }) => ({ header, field, samples: [...samples] }));
}

/** The kind of which a table's columns name more fields. */
function kindOf(table: Table, source: TableSource, likely: CsvKind): CsvKind {
  const named = (kind: CsvKind): number => columnsOf(table, source, kind).filter(({ field }) => field !== null).length;
  return CSV_KINDS.find((kind) => named(kind) > named(kind === 'people' ? 'organisations' : 'people')) ?? likely;
}

type Read = Extract<TableReading, { status: 'read' }> & { readonly kind: CsvKind };

/** A file of contacts holds people, unless all its cards are of organisations or these are asked for. */
async function read(
  context: Context,
  { file, kind: asked, likely = 'organisations', ...options }: TableRequest,
  signal: AbortSignal | undefined,
): Promise<Read | Exclude<TableReading, { status: 'read' }>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { tables } = readersOf(context);
  const reading = await tables.read(bytes, { ...options, cards: asked ?? 'people' }, signal);
  if (reading.status === 'unreadable') return reading;
  const { table, source } = reading;
  if (source.format !== 'vcard') return { ...reading, kind: asked ?? kindOf(table, source, likely) };
  if (asked !== undefined || table.rows.length > 0) return { ...reading, kind: asked ?? 'people' };
  const others = await tables.read(bytes, { ...options, cards: 'organisations' }, signal);
  return others.status === 'unreadable' ? others : { ...others, kind: 'organisations' };
}

/** Reads a table in a thread of its own, guesses its columns and keeps it for the dry run. */
export async function readTable(
  context: Context,
  request: TableRequest,
  signal: AbortSignal | undefined,
): Promise<CsvHead | { readonly status: 'unreadable'; readonly code: CsvFailure }> {
  const reading = await read(context, request, signal);
  if (reading.status === 'unreadable') return reading;
  const { table, source, kind } = reading;
  return {
    status: 'read',
    token: shelve(context, { kind, fileName: request.file.name, table, source }),
    kind,
    format: source.format,
    encoding: source.format === 'xlsx' ? null : source.encoding,
    encodingCertain: source.format === 'xlsx' || source.encodingCertain,
    delimiter: source.format === 'csv' ? source.delimiter : null,
    sheets: source.format === 'xlsx' ? [...source.sheets] : [],
    sheet: source.format === 'xlsx' ? source.sheet : 0,
    rows: table.rows.length,
    columns: columnsOf(table, source, kind),
  };
}
