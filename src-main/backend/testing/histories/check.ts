import fc from 'fast-check';
import { type Laptop, laptopPool } from '../laptop.ts';
import type { Carrier } from './carriers.ts';
import { expectConverged } from './model.ts';
import { playHistory } from './play.ts';
import { type History, histories } from './steps.ts';

/** Laptops of one history, and what is to be done with them after it. */
export interface Taken {
  readonly laptops: readonly Laptop[];
  readonly end: () => void;
}

interface Histories {
  readonly count: number;
  readonly carriers: readonly Carrier[];
  /** Repeats a run that failed; its report names it. */
  readonly seed: number;
  /** Where it takes more than a database with its writer to travel by those ways. */
  readonly take?: (count: number) => Taken | Promise<Taken>;
}

/** A seed that changes from run to run, said aloud so that a run can be repeated: `EJRC_SEED=… npm test`. */
export function historySeed(): number {
  const seed = Number(process.env.EJRC_SEED ?? Date.now() % 1_000_000_007);
  process.stdout.write(`histories of seed ${seed}\n`);
  return seed;
}

/** Plays random histories and holds each to its end. @throws Error with the smallest history that fails, and the seed */
export async function checkHistories({ count, carriers, seed, take = fromPool() }: Histories): Promise<void> {
  const property = fc.asyncProperty(histories, (history) => checkHistory(history, { carriers, take }));
  await fc.assert(property, { numRuns: count, seed });
}

/** Plays one history and holds it to its end. @throws what does not hold */
export async function checkHistory(
  history: History,
  { carriers, take = fromPool() }: Pick<Histories, 'carriers' | 'take'>,
): Promise<void> {
  const { laptops, end } = await take(history.laptops);
  try {
    expectConverged(laptops, await playHistory(history, laptops, carriers));
  } finally {
    end();
  }
}

function fromPool(): (count: number) => Taken {
  const pool = laptopPool();
  return (count) => ({ laptops: Array.from({ length: count }, (_, n) => pool.take(n)), end: pool.giveBack });
}
