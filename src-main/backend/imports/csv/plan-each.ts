import type { Context } from '../../context.ts';
import type { Slices } from '../../progress/index.ts';
import type { Planning, RowPlan } from './plan.ts';

/** A few milliseconds' work. */
const TOGETHER = 40;

/** Does the same with each row, letting others in after every few. */
export async function withEach<Row, Result>(
  rows: readonly Row[],
  work: (some: readonly Row[]) => readonly Result[],
  slices: Slices,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  while (results.length < rows.length) {
    results.push(...work(rows.slice(results.length, results.length + TOGETHER)));
    await slices.breathe();
  }
  return results;
}

/**
 * Plans rows one after the other, some in one transaction before others are let in: each question by itself would begin and end one of
 * its own, which takes longer than its answer.
 */
export function planEach<Row>(
  { sqlite }: Pick<Context, 'sqlite'>,
  rows: readonly Row[],
  plan: (row: Row) => RowPlan,
  { slices, onProgress }: Planning,
): Promise<readonly RowPlan[]> {
  let done = 0;
  const together = sqlite.transaction((some: readonly Row[]) => some.map(plan));
  return withEach(
    rows,
    (some) => {
      const planned = together(some);
      done += some.length;
      onProgress('check', done, rows.length);
      return planned;
    },
    slices,
  );
}
