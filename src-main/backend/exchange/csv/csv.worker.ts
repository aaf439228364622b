/** The thread in which tables are read: one file in, the whole table out. */
import { serveJobs } from '../limited-worker.ts';
import { type CsvReading, type ReadCsvOptions, readCsv } from './read-csv.ts';

export interface CsvJob {
  readonly file: Uint8Array;
  readonly options: ReadCsvOptions;
}

serveJobs<CsvJob, never, CsvReading>(({ file, options }) => ({ result: readCsv(file, options) }));
