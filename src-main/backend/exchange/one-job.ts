import { Worker } from 'node:worker_threads';

/** Where program and progress of a job are. */
export interface RenderOptions {
  /** Holds `resources/` and `node_modules/`. */
  readonly rootDir: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What such a thread posts. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly bytes: Uint8Array };

/**
 * Makes one file in a thread of its own, which can be ended in the middle of what can't be interrupted.
 * @throws the signal's reason when it is aborted (the thread is ended at once); Error when the thread fails
 */
export async function oneJob(url: URL, workerData: unknown, options: RenderOptions): Promise<Uint8Array> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const worker = new Worker(url, { workerData, env: {}, execArgv: [] });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  worker.on('message', (message: JobMessage) => {
    if (message.kind === 'progress') onProgress?.(message.done, message.total);
    else resolve(message.bytes);
  });
  worker.on('error', reject);
  worker.on('exit', (code) => reject(new Error(`the thread ended with code ${code}`)));
  const abort = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', abort);
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
