import { Worker } from 'node:worker_threads';
import { DeskError } from '#shared/contract/errors.ts';
import { SyncRefusal } from '../refusal.ts';
import type { MergeJob, MergeMessage } from './merge.worker.ts';
import type { TakenIn } from './take-in.ts';

interface MergeRun {
  readonly signal: AbortSignal;
  readonly onMerged: (changes: number) => void;
}

/** Where the thread's code stands: in the sources, or built beside this module. */
const WORKER = new URL(`./merge.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * Merges a staged bundle in another thread: see `merge.worker.ts`.
 * @throws SyncRefusal, DeskError CANCELLED, or an error with SQLite's code; then nothing was written
 */
export function mergeElsewhere(job: Omit<MergeJob, 'cancelled'>, { signal, onMerged }: MergeRun): Promise<TakenIn> {
  const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const cancel = (): void => void Atomics.store(new Int32Array(cancelled), 0, 1);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);
  const workerData: MergeJob = { ...job, cancelled };
  const thread = new Worker(WORKER, { workerData, env: {}, execArgv: [] });
  return new Promise<TakenIn>((resolve, reject) => {
    let outcome = (): void => reject(new Error('the thread that merges ended without a word'));
    thread.on('message', (message: MergeMessage) => {
      if (message.kind === 'merged') onMerged(message.changes);
      else if (message.kind === 'taken') outcome = () => resolve(message.taken);
      else outcome = () => reject(failureOf(message));
    });
    thread.on('error', (error) => {
      outcome = () => reject(error);
    });
    // Only now its connection is closed.
    thread.on('exit', () => outcome());
  }).finally(() => signal.removeEventListener('abort', cancel));
}

type Failure = Exclude<MergeMessage, { readonly kind: 'merged' | 'taken' }>;

function failureOf(message: Failure): Error {
  switch (message.kind) {
    case 'cancelled':
      return new DeskError('CANCELLED');
    case 'refused':
      return new SyncRefusal(message.code, message.data);
    case 'failed':
      return Object.assign(new Error(message.message), { code: message.code });
  }
}
