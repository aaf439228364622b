/** For tests: the real tables that the end-to-end tests choose. */
import { readdirSync, readFileSync } from 'node:fs';
import { type CsvTable, type ReadCsvOptions, readCsv } from '../csv/read-csv.ts';

const FOLDER = new URL('../../../../e2e/fixtures/csv/', import.meta.url);

export const CSV_FIXTURES: readonly string[] = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));

export function csvFixture(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(name, FOLDER)));
}

/** Reads bytes, or text, that must be a table. */
export function tableOf(source: Uint8Array | string, options: ReadCsvOptions = {}): CsvTable {
  const reading = readCsv(typeof source === 'string' ? new TextEncoder().encode(source) : source, options);
  if (reading.status !== 'read') throw new Error(`not read: ${reading.code}`);
  return reading.table;
}
