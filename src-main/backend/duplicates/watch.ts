import type { ChangeEvent } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { createPass, type Pass } from './pass.ts';

type Watched = Pick<Context, 'sqlite' | 'writer' | 'live' | 'ports'>;

/** The looking for doubles of an open office. */
export interface Duplicates {
  readonly pass: Pass;
  /** Looks through everything in the background, and from now on at what changes, until `close`. */
  readonly keepUp: () => void;
  /** Something was committed. */
  readonly note: (event: ChangeEvent) => void;
  /** What is left is looked at for a moment, so that an answer knows of what was done just now. */
  readonly catchUp: () => void;
  readonly close: () => void;
}

/** How long one piece of work may hold the program, ms; a record more may be begun within it. */
const SLICE_MS = 8;
/** Others come first between two pieces. */
const REST_MS = 4;
/** After a commit, so that a series of them is looked at together. */
const SETTLE_MS = 150;
/** While a big exchange writes by itself. */
const HELD_MS = 250;
/** What a call may wait for the newest. */
const MOMENT_MS = 20;
/** What was done just now is a few records; they are looked at however slow the machine is. */
const FEW = 40;

const NAME = 'duplicates.pass';

export function createDuplicates(context: () => Watched): Duplicates {
  let made: Pass | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isKeeping = false;
  let hasNews = false;
  const passOf = (): Pass => {
    made ??= createPass(context().sqlite);
    return made;
  };

  const later = (ms: number): void => {
    if (!isKeeping) return;
    clearTimeout(timer);
    timer = setTimeout(slice, ms);
    timer.unref();
  };

  const slice = (): void => {
    const { writer, ports } = context();
    if (writer.isHeld()) {
      later(HELD_MS);
      return;
    }
    try {
      const { isDone, hasChanged } = passOf().work(SLICE_MS);
      hasNews ||= hasChanged;
      if (isDone) tell();
      else later(REST_MS);
    } catch (error) {
      ports.log(`failed ${NAME}: ${String(error)}`);
    }
  };

  /** Open windows read anew. */
  const tell = (): void => {
    if (!hasNews) return;
    hasNews = false;
    context().live.publish({ op: 0, name: NAME, kinds: [], ids: [] });
  };

  return {
    get pass() {
      return passOf();
    },
    keepUp: () => {
      isKeeping = true;
      later(0);
    },
    note: ({ name }) => {
      if (name !== NAME) later(SETTLE_MS);
    },
    catchUp: () => {
      const { sqlite, writer } = context();
      if (!sqlite.readonly && !writer.isHeld()) passOf().work(MOMENT_MS, FEW);
    },
    close: () => {
      isKeeping = false;
      clearTimeout(timer);
    },
  };
}
