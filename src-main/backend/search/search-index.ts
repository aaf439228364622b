import { type ChangeEvent, isBusy } from '../changes/index.ts';
import type { Context } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import { inSlices, type Run } from '../progress/index.ts';
import { askForContents, followOnce, isBehind, STEP } from './follow.ts';
import { countIndexed, countRecords } from './standing.ts';
import { beginAnew } from './state.ts';

/** Keeps the index of texts up with the records, beside the program's work. */
export interface SearchIndex {
  /** Follows what was written last, before a question is asked: a search finds what was just typed. */
  readonly catchUp: () => void;
  /** Something was written: for a program that keeps up, the index follows soon. */
  readonly wake: (event?: ChangeEvent) => void;
  /** From now on the index follows by itself, until `close`. */
  readonly keepUp: () => void;
  readonly close: () => void;
  /** Makes the index anew. @returns how many records are in it @throws DeskError CANCELLED; the rest then follows by itself */
  readonly rebuild: (run: Run<{ readonly done: number; readonly total: number }>) => Promise<number>;
}

interface Deps {
  readonly context: () => Context;
  /** Reading commands write nothing, the index included. */
  readonly readOnly: boolean;
}

/** Before a question so many records are followed at least, and more while this has not passed, ms. */
const SOON_RECORDS = 500;
const SOON_MS = 40;
/** Beside other work one piece takes this long, and others are let in for as long as that, ms. */
const SLICE_MS = 10;
const PAUSE_MS = 10;
/** After an edit the next one mostly comes at once: the index waits for it, ms. */
const AFTER_EDIT_MS = 60;

/**
 * What the index holds can always be made anew, and it moves together with how far it followed: so its own commits need not wait for
 * the disk, as those of edits do.
 */
function withoutWaiting<T>(sqlite: Sqlite, work: () => T): T {
  sqlite.pragma('synchronous = NORMAL');
  try {
    return work();
  } finally {
    sqlite.pragma('synchronous = FULL');
  }
}

export function createSearchIndex({ context, readOnly }: Deps): SearchIndex {
  let timer: NodeJS.Timeout | undefined;
  let isKept = false;

  const canWrite = (): boolean => {
    const { sqlite, writer } = context();
    return !readOnly && sqlite.open && !sqlite.inTransaction && !writer.isHeld();
  };

  /** What can't be followed, as on a full disk, keeps nobody from what the index holds already. */
  const carefully = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      context().ports.log(`the search index could not follow: ${String(error)}`);
    }
  };

  /** @returns whether there is more to do, also where another connection writes at this moment */
  const follow = (isEnough: () => boolean): boolean => {
    try {
      const { sqlite } = context();
      return withoutWaiting(sqlite, () => followOnce(context(), isEnough));
    } catch (error) {
      if (isBusy(error)) return true;
      throw error;
    }
  };

  const followFor = (ms: number): boolean => {
    const end = performance.now() + ms;
    return follow(() => performance.now() >= end);
  };

  const later = (ms: number): void => {
    if (!isKept || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      carefully(() => {
        if (!canWrite()) later(AFTER_EDIT_MS);
        else if (isBehind(context().sqlite) && followFor(SLICE_MS)) later(PAUSE_MS);
      });
    }, ms);
    timer.unref();
  };

  return {
    catchUp: () => {
      if (!canWrite() || !isBehind(context().sqlite)) return;
      const end = performance.now() + SOON_MS;
      let asked = 0;
      carefully(() =>
        follow(() => {
          asked += 1;
          return asked * STEP >= SOON_RECORDS && performance.now() >= end;
        }),
      );
    },
    wake: (event) => {
      if (readOnly) return;
      // At the opening, and when others' changes came, contents may have come with them.
      if (event === undefined || event.name === 'sync.absorb') askForContents(context().sqlite);
      later(AFTER_EDIT_MS);
    },
    keepUp: () => {
      isKept = true;
      later(AFTER_EDIT_MS);
    },
    close: () => {
      isKept = false;
      clearTimeout(timer);
      timer = undefined;
    },
    rebuild: async ({ signal, onProgress }) => {
      const { sqlite, writer } = context();
      const total = countRecords(sqlite);
      const slices = inSlices(signal);
      await writer.free();
      withoutWaiting(sqlite, () => sqlite.transaction(() => beginAnew(sqlite)).immediate());
      try {
        let done = 0;
        for (let more = true; more; ) {
          await writer.free();
          const end = performance.now() + SLICE_MS;
          more = follow(() => {
            done += STEP;
            return performance.now() >= end;
          });
          onProgress({ done: Math.min(done, total), total });
          await slices.breathe();
        }
      } finally {
        later(PAUSE_MS);
      }
      return countIndexed(sqlite);
    },
  };
}
