import { createFollower } from '../changes/follower.ts';
import type { ChangeEvent } from '../changes/index.ts';
import type { Context } from '../context.ts';
import type { Run } from '../progress/index.ts';
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

export function createSearchIndex({ context, readOnly }: Deps): SearchIndex {
  const sqlite = () => context().sqlite;
  const { catchUp, wake, keepUp, close, rebuild } = createFollower(context, readOnly, {
    name: 'the search index',
    isBehind: () => isBehind(sqlite()),
    followOnce: (isEnough) => followOnce(context(), isEnough),
    step: STEP,
    beginAnew: () => beginAnew(sqlite()),
    countRecords: () => countRecords(sqlite()),
  });
  return {
    catchUp: () => {
      const end = performance.now() + SOON_MS;
      let asked = 0;
      catchUp(() => {
        asked += 1;
        return asked * STEP >= SOON_RECORDS && performance.now() >= end;
      });
    },
    wake: (event) => {
      if (readOnly) return;
      // At the opening, and when others' changes came, contents may have come with them.
      if (event === undefined || event.name === 'sync.absorb') askForContents(sqlite());
      wake();
    },
    keepUp,
    close,
    rebuild: async (run) => {
      await rebuild(run);
      return countIndexed(sqlite());
    },
  };
}
