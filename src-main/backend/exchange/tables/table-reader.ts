/** Reads tables in a worker with limits. */
import { createLimitedWorker, type WorkerLimits, workerUrl } from '../limited-worker.ts';
import { type ReadTableOptions, TABLE_LIMITS, type TableReading, unreadable } from './table.ts';
import type { TableJob } from './tables.worker.ts';

export interface TableReader {
  /** Reads one file; never rejects. Several calls are served in turn. */
  readonly read: (file: Uint8Array, options?: ReadTableOptions, signal?: AbortSignal) => Promise<TableReading>;
  readonly close: () => Promise<void>;
}

const TABLE_WORKER_LIMITS: WorkerLimits = { milliseconds: 30_000, megabytes: 1024 };

export function createTableReader(workerLimits: WorkerLimits = TABLE_WORKER_LIMITS): TableReader {
  const worker = createLimitedWorker<TableJob, never, TableReading>(workerUrl('tables', import.meta.url), workerLimits);
  const read: TableReader['read'] = async (file, options = {}, signal) => {
    const limit = (options.limits ?? TABLE_LIMITS).bytes;
    const copy = new Uint8Array(file.subarray(0, limit + 1));
    const end = await worker.run({ file: copy, options }, { transfer: [copy.buffer], signal });
    return end.status === 'done' ? end.result : unreadable(end.reason);
  };
  return { read, close: worker.close };
}
