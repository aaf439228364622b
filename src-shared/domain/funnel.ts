/**
 * The way of the cases from inquiry to outcome. API: funnelOf(counts).
 *
 * A skipped step counts as reached once a later one is dated, but has no date, and so no time of its own. A conclusion tells nothing
 * of the steps before it, for a case may be withdrawn from any of them: its share is that of all cases received. A reopened case is
 * not concluded until it is concluded again.
 */
import { STATUSES, type Step } from './lists.ts';

export interface FunnelCounts {
  /** How many cases have come at least as far. */
  readonly reached: number;
  /** Half of those that took the step did so within so many days after the step they took before it; null where none did. */
  readonly medianDays: number | null;
  /** Cases that took the step itself, of which the median is made. */
  readonly dated: number;
}

export interface FunnelStep extends FunnelCounts {
  readonly step: Step;
  /** Of those that reached the step before (of a conclusion: of all), 0..1; null for the first step, and where nobody did. */
  readonly conversion: number | null;
}

/** @param counts by step */
export function funnelOf(counts: Readonly<Record<Step, FunnelCounts>>): readonly FunnelStep[] {
  return STATUSES.map((step, at) => {
    const before = step === 'concluded' ? 'received' : STATUSES[at - 1];
    const base = before === undefined ? 0 : counts[before].reached;
    return { step, ...counts[step], conversion: base === 0 ? null : counts[step].reached / base };
  });
}
