export { type CsvReader, createCsvReader } from './csv-reader.ts';
export { type ColumnGuess, guessOrganisationColumns, guessPersonColumns } from './guess-columns.ts';
export type { CsvRow, CsvTable } from './read-csv.ts';
export { BYTE_ORDER_MARK, type CsvCell, csvLine, writeCsv } from './write-csv.ts';
