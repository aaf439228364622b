import type { Context } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import { inSlices, type Run } from '../progress/index.ts';
import { isBusy } from './busy.ts';

/** Something that is worked out of the records, kept beside them, and can be made anew: it follows them beside the program's work. */
export interface Followed {
  /** As the log of the program calls it. */
  readonly name: string;
  /** Whether there is something to do, without a transaction of its own. */
  readonly isBehind: () => boolean;
  /**
   * Follows, in one transaction.
   * @param isEnough asked after every step; then the rest is left for another time
   * @returns whether there may be more to do
   */
  readonly followOnce: (isEnough: () => boolean) => boolean;
  /** So many records are looked at in a step, at most. */
  readonly step: number;
  /** Takes all of it away; what follows then is its making. */
  readonly beginAnew: () => void;
  /** How many records are looked at to make it. */
  readonly countRecords: () => number;
}

export interface Follower {
  /** Follows what was written last, before a question is asked. @param isEnough as `followOnce` asks it; without it to the end */
  readonly catchUp: (isEnough?: () => boolean) => void;
  /** Something was written: for a program that keeps up it is followed soon. */
  readonly wake: () => void;
  /** From now on it is followed without being asked, until `close`. */
  readonly keepUp: () => void;
  readonly close: () => void;
  /** Makes it anew. @throws DeskError CANCELLED; the rest then follows by itself */
  readonly rebuild: (run: Run<{ readonly done: number; readonly total: number }>) => Promise<void>;
}

/** Beside other work one piece takes this long, and others are let in for as long as that, ms. */
const SLICE_MS = 10;
const PAUSE_MS = 10;
/** After an edit the next one mostly comes at once: it is waited for, ms. */
const AFTER_EDIT_MS = 60;

/**
 * What is kept can always be made anew, and it moves together with how far it followed: so its own commits need not wait for
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

/** @param readOnly a reading command writes nothing, this included */
export function createFollower(
  context: () => Pick<Context, 'sqlite' | 'writer' | 'ports'>,
  readOnly: boolean,
  followed: Followed,
): Follower {
  let timer: NodeJS.Timeout | undefined;
  let isKept = false;

  const canWrite = (): boolean => {
    const { sqlite, writer } = context();
    return !readOnly && sqlite.open && !sqlite.inTransaction && !writer.isHeld();
  };

  /** What can't be followed, as on a full disk, keeps nobody from what is there already. */
  const carefully = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      context().ports.log(`${followed.name} could not follow: ${String(error)}`);
    }
  };

  /** @returns whether there is more to do, also where another connection writes at this moment */
  const follow = (isEnough: () => boolean): boolean => {
    try {
      return withoutWaiting(context().sqlite, () => followed.followOnce(isEnough));
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
        else if (followed.isBehind() && followFor(SLICE_MS)) later(PAUSE_MS);
      });
    }, ms);
    timer.unref();
  };

  return {
    catchUp: (isEnough = () => false) => {
      if (canWrite() && followed.isBehind()) carefully(() => follow(isEnough));
    },
    wake: () => {
      if (!readOnly) later(AFTER_EDIT_MS);
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
      const total = followed.countRecords();
      const slices = inSlices(signal);
      await writer.free();
      withoutWaiting(sqlite, () => sqlite.transaction(followed.beginAnew).immediate());
      try {
        let done = 0;
        for (let more = true; more; ) {
          await writer.free();
          const end = performance.now() + SLICE_MS;
          more = follow(() => {
            done += followed.step;
            return performance.now() >= end;
          });
          onProgress({ done: Math.min(done, total), total });
          await slices.breathe();
        }
      } finally {
        later(PAUSE_MS);
      }
    },
  };
}
