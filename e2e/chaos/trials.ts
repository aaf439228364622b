import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Random, seededRandom } from '#db/seed/random.ts';

/** `npm run chaos` runs the long forms; `npm test` the short ones. */
export const isLong = process.env.EJRC_CHAOS === 'long';
/** Repeats a run: what each trial does follows from it and from the trial's number. */
export const seed = Number(process.env.EJRC_SEED ?? Date.now() % 1_000_000_007);

const OUTCOMES = fileURLToPath(new URL('../../.cache/chaos/', import.meta.url));
const NO_LIMIT = 6 * 3_600_000;

/** One line of the table that `npm run chaos` prints. */
export interface Outcome {
  readonly fault: string;
  readonly trials: number;
  /** Trials after which something acknowledged was missing, or a promise was broken otherwise. */
  readonly losses: number;
  /** Trials after which a part of something was there that is done as a whole or not at all. */
  readonly halfApplied: number;
  /** Why it was not run. */
  readonly notRun?: string;
}

/** Thrown by a trial that finds a part of something that is done as a whole or not at all. */
export class HalfApplied extends Error {
  override readonly name = 'HalfApplied';
}

interface Counts {
  readonly long: number;
  /** In `npm test`; what only `npm run chaos` runs has none. */
  readonly short: number;
}

/** Puts a fault to trial so often; each trial throws if what must hold does not. */
export function chaos(fault: string, counts: Counts, trial: (random: Random, n: number) => unknown): void {
  chaosWith(
    fault,
    counts,
    () => undefined,
    (_, random, n) => trial(random, n),
  );
}

/** The same among things that are made once for all trials. */
export function chaosWith<T>(
  fault: string,
  counts: Counts,
  make: () => T | Promise<T>,
  trial: (made: T, random: Random, n: number) => unknown,
): void {
  const trials = Array.from({ length: isLong ? counts.long : counts.short }, (_, n) => n);
  const run = async (): Promise<void> => {
    const made = await make();
    await put(fault, trials, (random, n) => trial(made, random, n));
  };
  test(fault, run, NO_LIMIT);
}

/** The same at certain points that show only then, or that there can be none of. For `npm run chaos` alone (`*.long.ts`). */
export function chaosAt(
  fault: string,
  plan: () => Promise<readonly number[] | string>,
  trial: (point: number) => unknown,
): void {
  const run = async (): Promise<void> => {
    const points = await plan();
    if (typeof points === 'string') note({ fault, trials: 0, losses: 0, halfApplied: 0, notRun: points });
    else await put(fault, points, (_, point) => trial(point));
  };
  test(fault, run, NO_LIMIT);
}

async function put(
  fault: string,
  trials: readonly number[],
  trial: (random: Random, n: number) => unknown,
): Promise<void> {
  let [losses, halfApplied] = [0, 0];
  for (const n of trials) {
    try {
      await trial(seededRandom(seed + n * 7919), n);
    } catch (error) {
      if (error instanceof HalfApplied) halfApplied += 1;
      else losses += 1;
      process.stderr.write(`${fault}: trial ${n} of seed ${seed}: ${String((error as Error).stack ?? error)}\n`);
    }
  }
  note({ fault, trials: trials.length, losses, halfApplied });
  expect({ losses, halfApplied }, `${fault}, seed ${seed}`).toEqual({ losses: 0, halfApplied: 0 });
}

/** Keeps a line for the table. */
export function note(outcome: Outcome): void {
  if (!isLong) return;
  mkdirSync(OUTCOMES, { recursive: true });
  const name = outcome.fault.replaceAll(/[^a-z0-9]+/gi, '-');
  writeFileSync(join(OUTCOMES, `${name}.json`), JSON.stringify({ ...outcome, seed }));
}
