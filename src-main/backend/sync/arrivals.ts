import { instantOfStamp, MAX_DRIFT_MS } from '#shared/domain/clock.ts';
import type { VersionVector } from '#shared/domain/version-vector.ts';
import { type CarriedChange, inOrder } from './carried-change.ts';
import { SyncRefusal } from './refusal.ts';

/** What arrived, sorted by what has to be done with it. */
export interface Arrivals {
  /** New, in the order of stamps. */
  readonly accepted: readonly CarriedChange[];
  /** New, but stamped so far ahead of local time that its device's clock must be wrong (sync rule 6). */
  readonly ahead: readonly CarriedChange[];
  /** How many were here already. */
  readonly repeated: number;
}

/**
 * Sorts what arrived against what is held. What is here already is left out, so the same delivery twice changes nothing.
 * @param now epoch ms
 * @throws SyncRefusal `lacks_changes` where a device's changes do not continue what is held of it
 */
export function sortArrivals(arrived: readonly CarriedChange[], held: VersionVector, now: number): Arrivals {
  const reached = new Map(held);
  const accepted: CarriedChange[] = [];
  const ahead: CarriedChange[] = [];
  let repeated = 0;
  for (const change of inOrder(arrived)) {
    const last = reached.get(change.device) ?? 0;
    if (change.seq <= last) {
      repeated += 1;
      continue;
    }
    if (change.seq > last + 1) {
      const lacking = [{ device: change.device, from: last + 1, to: change.seq - 1 }];
      throw new SyncRefusal('lacks_changes', { lacking });
    }
    reached.set(change.device, change.seq);
    const isAhead = instantOfStamp(change.stamp) - now > MAX_DRIFT_MS;
    (isAhead ? ahead : accepted).push(change);
  }
  return { accepted, ahead, repeated };
}
