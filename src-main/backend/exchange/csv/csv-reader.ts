/** Reads tables in a worker with limits. */
import { createLimitedWorker, type WorkerLimits, workerUrl } from '../limited-worker.ts';
import type { CsvJob } from './csv.worker.ts';
import { CSV_LIMITS, type CsvReading, type ReadCsvOptions } from './read-csv.ts';

export interface CsvReader {
  /** Reads one file; never rejects. Several calls are served in turn. */
  readonly read: (file: Uint8Array, options?: ReadCsvOptions, signal?: AbortSignal) => Promise<CsvReading>;
  readonly close: () => Promise<void>;
}

const CSV_WORKER_LIMITS: WorkerLimits = { milliseconds: 30_000, megabytes: 1024 };

export function createCsvReader(workerLimits: WorkerLimits = CSV_WORKER_LIMITS): CsvReader {
  const worker = createLimitedWorker<CsvJob, never, CsvReading>(workerUrl('csv', import.meta.url), workerLimits);
  const read: CsvReader['read'] = async (file, options = {}, signal) => {
    const limit = (options.limits ?? CSV_LIMITS).bytes;
    const copy = new Uint8Array(file.subarray(0, limit + 1));
    const end = await worker.run({ file: copy, options }, { transfer: [copy.buffer], signal });
    return end.status === 'done' ? end.result : { status: 'unreadable', code: end.reason };
  };
  return { read, close: worker.close };
}
