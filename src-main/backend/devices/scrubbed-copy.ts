import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../backup/index.ts';
import { DATABASE_FILE } from '../database/open.ts';
import type { Run } from '../progress/index.ts';
import type { ScrubJob } from './scrub.worker.ts';

/** Where the thread's code stands: in the sources, or built beside this module. */
const WORKER = new URL(`./scrub.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** So often it is looked how far the copy has come. */
const LOOK_MS = 250;

/**
 * Writes the database of a data folder, as it stands at one moment and without what this device alone keeps, into a new
 * file. The program goes on meanwhile. Who cancels waits until SQLite has written the copy.
 * @throws what reading or writing refuses, or the signal's reason; then the file may be there, worth nothing
 */
export async function scrubbedCopy(dataDir: string, to: string, { signal, onProgress }: Run<Progress>): Promise<void> {
  const from = join(dataDir, DATABASE_FILE);
  const total = statSync(from).size;
  const look = (): void => {
    const written = statSync(to, { throwIfNoEntry: false })?.size ?? 0;
    onProgress({ done: Math.min(written, total), total });
  };
  look();
  signal.throwIfAborted();
  const looking = setInterval(look, LOOK_MS);
  try {
    await scrubElsewhere({ from, to }, signal);
  } finally {
    clearInterval(looking);
  }
  onProgress({ done: total, total });
}

function scrubElsewhere(workerData: ScrubJob, signal: AbortSignal): Promise<void> {
  const thread = new Worker(WORKER, { workerData, env: {}, execArgv: [] });
  return new Promise((resolve, reject) => {
    let outcome: () => void = resolve;
    const stop = (): void => {
      outcome = () => reject(signal.reason);
      void thread.terminate();
    };
    signal.addEventListener('abort', stop);
    thread.on('error', (error) => {
      outcome = () => reject(error);
    });
    // Only now its files are closed.
    thread.on('exit', () => {
      signal.removeEventListener('abort', stop);
      outcome();
    });
  });
}
