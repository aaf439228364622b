import { Worker } from 'node:worker_threads';
import { DeskError } from '#shared/contract/errors.ts';
import { inSlices, type Run } from '../../progress/index.ts';
import type { ChangeEvent } from '../live.ts';
import type { Writer } from '../writer.ts';
import { type BesideJob, type BesideMessage, call, cancel, newSignals } from './messages.ts';

/** The office as a thread beside it needs to know it. */
export interface Place {
  readonly dataDir: string;
  readonly writer: Writer;
  readonly ports: { readonly now: () => number };
  readonly staffId: () => string | null;
}

export interface BesideWork<Job, Part> {
  /** The thread's module: its end is a call of `workBeside`. */
  readonly thread: URL;
  readonly job: Job;
  /** What is given to the thread while it works, piece by piece, so that handing it over holds nobody. */
  readonly parts?: Iterable<Part>;
}

export interface Ended<Value> {
  /** Null when nothing changed. */
  readonly event: ChangeEvent | null;
  readonly value: Value;
}

/**
 * Has a thread write by a connection of its own, all or nothing. To be called while the writer is held (`mutateElsewhere`).
 * @throws DeskError CANCELLED or what else the work was refused for, or an error with SQLite's code; then nothing was written
 */
export function runBeside<Job, Part, Value>(
  { dataDir, writer: { device }, ports, staffId }: Place,
  { thread: module, job, parts = [] }: BesideWork<Job, Part>,
  { signal, onProgress }: Run<{ readonly done: number; readonly total: number }>,
): Promise<Ended<Value>> {
  const signals = newSignals();
  const stop = (): void => cancel(signals);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const workerData: BesideJob<Job> = { job, dataDir, device, staffId: staffId(), now: ports.now(), signals };
  const thread = new Worker(module, { workerData, env: {}, execArgv: [] });
  let isOver = false;
  const feed = async (): Promise<void> => {
    const slices = inSlices(signal);
    for (const part of parts) {
      if (isOver) return;
      thread.postMessage(part);
      call(signals);
      await slices.breathe();
    }
    thread.postMessage(null);
    call(signals);
  };
  return new Promise<Ended<Value>>((resolve, reject) => {
    let outcome = (): void => reject(new Error('the thread that writes ended without a word'));
    thread.on('message', (message: BesideMessage<Value>) => {
      if (message.kind === 'told') onProgress(message);
      else if (message.kind === 'ended') outcome = () => resolve(message);
      else outcome = () => reject(failureOf(message));
    });
    thread.on('error', (error) => {
      outcome = () => reject(error);
    });
    // Only now its connection is closed.
    thread.on('exit', () => outcome());
    // Where it ends early, the thread ends by itself: it is cancelled.
    feed().catch(stop);
  }).finally(() => {
    isOver = true;
    signal.removeEventListener('abort', stop);
  });
}

type Failure = Extract<BesideMessage<unknown>, { readonly kind: 'refused' | 'failed' }>;

function failureOf(message: Failure): Error {
  if (message.kind === 'refused') return new DeskError(message.code, message.data as never);
  return Object.assign(new Error(message.message), { code: message.code });
}

/** Where a thread's code stands: in the sources, or built beside the module that starts it. @param base its `import.meta.url` */
export const threadModule = (name: string, base: string): URL =>
  new URL(`./${name}.worker.${base.endsWith('.ts') ? 'ts' : 'js'}`, base);
