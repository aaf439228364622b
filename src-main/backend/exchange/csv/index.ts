export { type ColumnGuess, guessOrganisationColumns, guessPersonColumns } from './guess-columns.ts';
export { type CsvCell, writeCsv } from './write-csv.ts';
