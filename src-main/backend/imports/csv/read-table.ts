import type { CsvDelimiter, CsvEncoding, CsvFailure } from '#shared/contract/imports.ts';
import { CSV_KINDS, type CsvHead, type CsvKind } from '#shared/contract/imports-csv.ts';
import type { Context } from '../../context.ts';
import { type CsvTable, guessOrganisationColumns, guessPersonColumns } from '../../exchange/csv/index.ts';
import { readersOf } from '../readers.ts';
import { shelve } from './shelf.ts';

export interface TableRequest {
  readonly file: File;
  readonly kind?: CsvKind | undefined;
  readonly likely?: CsvKind | undefined;
  readonly encoding?: CsvEncoding | undefined;
  readonly delimiter?: CsvDelimiter | undefined;
}

function columnsOf(table: CsvTable, kind: CsvKind): CsvHead['columns'] {
  const guesses = kind === 'people' ? guessPersonColumns(table) : guessOrganisationColumns(table);
  return guesses.map(({ header, field, samples }) => ({ header, field, samples: [...samples] }));
}

/** The kind of which a table's columns name more fields. */
function kindOf(table: CsvTable, likely: CsvKind): CsvKind {
  const named = (kind: CsvKind): number => columnsOf(table, kind).filter(({ field }) => field !== null).length;
  return CSV_KINDS.find((kind) => named(kind) > named(kind === 'people' ? 'organisations' : 'people')) ?? likely;
}

/** Reads a table in a thread of its own, guesses its columns and keeps it for the dry run. */
export async function readTable(
  context: Context,
  { file, kind: asked, likely = 'organisations', encoding, delimiter }: TableRequest,
  signal: AbortSignal | undefined,
): Promise<CsvHead | { readonly status: 'unreadable'; readonly code: CsvFailure }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reading = await readersOf(context).tables.read(bytes, { encoding, delimiter }, signal);
  if (reading.status === 'unreadable') return reading;
  const { table } = reading;
  const kind = asked ?? kindOf(table, likely);
  return {
    status: 'read',
    token: shelve(context, { kind, fileName: file.name, table }),
    kind,
    encoding: table.encoding,
    encodingCertain: table.encodingCertain,
    delimiter: table.delimiter,
    rows: table.rows.length,
    columns: columnsOf(table, kind),
  };
}
