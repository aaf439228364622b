import { type FSWatcher, watch } from 'node:fs';
import type { Context } from '../../context.ts';
import { createBell } from '../bell.ts';
import type { Watching } from '../keeper.ts';
import { WAY_KIND } from '../way-end.ts';
import { exchangeByFolder } from './exchange.ts';
import { isBundleName } from './file-name.ts';

/** How near to live a folder is kept, ms. */
export interface Pace {
  /** Edits are written once so long no other one was made. */
  readonly afterEdit: number;
  /** But the first of them waits no longer than this. */
  readonly editWaits: number;
  /** What was noticed in the folder is read so long after: a file is seldom alone. */
  readonly afterNotice: number;
  /** The folder is looked at so often without a notice: network drives give none. */
  readonly atLeast: number;
}

export const PACE: Pace = { afterEdit: 30_000, editWaits: 5 * 60_000, afterNotice: 2000, atLeast: 60_000 };

interface WatchOptions extends Watching {
  readonly pace: Pace;
}

/**
 * Keeps up with a folder until the signal aborts: what others wrote comes in soon after it has arrived, and what is done here is
 * written once a person pauses. A folder that can't be reached is looked for again and again, and the way says why.
 */
export async function watchFolder(context: Context, options: WatchOptions): Promise<void> {
  const { way, folder, pace, signal, inTurn } = { ...options, folder: folderOf(context, options.way) };
  const bell = createBell();
  signal.addEventListener('abort', () => bell.ring(0), { once: true });
  const edits = createEdits(pace);
  const hearing = hearEdits(context, signal, () => {
    edits.add();
    bell.ring(edits.dueIn());
  });
  const notices = createNotices(folder, () => bell.ring(pace.afterNotice));
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const isReading = edits.dueIn() > 0 && !isFirst;
    if (!isReading) edits.clear();
    try {
      await inTurn(() => exchangeByFolder(context, way, { signal, isThorough: isFirst, isReading }));
      // Only now: to be told of changes in a folder whose drive is not there could hold the program.
      notices.listen();
    } catch {
      // The way remembers why, and it is tried again.
      notices.close();
    }
    bell.ring(Math.min(pace.atLeast, isReading ? edits.dueIn() : pace.atLeast));
    await bell.rung();
  }
  notices.close();
  bell.silence();
  await hearing;
}

const folderOf = ({ sqlite }: Context, way: string): string =>
  sqlite.prepare('SELECT address FROM way WHERE id = ?').pluck().get(way) as string;

/** Calls for each commit that was made here; what was taken in is not gathered, it goes on with the next look. */
async function hearEdits({ live }: Context, signal: AbortSignal, onEdit: () => void): Promise<void> {
  for await (const { name, kinds } of live.watch(signal)) {
    if (name !== 'sync.absorb' && !kinds.includes(WAY_KIND)) onEdit();
  }
}

/** Edits that were not written yet, and when they are to be. */
function createEdits({ afterEdit, editWaits }: Pace) {
  let first = Number.NaN;
  let last = Number.NaN;
  return {
    add: (): void => {
      last = performance.now();
      if (Number.isNaN(first)) first = last;
    },
    clear: (): void => {
      first = Number.NaN;
    },
    /** Ms until they are to be written, 0 where they are due or there are none. */
    dueIn: (): number => {
      const due = Math.min(last + afterEdit, first + editWaits) - performance.now();
      return Number.isNaN(due) ? 0 : Math.max(0, due);
    },
  };
}

/** The system's notices of what changes in a folder, where it gives any. */
function createNotices(folder: string, onNotice: () => void) {
  let watcher: FSWatcher | undefined;
  const close = (): void => {
    watcher?.close();
    watcher = undefined;
  };
  const listen = (): void => {
    if (watcher !== undefined) return;
    try {
      watcher = watch(folder, { persistent: false });
      watcher.on('change', (_, name) => {
        if (name === null || isBundleName(String(name))) onNotice();
      });
      watcher.on('error', close);
    } catch {
      // Without notices it is looked at from time to time.
    }
  };
  return { listen, close };
}
