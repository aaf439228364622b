import { seededRandom } from '#db/seed/random.ts';
import type { Ports } from '../ports/index.ts';

/** Ports whose time is set by hand and whose randomness comes from a seed: what they give can be given again. */
export interface DemoClock {
  readonly ports: Ports;
  /** Epoch ms. Never goes back: an earlier instant than the present one is the present one. */
  readonly setTime: (instant: number) => void;
}

export function createDemoClock(seed: number, log: (line: string) => void): DemoClock {
  const random = seededRandom(seed);
  let now = 0;
  return {
    ports: {
      // Every reading is a millisecond later, as in life.
      now: () => {
        now += 1;
        return now;
      },
      random: random.bytes,
      log,
    },
    setTime: (instant) => {
      now = Math.max(now, instant);
    },
  };
}
