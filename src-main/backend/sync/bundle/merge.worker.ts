/** The thread in which a big bundle is merged, by a connection of its own: one transaction, then the thread ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { openBeside } from '../../database/open.ts';
import type { Carriage } from '../history.ts';
import { SyncRefusal } from '../refusal.ts';
import type { StagedBundle } from './stage.ts';
import { type TakenIn, takeIn } from './take-in.ts';

export interface MergeJob {
  readonly dataDir: string;
  readonly staged: StagedBundle;
  readonly now: number;
  readonly self: string;
  readonly carriage: Carriage;
  /** Whether it is only to be told what would be done. */
  readonly isDry: boolean;
  /** One 32-bit integer; anything but 0 ends the work. */
  readonly cancelled: SharedArrayBuffer;
}

export type MergeMessage =
  | { readonly kind: 'merged'; readonly changes: number }
  | { readonly kind: 'taken'; readonly taken: TakenIn }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly code: SyncRefusal['code']; readonly data: SyncRefusal['data'] }
  | { readonly kind: 'failed'; readonly code: unknown; readonly message: string };

class Cancelled extends Error {}

const send = (message: MergeMessage): void => parentPort?.postMessage(message);

function merge({ dataDir, staged, now, self, carriage, isDry, cancelled }: MergeJob): TakenIn {
  const flag = new Int32Array(cancelled);
  const onMerged = (changes: number): void => {
    if (Atomics.load(flag, 0) !== 0) throw new Cancelled();
    send({ kind: 'merged', changes });
  };
  const sqlite = openBeside(dataDir, { readOnly: false });
  try {
    sqlite.exec('BEGIN IMMEDIATE');
    const taken = takeIn(sqlite, staged, { now, self, carriage, onMerged });
    sqlite.exec(isDry ? 'ROLLBACK' : 'COMMIT');
    return taken;
  } finally {
    // Closing takes back what was not committed.
    sqlite.close();
  }
}

try {
  send({ kind: 'taken', taken: merge(workerData as MergeJob) });
} catch (error) {
  if (error instanceof Cancelled) send({ kind: 'cancelled' });
  else if (error instanceof SyncRefusal) send({ kind: 'refused', code: error.code, data: error.data });
  else
    send({
      kind: 'failed',
      code: (error as { code?: unknown }).code,
      message: String((error as Error).stack ?? error),
    });
}
