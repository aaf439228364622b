export type { ReadTableOptions, Table, TableReading, TableRow, TableSource } from './table.ts';
export { createTableReader, type TableReader } from './table-reader.ts';
