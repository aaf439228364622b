import type { Context } from '../../context.ts';
import type { Planning, RowPlan } from './plan.ts';

/** A few milliseconds' work. */
const TOGETHER = 40;

/**
 * Plans rows one after the other, some in one transaction before others are let in: each question by itself would begin and end one of
 * its own, which takes longer than its answer.
 */
export async function planEach<Row>(
  { sqlite }: Pick<Context, 'sqlite'>,
  rows: readonly Row[],
  plan: (row: Row) => RowPlan,
  { slices, onProgress }: Planning,
): Promise<readonly RowPlan[]> {
  const planned: RowPlan[] = [];
  const together = sqlite.transaction((some: readonly Row[]): void => {
    for (const row of some) planned.push(plan(row));
  });
  while (planned.length < rows.length) {
    together(rows.slice(planned.length, planned.length + TOGETHER));
    onProgress('check', planned.length, rows.length);
    await slices.breathe();
  }
  return planned;
}
