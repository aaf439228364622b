import type { BatchProblem, HeldBack } from '#shared/contract/ways.ts';
import type { VersionVector } from '#shared/domain/version-vector.ts';
import type { CarriedChange } from '../carried-change.ts';
import type { Batch } from './batches.ts';
import type { Judged } from './judge.ts';

/** A batch that was judged good. */
export interface TakenBatch {
  readonly sender: string;
  readonly changes: readonly CarriedChange[];
}

/** Batches of a hub that follow one another and are settled together. */
export interface PullRun {
  readonly taken: TakenBatch[];
  readonly heldBack: HeldBack[];
  /** Ids of all of them. */
  readonly settled: Set<number>;
  /** What is held after them. */
  held: VersionVector;
}

/** @param held what is held before */
export function newRun(held: VersionVector): PullRun {
  return { taken: [], heldBack: [], settled: new Set(), held };
}

/** Puts a batch among those to take in, or among those that are held back: what follows it may then be held back, too. */
export function settle(run: PullRun, { id, sender, count }: Batch, judged: Judged): void {
  const holdBack = (problem: BatchProblem) => run.heldBack.push({ batch: id, sender, problem, changes: count });
  run.settled.add(id);
  if (judged.problem !== null) holdBack(judged.problem);
  else if (!continues(run.held, judged.changes)) holdBack('lacks_changes');
  else {
    run.taken.push({ sender, changes: judged.changes });
    run.held = reachedAfter(run.held, judged.changes);
  }
}

/** Whether changes continue what is held, device by device (sync rule 4). */
export function continues(held: VersionVector, changes: readonly CarriedChange[]): boolean {
  const reached = new Map(held);
  for (const { device, seq } of changes) {
    const last = reached.get(device) ?? 0;
    if (seq > last + 1) return false;
    if (seq === last + 1) reached.set(device, seq);
  }
  return true;
}

/** A vector after changes, as far as they continue it. */
export function reachedAfter(held: VersionVector, changes: readonly CarriedChange[]): VersionVector {
  const reached = new Map(held);
  for (const { device, seq } of changes) if (seq === (reached.get(device) ?? 0) + 1) reached.set(device, seq);
  return reached;
}
