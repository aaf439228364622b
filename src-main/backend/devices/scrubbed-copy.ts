import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { copyDatabase, type Progress } from '../backup/index.ts';
import type { Run } from '../progress/index.ts';
import type { ScrubJob } from './scrub.worker.ts';

/** Where the thread's code stands: in the sources, or built beside this module. */
const WORKER = new URL(`./scrub.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * Writes the database of a data folder, as it stands at one moment and without what this device alone keeps, into a new
 * file. The program goes on meanwhile.
 * @throws what reading or writing refuses, or the signal's reason; then the file may be there, worth nothing
 */
export async function scrubbedCopy(dataDir: string, to: string, run: Run<Progress>): Promise<void> {
  const copy = `${to}.copy`;
  try {
    await copyDatabase(dataDir, copy, run);
    run.signal.throwIfAborted();
    await scrubElsewhere({ copy, to }, run.signal);
  } finally {
    await Promise.all(['', '-journal', '-wal', '-shm'].map((suffix) => rm(copy + suffix, { force: true })));
  }
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
