import { randomBytes } from 'node:crypto';

/** What the backend takes from the world outside its database: the present time, randomness, and a log. */
export interface Ports {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** One line, without personal values. */
  readonly log: (line: string) => void;
}

/** The real ones. */
export function nodePorts(log: (line: string) => void = () => {}): Ports {
  return { now: Date.now, random: (bytes) => randomBytes(bytes), log };
}
