export { type TableColumn, type TableOptions, type TableRow, writeTable } from './write-table.ts';
