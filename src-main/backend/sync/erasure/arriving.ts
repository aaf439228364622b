import type { Sqlite } from '../../database/open.ts';
import type { CarriedChange } from '../carried-change.ts';
import type { Numbers } from '../numbers.ts';
import { reachFromChanges } from './find-reached.ts';
import { takeValuesOut } from './take-out.ts';

/**
 * Takes out of what has just been merged or put aside what was erased here: an erasure outranks every later write of someone who
 * had not heard of it (sync rule 11). Runs in the merge's own transaction, so nobody ever reads it.
 */
export function takeErasedOut(sqlite: Sqlite, numbers: Numbers, arrived: readonly CarriedChange[], now: number): void {
  takeValuesOut(sqlite, numbers, reachFromChanges(sqlite, numbers, arrived, now));
}
