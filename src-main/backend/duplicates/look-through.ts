import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { inSlices, type Run } from '../progress/index.ts';
import { changesLeft } from './changed.ts';

type Watched = Pick<Context, 'sqlite' | 'writer' | 'duplicates'>;

/** How long one piece of work may hold the program, ms. */
const SLICE_MS = 10;
/** How often it is counted anew what is left, ms. */
const COUNT_MS = 200;

/**
 * Looks at all that was not looked at yet, so that whoever asks for candidates next is answered from the whole office. Tells nothing
 * where nothing is left. @throws DeskError CANCELLED; what was looked at stays so
 */
export async function lookThrough(
  { sqlite, writer, duplicates: { pass } }: Watched,
  { signal, onProgress }: Run<{ readonly done: number; readonly total: number }>,
): Promise<void> {
  // Beside a running program nothing is written; that one looks by itself.
  if (sqlite.readonly) return;
  const slices = inSlices(signal);
  const left = (): number => changesLeft(sqlite) + recordsLeft(sqlite, pass.scan()?.done);
  const total = left();
  let countedAt = 0;
  for (let isDone = total === 0; !isDone; ) {
    await writer.free();
    ({ isDone } = pass.work(SLICE_MS));
    if (performance.now() - countedAt >= COUNT_MS) {
      onProgress({ done: Math.max(0, total - left()), total });
      countedAt = performance.now();
    }
    await slices.breathe();
  }
  if (total > 0) onProgress({ done: total, total });
}

/** @param done of the first looking through, undefined once that is done */
function recordsLeft(sqlite: Context['sqlite'], done: number | undefined): number {
  if (done === undefined) return 0;
  const text = `SELECT (SELECT count(*) FROM person WHERE deleted_at IS NULL)
    + (SELECT count(*) FROM organisation WHERE deleted_at IS NULL)`;
  return Math.max(1, (prepared(sqlite, text).pluck().get() as number) - done);
}
