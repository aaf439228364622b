import { DeskError } from '#shared/contract/errors.ts';

/** How long work may hold the program before it lets others in, ms; a call waits twice that at most. */
const SLICE_MS = 12;

/** Lets other calls in between pieces of long work, and ends it when it is cancelled. */
export interface Slices {
  /** To be called after each small piece of work. @throws DeskError CANCELLED */
  readonly breathe: () => Promise<void>;
}

export function inSlices(signal: AbortSignal | undefined): Slices {
  let since = performance.now();
  return {
    breathe: async () => {
      if (signal?.aborted) throw new DeskError('CANCELLED');
      if (performance.now() - since < SLICE_MS) return;
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted) throw new DeskError('CANCELLED');
      since = performance.now();
    },
  };
}
