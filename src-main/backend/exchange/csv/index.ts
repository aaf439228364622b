export { type CsvReader, createCsvReader } from './csv-reader.ts';
export { type ColumnGuess, guessOrganisationColumns, guessPersonColumns } from './guess-columns.ts';
export type { CsvRow, CsvTable } from './read-csv.ts';
export { type CsvCell, writeCsv } from './write-csv.ts';
