/**
 * Work on files from strangers, in a thread that is stopped at a limit of time or memory. Whatever happens to the thread,
 * the program goes on, and the next job gets a new one. V8 stops a thread between calls of JavaScript functions and in ordinary
 * loops, but not in a loop that does nothing but call built-ins that allocate: jobs must be bounded by their input, too.
 */

import { parentPort, Worker } from 'node:worker_threads';
import type { ReadingStop } from '#shared/contract/imports.ts';

export type JobEnd<Part, Result> =
  | { readonly status: 'done'; readonly result: Result }
  /** `part`: what the job had reported last, if anything. */
  | { readonly status: 'stopped'; readonly reason: ReadingStop; readonly part: Part | undefined };

interface FromWorker<Part, Result> {
  readonly part?: Part;
  readonly result?: Result;
  readonly isResult: boolean;
}

export interface WorkerLimits {
  readonly milliseconds: number;
  /** Of the thread's heap; buffers come on top and are bounded by the size of the input. */
  readonly megabytes: number;
}

export interface JobOptions {
  /** Buffers of the input to be handed over instead of copied; the caller must not use them any more. */
  readonly transfer?: readonly ArrayBuffer[];
  /** Stops the job, or keeps it from starting. */
  readonly signal?: AbortSignal | undefined;
}

export interface LimitedWorker<Input, Part, Result> {
  /** Jobs run one after another. Never rejects. */
  readonly run: (input: Input, options?: JobOptions) => Promise<JobEnd<Part, Result>>;
  /** Stops the thread. A later job starts a new one. */
  readonly close: () => Promise<void>;
}

/** A thread that has nothing to do for this long is ended. */
const IDLE_MILLISECONDS = 30_000;

/** Where a `*.worker.ts` stands beside the module that uses it: in the sources, or built beside it as JavaScript. */
export function workerUrl(name: string, moduleUrl: string): URL {
  return new URL(`./${name}.worker.${moduleUrl.endsWith('.ts') ? 'ts' : 'js'}`, moduleUrl);
}

function startThread(url: URL, limits: WorkerLimits): Worker {
  const thread = new Worker(url, {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  // A thread that is being stopped may report an error when nobody waits for it any more.
  thread.on('error', () => {});
  thread.unref();
  return thread;
}

function reasonOf(error: unknown): ReadingStop {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed';
}

/** Runs one job on a thread. The thread is unusable afterwards unless the job is done. */
function runOn<Input, Part, Result>(
  thread: Worker,
  input: Input,
  limits: WorkerLimits,
  { transfer = [], signal }: JobOptions,
): Promise<JobEnd<Part, Result>> {
  return new Promise((resolve) => {
    let part: Part | undefined;
    const end = (outcome: JobEnd<Part, Result>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      thread.unref();
      resolve(outcome);
    };
    const stop = (reason: ReadingStop): void => end({ status: 'stopped', reason, part });
    const onAbort = (): void => stop('cancelled');
    const onError = (error: unknown): void => stop(reasonOf(error));
    const onExit = (): void => stop('crashed');
    const onMessage = (message: FromWorker<Part, Result>): void => {
      if (message.isResult) end({ status: 'done', result: message.result as Result });
      else part = message.part;
    };
    const timer = setTimeout(() => stop('timeout'), limits.milliseconds);
    signal?.addEventListener('abort', onAbort);
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.ref();
    thread.postMessage(input, transfer);
  });
}

export function createLimitedWorker<Input, Part, Result>(
  url: URL,
  limits: WorkerLimits,
): LimitedWorker<Input, Part, Result> {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const close = async (): Promise<void> => {
    clearTimeout(idle);
    const stopping = thread;
    thread = null;
    await stopping?.terminate();
  };

  const runNow = async (input: Input, options: JobOptions): Promise<JobEnd<Part, Result>> => {
    if (options.signal?.aborted) return { status: 'stopped', reason: 'cancelled', part: undefined };
    clearTimeout(idle);
    thread ??= startThread(url, limits);
    const outcome = await runOn<Input, Part, Result>(thread, input, limits, options);
    if (outcome.status === 'stopped') await close();
    else idle = setTimeout(() => void close(), IDLE_MILLISECONDS).unref();
    return outcome;
  };

  const run = (input: Input, options: JobOptions = {}): Promise<JobEnd<Part, Result>> => {
    const job = last.then(() => runNow(input, options));
    last = job;
    return job;
  };
  return { run, close };
}

export interface JobResult<Result> {
  readonly result: Result;
  /** Buffers of the result that need not be copied. */
  readonly transfer?: readonly ArrayBuffer[];
}

/** The other side, in the worker's file: does one job after another; `report` says what is known so far. */
export function serveJobs<Input, Part, Result>(
  work: (input: Input, report: (part: Part) => void) => JobResult<Result> | Promise<JobResult<Result>>,
): void {
  parentPort?.on('message', async (input: Input) => {
    const send = (message: FromWorker<Part, Result>, transfer: readonly ArrayBuffer[] = []): void =>
      parentPort?.postMessage(message, transfer);
    const { result, transfer } = await work(input, (part) => send({ part, isResult: false }));
    send({ result, isResult: true }, transfer);
  });
}
