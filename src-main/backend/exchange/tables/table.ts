/** A table as every reader gives it, whatever file it came in. */
import type { CsvDelimiter, CsvEncoding, CsvFailure, CsvProblem } from '#shared/contract/imports.ts';

export interface TableRow {
  /** As a spreadsheet counts it: the header is row 1, empty rows count. In a file of contacts, the card's place. */
  readonly number: number;
  /** As many as there are headers. */
  readonly cells: readonly string[];
  readonly problems: readonly CsvProblem[];
}

export interface Table {
  readonly headers: readonly string[];
  /** Without empty ones. */
  readonly rows: readonly TableRow[];
}

export interface TableLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
}

export const TABLE_LIMITS: TableLimits = {
  bytes: 100 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  /** What a spreadsheet's cell holds. */
  cellCharacters: 32_767,
};

/** How a file was read, as far as its format leaves a choice. */
export type TableSource =
  | {
      readonly format: 'csv';
      readonly encoding: CsvEncoding;
      /** False if the encoding was guessed among several that fit. */
      readonly encodingCertain: boolean;
      readonly delimiter: CsvDelimiter;
    }
  | {
      readonly format: 'xlsx';
      /** Names of the sheets that can be seen. */
      readonly sheets: readonly string[];
      /** Position of the one that was read. */
      readonly sheet: number;
    }
  | { readonly format: 'vcard'; readonly encoding: CsvEncoding; readonly encodingCertain: boolean };

export interface ReadTableOptions {
  /** What a person chose instead of what was detected. */
  readonly encoding?: CsvEncoding | undefined;
  readonly delimiter?: CsvDelimiter | undefined;
  /** Position among the sheets that can be seen. */
  readonly sheet?: number | undefined;
  /** Which cards of a file of contacts are its rows: people, or organisations. */
  readonly cards?: 'people' | 'organisations' | undefined;
  readonly limits?: TableLimits;
}

export type TableReading =
  | { readonly status: 'read'; readonly table: Table; readonly source: TableSource }
  | { readonly status: 'unreadable'; readonly code: CsvFailure };

export const unreadable = (code: CsvFailure): TableReading => ({ status: 'unreadable', code });
