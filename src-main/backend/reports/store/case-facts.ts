import { createFollower, type Follower } from '../../changes/follower.ts';
import type { Context } from '../../context.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { followOnce, isBehind, STEP } from './follow.ts';
import { beginAnew } from './state.ts';

/** Keeps the facts of cases up with the records, beside the program's work. */
export interface CaseFacts extends Pick<Follower, 'wake' | 'keepUp' | 'close' | 'rebuild'> {
  /**
   * Follows what was written last, all of it: figures are never older than the records.
   * @returns whether the facts say what the records say; else they are still being made, or nothing may be written now
   */
  readonly catchUp: () => boolean;
}

interface Deps {
  readonly context: () => Context;
  /** Reading commands write nothing, the facts included. */
  readonly readOnly: boolean;
}

export function createCaseFacts({ context, readOnly }: Deps): CaseFacts {
  const sqlite = () => context().sqlite;
  const { catchUp, wake, keepUp, close, rebuild } = createFollower(context, readOnly, {
    name: 'the facts of cases',
    isBehind: () => isBehind(sqlite()),
    followOnce: (isEnough) => followOnce(sqlite(), isEnough),
    step: STEP,
    beginAnew: () => beginAnew(sqlite()),
    countRecords: () => prepared(sqlite(), 'SELECT count(*) FROM inquiry').pluck().get() as number,
  });
  return {
    catchUp: () => {
      catchUp();
      return !isBehind(sqlite());
    },
    wake,
    keepUp,
    close,
    rebuild,
  };
}

/** The facts as another connection keeps them, for a thread that only reads: used where they are whole and current. */
export const factsAsKept = (sqlite: Sqlite): Pick<CaseFacts, 'catchUp'> => ({ catchUp: () => !isBehind(sqlite) });
