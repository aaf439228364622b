import { setTimeout as pause } from 'node:timers/promises';

/** Exchanges by the ways of one kind, one at a time by each, and keeps up with those that are watched. */
export interface Keeper<Run, Exchange> {
  /** Exchanges by a way, after whatever goes on by it. @throws what the way's kind refuses */
  readonly exchange: (way: string, run?: Run) => Promise<Exchange>;
  /** Keeps up with these, and from now on with those that are watched. */
  readonly keepUp: (ways: readonly string[]) => void;
  /** Keeps up with a way, where the program keeps up with ways at all; one that is watched already is watched anew. */
  readonly watch: (way: string) => void;
  /** Ends what goes on by a way. */
  readonly leave: (way: string) => void;
  /** Exchanges once more by all that are watched, as far as it is done within some seconds. */
  readonly finish: () => Promise<void>;
  /** Ends everything, at once: the office closes. */
  readonly close: () => void;
}

/** How one way is watched. */
export interface Watching {
  readonly way: string;
  readonly signal: AbortSignal;
  /** Waits for this way's turn: one exchange at a time. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

interface Kind<Run, Exchange> {
  readonly exchange: (way: string, run: Run & { readonly signal: AbortSignal }) => Promise<Exchange>;
  /** Exchanges by itself until the signal aborts. */
  readonly watch: (watching: Watching) => Promise<void>;
  /** Told of a defect that ended the watching. */
  readonly onFailed: (error: unknown) => void;
}

/** Whoever quits the program waits no longer, ms. */
const FINISH_WITHIN_MS = 2000;

export function createKeeper<Run extends { readonly signal?: AbortSignal | undefined }, Exchange>(
  kind: Kind<Run, Exchange>,
): Keeper<Run, Exchange> {
  const last = new Map<string, Promise<unknown>>();
  const watched = new Map<string, AbortController>();
  const closing = new AbortController();
  let isKeepingUp = false;

  /** Runs work after the work of this way that was asked for before. */
  const inTurn = <T>(way: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(way) ?? Promise.resolve();
    const turn = before.then(work, work);
    last.set(way, turn);
    return turn;
  };

  const exchange = (way: string, run?: Run): Promise<Exchange> => {
    const signal = run?.signal === undefined ? closing.signal : AbortSignal.any([run.signal, closing.signal]);
    return inTurn(way, () => kind.exchange(way, { ...(run as Run), signal }));
  };

  const leave = (way: string): void => {
    watched.get(way)?.abort();
    watched.delete(way);
  };

  const watch = (way: string): void => {
    leave(way);
    if (!isKeepingUp) return;
    const watching = new AbortController();
    watched.set(way, watching);
    const signal = AbortSignal.any([watching.signal, closing.signal]);
    const failed = (error: unknown): void => {
      if (!signal.aborted) kind.onFailed(error);
    };
    kind.watch({ way, signal, inTurn: (work) => inTurn(way, work) }).catch(failed);
  };

  const keepUp = (ways: readonly string[]): void => {
    isKeepingUp = true;
    for (const way of ways) watch(way);
  };

  const finish = async (): Promise<void> => {
    const exchanges = [...watched.keys()].map((way) => exchange(way));
    await Promise.race([Promise.allSettled(exchanges), pause(FINISH_WITHIN_MS, undefined, { ref: false })]);
  };

  return { exchange, keepUp, watch, leave, finish, close: () => closing.abort() };
}
