/**
 * The hybrid logical clock. A stamp is one safe integer: milliseconds since 2020-01-01 UTC × 4096 + counter; it lasts until
 * 2089. Pure: the present time is passed in, and what can go wrong is a result, not an exception.
 */
export const STAMP_EPOCH_MS = Date.UTC(2020, 0, 1);
const COUNTERS = 4096;
/** A change stamped further ahead of local time than this waits in quarantine (sync rule 6). */
export const MAX_DRIFT_MS = 24 * 60 * 60 * 1000;

export type Tick = { readonly ok: true; readonly stamp: number } | { readonly ok: false; readonly reason: 'overflow' };
export type Observation =
  | { readonly ok: true; readonly last: number }
  | { readonly ok: false; readonly reason: 'ahead'; readonly aheadMs: number };

/** The smallest stamp of an instant (epoch ms); negative before 2020. */
export function stampOf(instant: number): number {
  return (instant - STAMP_EPOCH_MS) * COUNTERS;
}

/** The instant (epoch ms) in which a stamp was given. */
export function instantOfStamp(stamp: number): number {
  return Math.floor(stamp / COUNTERS) + STAMP_EPOCH_MS;
}

/**
 * The next stamp: later than `last`, and not behind the wall clock. When the clock steps back, or more than 4096 changes
 * fall into a millisecond, the counter carries into the milliseconds.
 */
export function tick(last: number, now: number): Tick {
  const stamp = Math.max(last + 1, stampOf(now));
  return Number.isSafeInteger(stamp) ? { ok: true, stamp } : { ok: false, reason: 'overflow' };
}

/** What the clock becomes on seeing another device's stamp; refuses one that is too far ahead of local time. */
export function observe(last: number, seen: number, now: number): Observation {
  const aheadMs = instantOfStamp(seen) - now;
  if (aheadMs > MAX_DRIFT_MS) return { ok: false, reason: 'ahead', aheadMs };
  return { ok: true, last: Math.max(last, seen) };
}
