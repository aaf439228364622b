/** The thread in which tables are read: one file in, the whole table out. */
import { serveJobs } from '../limited-worker.ts';
import { readTableFile } from './read-table-file.ts';
import type { ReadTableOptions, TableReading } from './table.ts';

export interface TableJob {
  readonly file: Uint8Array;
  readonly options: ReadTableOptions;
}

serveJobs<TableJob, never, TableReading>(async ({ file, options }) => ({ result: await readTableFile(file, options) }));
