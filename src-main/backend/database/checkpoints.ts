import type { Sqlite } from './open.ts';

/**
 * SQLite writes a commit to a log beside the database, and brings the log into the database by and by: a checkpoint. Left to
 * itself it does that within every commit that finds the log longer than 4 MB, so that of the commits of an exchange each one
 * writes the same pages twice. Here it is done while nobody waits.
 */
export interface Checkpoints {
  /** Something was committed. */
  readonly note: () => void;
  readonly close: () => void;
}

/** A log of so many pages is brought in by the commit itself, whatever waits for it: 64 MB. */
export const LONGEST_LOG = 16_384;
/** One of so many is worth it: 4 MB. */
const WORTHWHILE = 1000;
/** This long after the last commit nobody waits, ms. */
const QUIET_MS = 1000;

/** @param sqlite the connection that writes @param log told where it can't be done now, as on a full disk: the next commit comes back to it */
export function createCheckpoints(sqlite: Sqlite, log: (line: string) => void): Checkpoints {
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    try {
      if (waitingPages(sqlite) >= WORTHWHILE) sqlite.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      log(`a checkpoint failed: ${String(error)}`);
    }
  };

  return {
    note: () => {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET_MS);
      timer.unref();
    },
    close: () => clearTimeout(timer),
  };
}

/** How many pages of the log are not in the database yet. */
export function waitingPages(sqlite: Sqlite): number {
  const [state] = sqlite.pragma('wal_checkpoint(NOOP)') as readonly { log: number; checkpointed: number }[];
  return state === undefined ? 0 : state.log - state.checkpointed;
}
