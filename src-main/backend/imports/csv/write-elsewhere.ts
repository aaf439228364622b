import { Worker } from 'node:worker_threads';
import { DeskError } from '#shared/contract/errors.ts';
import type { ChangeEvent } from '../../changes/index.ts';
import type { Context } from '../../context.ts';
import type { PlannedWork } from './carry-out.ts';
import type { ImportJob, ImportMessage } from './import.worker.ts';

interface WriteRun {
  readonly signal: AbortSignal;
  readonly onWritten: (done: number) => void;
}

/** Where the thread's code stands: in the sources, or built beside this module. */
const WORKER = new URL(`./import.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * Writes a planned import in another thread: see `import.worker.ts`. To be called while the writer is held.
 * @throws DeskError CANCELLED, or an error with SQLite's code; then nothing was written
 */
export function writeElsewhere(context: Context, work: PlannedWork, run: WriteRun): Promise<ChangeEvent | null> {
  const { dataDir, writer, ports } = context;
  const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const cancel = (): void => void Atomics.store(new Int32Array(cancelled), 0, 1);
  if (run.signal.aborted) cancel();
  run.signal.addEventListener('abort', cancel);
  const { device } = writer;
  const workerData: ImportJob = { ...work, dataDir, device, staffId: context.staffId(), now: ports.now(), cancelled };
  const thread = new Worker(WORKER, { workerData, env: {}, execArgv: [] });
  return new Promise<ChangeEvent | null>((resolve, reject) => {
    let outcome = (): void => reject(new Error('the thread that imports ended without a word'));
    thread.on('message', (message: ImportMessage) => {
      if (message.kind === 'written') run.onWritten(message.done);
      else if (message.kind === 'ended') outcome = () => resolve(message.event);
      else outcome = () => reject(failureOf(message));
    });
    thread.on('error', (error) => {
      outcome = () => reject(error);
    });
    // Only now its connection is closed.
    thread.on('exit', () => outcome());
  }).finally(() => run.signal.removeEventListener('abort', cancel));
}

type Failure = Extract<ImportMessage, { readonly kind: 'cancelled' | 'failed' }>;

function failureOf(message: Failure): Error {
  if (message.kind === 'cancelled') return new DeskError('CANCELLED');
  return Object.assign(new Error(message.message), { code: message.code });
}
