import { randomBytes } from 'node:crypto';

/** What the backend takes from the world outside its database: the present time, randomness, and a log. */
export interface Ports {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** One line, without personal values. */
  readonly log: (line: string) => void;
}

/** Asked for at once, because each call to the system costs more than the bytes. */
const POOL_BYTES = 4096;

/** Randomness in small pieces; none is given out twice. */
function pooledRandom(): Ports['random'] {
  let pool = randomBytes(0);
  let at = 0;
  return (bytes) => {
    if (bytes > POOL_BYTES) return randomBytes(bytes);
    if (at + bytes > pool.length) {
      pool = randomBytes(POOL_BYTES);
      at = 0;
    }
    at += bytes;
    return pool.subarray(at - bytes, at);
  };
}

/** The real ones. */
export function nodePorts(log: (line: string) => void = () => {}): Ports {
  return { now: Date.now, random: pooledRandom(), log };
}
