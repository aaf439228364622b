import type { Measure } from './definition.ts';

/** What is taken from a record that is counted: the linked record's id, days, whether it meets the second conditions (1 or 0). */
export type Taken = string | number | null;
export type Pair = readonly [id: string, taken: Taken];

/** What a measure comes to over counted records; null where there is nothing to compute it from. A record may stand in several pairs. */
export function figureOver({ kind }: Measure, pairs: readonly Pair[]): number | null {
  switch (kind) {
    case 'count':
      return new Set(pairs.map(([id]) => id)).size;
    case 'unique':
      return new Set(pairs.map(([, taken]) => taken)).size;
    case 'median':
      return median(pairs.map(([, taken]) => Number(taken)));
    case 'share':
      return pairs.length === 0 ? null : pairs.filter(([, taken]) => taken === 1).length / pairs.length;
  }
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
