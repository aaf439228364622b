/** The thread in which a big import is written, by a connection of its own: one transaction, then the thread ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ChangeEvent, createLive, createWriter } from '../../changes/index.ts';
import type { DeviceIdentity } from '../../database/identity.ts';
import { openBeside } from '../../database/open.ts';
import { nodePorts } from '../../ports/index.ts';
import { carryOut, type PlannedWork } from './carry-out.ts';

export interface ImportJob extends PlannedWork {
  readonly dataDir: string;
  readonly device: DeviceIdentity;
  /** The staff member at work. */
  readonly staffId: string | null;
  readonly now: number;
  /** One 32-bit integer; anything but 0 ends the work. */
  readonly cancelled: SharedArrayBuffer;
}

export type ImportMessage =
  | { readonly kind: 'written'; readonly done: number }
  /** Null when nothing changed. */
  | { readonly kind: 'ended'; readonly event: ChangeEvent | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly code: unknown; readonly message: string };

class Cancelled extends Error {}

const TELL_EVERY = 500;
const send = (message: ImportMessage): void => parentPort?.postMessage(message);

function writeAll({ dataDir, device, staffId, now, cancelled, ...work }: ImportJob): ChangeEvent | null {
  const flag = new Int32Array(cancelled);
  const onWritten = (done: number): void => {
    if (Atomics.load(flag, 0) !== 0) throw new Cancelled();
    if (done % TELL_EVERY === 0) send({ kind: 'written', done });
  };
  const sqlite = openBeside(dataDir, { readOnly: false });
  try {
    const told: ChangeEvent[] = [];
    const live = { ...createLive(), publish: (event: ChangeEvent) => void told.push(event) };
    const ports = { ...nodePorts(), now: () => now };
    const writer = createWriter({ sqlite, device, ports, live, actor: () => staffId });
    writer.mutate('imports.applyCsv', (write) => {
      carryOut({ sqlite, staffId: () => staffId }, write, work, onWritten);
    });
    return told[0] ?? null;
  } finally {
    sqlite.close();
  }
}

try {
  send({ kind: 'ended', event: writeAll(workerData as ImportJob) });
} catch (error) {
  if (error instanceof Cancelled) send({ kind: 'cancelled' });
  else {
    const message = String((error as Error).stack ?? error);
    send({ kind: 'failed', code: (error as { code?: unknown }).code, message });
  }
}
