export { guardFormula } from './formula-guard.ts';
export { type ColumnGuess, guessOrganisationColumns, guessPersonColumns } from './guess-columns.ts';
export { BYTE_ORDER_MARK, type CsvCell, csvLine, writeCsv } from './write-csv.ts';
