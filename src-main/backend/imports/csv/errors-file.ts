import type { CsvRowError } from '#shared/contract/imports.ts';
import { type CsvCell, writeCsv } from '../../exchange/csv/index.ts';
import type { RowPlan } from './plan.ts';
import { plannedOf } from './preview.ts';
import type { ShelvedTable } from './shelf.ts';

export interface ErrorWords {
  readonly headings: { readonly row: string; readonly problem: string };
  /** What the columns are called, where the file itself has no words for them. */
  readonly columns?: readonly string[] | undefined;
  readonly words: Readonly<Record<CsvRowError, string>>;
}

function problemText({ errors }: RowPlan, words: ErrorWords['words']): string {
  const all = errors.map(({ code, value }) => (value === '' ? words[code] : `${words[code]} (${value})`));
  return [...new Set(all)].join('; ');
}

/** The faulty rows with what is wrong with them in front, otherwise as they came: to be mended and imported again. */
export function errorsFile(shelved: ShelvedTable, { headings, columns, words }: ErrorWords): File {
  const { table, source, fileName } = shelved;
  const cells = new Map(table.rows.map((row) => [row.number, row.cells]));
  const faulty = plannedOf(shelved).plan.rows.filter(({ outcome }) => outcome === 'error');
  const lines: CsvCell[][] = faulty.map((row) => [
    row.number,
    problemText(row, words),
    ...(cells.get(row.number) ?? []),
  ]);
  const header = [
    headings.row,
    headings.problem,
    ...(columns?.length === table.headers.length ? columns : table.headers),
  ];
  const delimiter = source.format === 'csv' && source.delimiter !== '|' ? source.delimiter : ',';
  const name = `${fileName.replace(/\.[^.]*$/u, '')}-errors.csv`;
  return new File([writeCsv([header, ...lines], { delimiter })], name, { type: 'text/csv;charset=utf-8' });
}
