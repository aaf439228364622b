import { DeskError } from '#shared/contract/errors.ts';
import type { Sqlite } from '../database/open.ts';
import { type Place, runBeside, threadModule } from './beside/index.ts';
import type { Live } from './live.ts';
import { type Reversal, takeBack, type Undone } from './undo.ts';
import type { Mutation } from './writer.ts';

type Office = Place & { readonly sqlite: Sqlite; readonly live: Live };

/** An undo or redo that takes a while. */
export interface UnderWay {
  /** Of the operation that is taken back, or done again. */
  readonly name: string;
  readonly as: Reversal['as'];
  /** In records. */
  readonly done: number;
  readonly total: number;
}

/** So many records are taken back at once; more of them in a thread, so that the program goes on meanwhile. */
const MOST_INLINE = 1000;

const NAME = 'changes.underWay';

interface Running {
  state: UnderWay;
  readonly stop: AbortController;
}

const running = new WeakMap<Sqlite, Running>();

/** The long undo or redo of an office that is under way, if any. */
export const underWay = ({ sqlite }: Pick<Office, 'sqlite'>): UnderWay | null => running.get(sqlite)?.state ?? null;

/** Ends it: then nothing was taken back. */
export const stopUnderWay = ({ sqlite }: Pick<Office, 'sqlite'>): void => running.get(sqlite)?.stop.abort();

/**
 * Takes back an operation, or does it again, all or nothing. Of many records it is done beside the program (see `underWay`).
 * @param find which it is, asked again once nobody else writes
 * @throws DeskError NOTHING_TO_UNDO, NOTHING_TO_REDO, CANCELLED
 */
export async function reverse(
  office: Office,
  find: () => Reversal,
  signal: AbortSignal = new AbortController().signal,
): Promise<Mutation<Undone>> {
  const { sqlite, writer } = office;
  const reversal = find();
  if (reversal.operation.records <= MOST_INLINE) return takeBack(sqlite, writer, reversal);
  let done: Mutation<Undone> | undefined;
  await writer.mutateElsewhere(async () => {
    const { event, value } = await runTold(office, find(), signal);
    done = value;
    return event;
  });
  if (done === undefined) throw new DeskError('UNEXPECTED');
  return done;
}

async function runTold(office: Office, reversal: Reversal, signal: AbortSignal) {
  const { sqlite } = office;
  const { operation, as } = reversal;
  const stop = new AbortController();
  const run: Running = { state: { name: operation.name, as, done: 0, total: operation.records }, stop };
  running.set(sqlite, run);
  tell(office);
  try {
    return await runBeside<Reversal, never, Mutation<Undone>>(
      office,
      { thread: threadModule('undo', import.meta.url), job: reversal },
      {
        signal: AbortSignal.any([signal, stop.signal]),
        onProgress: ({ done, total }) => {
          run.state = { ...run.state, done: Math.floor((done / total) * operation.records) };
        },
      },
    );
  } finally {
    running.delete(sqlite);
    tell(office);
  }
}

/** Open windows ask what is under way. */
function tell({ live }: Office): void {
  live.publish({ op: 0, name: NAME, kinds: [], ids: [] });
}
