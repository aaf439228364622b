/** The thread's side of work that is written beside the program: one transaction by a connection of its own, then it ends. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { DeskError } from '#shared/contract/errors.ts';
import { openBeside, type Sqlite } from '../../database/open.ts';
import { nodePorts } from '../../ports/index.ts';
import { type ChangeEvent, createLive } from '../live.ts';
import { createWriter, type Writer } from '../writer.ts';
import { type BesideJob, type BesideMessage, callsOf, isCancelled, waitForCall } from './messages.ts';

/** What the work is done with. */
export interface Beside<Part> {
  readonly sqlite: Sqlite;
  readonly writer: Writer;
  readonly staffId: string | null;
  /** To be called after each small piece of work. @throws DeskError CANCELLED */
  readonly tell: (done: number, total: number) => void;
  /** The parts of the work as they come; the thread waits for them. @throws DeskError CANCELLED */
  readonly parts: () => Iterable<Part>;
}

/** How often progress is told, ms. */
const TELL_MS = 80;
/** Pages that a big transaction touches are written once where they stay in memory until then, KiB. */
const CACHE_KIB = 262_144;

/** Does the work that the thread was started for. The writer's event of what was done goes to the program. */
export function workBeside<Job, Part, Value>(work: (job: Job, beside: Beside<Part>) => Value): void {
  const { job, dataDir, device, staffId, now, signals } = workerData as BesideJob<Job>;
  const send = (message: BesideMessage<Value>): void => parentPort?.postMessage(message);
  const goOn = (): void => {
    if (isCancelled(signals)) throw new DeskError('CANCELLED');
  };
  let toldAt = 0;
  const tell = (done: number, total: number): void => {
    goOn();
    const at = performance.now();
    if (at - toldAt < TELL_MS) return;
    toldAt = at;
    send({ kind: 'told', done, total });
  };
  function* parts(): Iterable<Part> {
    for (;;) {
      goOn();
      const calls = callsOf(signals);
      const message = parentPort === null ? undefined : receiveMessageOnPort(parentPort);
      if (message === undefined) waitForCall(signals, calls);
      else if (message.message === null) return;
      else yield message.message as Part;
    }
  }
  const doIt = (): BesideMessage<Value> => {
    goOn();
    const sqlite = openBeside(dataDir, { readOnly: false });
    try {
      sqlite.pragma(`cache_size = -${CACHE_KIB}`);
      const told: ChangeEvent[] = [];
      const live = { ...createLive(), publish: (event: ChangeEvent) => void told.push(event) };
      const ports = { ...nodePorts(), now: () => now };
      const writer = createWriter({ sqlite, device, ports, live, actor: () => staffId });
      const value = work(job, { sqlite, writer, staffId, tell, parts });
      return { kind: 'ended', event: told[0] ?? null, value };
    } finally {
      sqlite.close();
    }
  };
  try {
    send(doIt());
  } catch (error) {
    if (error instanceof DeskError) send({ kind: 'refused', code: error.code, data: error.data });
    else {
      const message = String((error as Error).stack ?? error);
      send({ kind: 'failed', code: (error as { code?: unknown }).code, message });
    }
  }
}
