import type { Sqlite } from '../database/open.ts';

/** Keeps a database's own connection from writing while another one does, in a thread beside. */
export interface Hold {
  readonly isHeld: () => boolean;
  /** Settles once nothing else writes. */
  readonly free: () => Promise<void>;
  /** Holds while `work` runs; one follows the other. What `work` answers is given to `settle` before anybody else is let in. */
  readonly during: <T>(work: () => Promise<T>, settle: (answer: T) => void) => Promise<T>;
}

export function createHold(sqlite: Sqlite): Hold {
  let elsewhere: Promise<void> | null = null;

  const free = async (): Promise<void> => {
    while (elsewhere !== null) await elsewhere;
  };

  const during = async <T>(work: () => Promise<T>, settle: (answer: T) => void): Promise<T> => {
    while (elsewhere !== null) await elsewhere;
    const { promise, resolve } = Promise.withResolvers<void>();
    elsewhere = promise;
    // What is written past the writer, such as a draft, is refused at once instead of holding the program until SQLite gives up.
    const patience = sqlite.pragma('busy_timeout', { simple: true });
    sqlite.pragma('busy_timeout = 0');
    try {
      const answer = await work();
      settle(answer);
      return answer;
    } finally {
      sqlite.pragma(`busy_timeout = ${patience}`);
      elsewhere = null;
      resolve();
    }
  };

  return { isHeld: () => elsewhere !== null, free, during };
}
