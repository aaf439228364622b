/** What goes between the program and a thread that writes beside it. */
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { DeviceIdentity } from '../../database/identity.ts';
import type { ChangeEvent } from '../live.ts';

export interface BesideJob<Job> {
  readonly job: Job;
  readonly dataDir: string;
  readonly device: DeviceIdentity;
  /** The staff member at work. */
  readonly staffId: string | null;
  readonly now: number;
  readonly signals: Signals;
}

export type BesideMessage<Value> =
  | { readonly kind: 'told'; readonly done: number; readonly total: number }
  /** The event is null when nothing changed. */
  | { readonly kind: 'ended'; readonly event: ChangeEvent | null; readonly value: Value }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly data: object }
  | { readonly kind: 'failed'; readonly code: unknown; readonly message: string };

/** Two 32-bit integers that both sides see: whether the work is cancelled, and a count that wakes a thread that waits. */
export type Signals = SharedArrayBuffer;

const CANCELLED = 0;
const CALLS = 1;

export const newSignals = (): Signals => new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);

/** Has a thread that waits look again. */
export function call(signals: Signals): void {
  const flags = new Int32Array(signals);
  Atomics.add(flags, CALLS, 1);
  Atomics.notify(flags, CALLS);
}

export function cancel(signals: Signals): void {
  Atomics.store(new Int32Array(signals), CANCELLED, 1);
  call(signals);
}

export const isCancelled = (signals: Signals): boolean => Atomics.load(new Int32Array(signals), CANCELLED) !== 0;

export const callsOf = (signals: Signals): number => Atomics.load(new Int32Array(signals), CALLS);

/** Waits until it is called more often than so. */
export function waitForCall(signals: Signals, calls: number): void {
  Atomics.wait(new Int32Array(signals), CALLS, calls);
}
