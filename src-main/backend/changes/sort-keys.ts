import type { Context } from '../context.ts';
import { countDerived, deriveAnew, deriveOnce, derivingProgress, isDerived, STEP } from './derived.ts';
import { createFollower, type Follower } from './follower.ts';

/** Makes what lists are sorted by anew after an upgrade that changed its rules, beside the program's work. */
export interface SortKeys extends Pick<Follower, 'keepUp' | 'close'> {
  /** As far as nobody has to wait for it: of a small office all. */
  readonly begin: () => void;
  /** How far they are made anew; null where they are whole. */
  readonly progress: () => { readonly done: number; readonly total: number } | null;
}

interface Deps {
  readonly context: () => Context;
  /** Reading commands write nothing, the keys included. */
  readonly readOnly: boolean;
}

/** So long an opening may be held up by it, ms. */
const SOON_MS = 300;

export function createSortKeys({ context, readOnly }: Deps): SortKeys {
  const sqlite = () => context().sqlite;
  const { catchUp, keepUp, close } = createFollower(context, readOnly, {
    name: 'the order of lists',
    isBehind: () => !isDerived(sqlite()),
    followOnce: (isEnough) => deriveOnce(sqlite(), isEnough),
    step: STEP,
    beginAnew: () => deriveAnew(sqlite()),
    countRecords: () => countDerived(sqlite()),
  });
  return {
    begin: () => {
      const end = performance.now() + SOON_MS;
      catchUp(() => performance.now() >= end);
    },
    progress: () => derivingProgress(sqlite()),
    keepUp,
    close,
  };
}
