import { closeRowClock, openRowClock, type Version } from '#shared/domain/row-clock.ts';
import { refNumber, refValue } from '../changes/refs.ts';
import type { Sqlite } from '../database/open.ts';
import type { CarriedClock, CarriedVersion } from './carried-change.ts';

/** Turns the ids of devices, people and kinds that travel into this database's small numbers, and back. */
export interface Numbers {
  readonly numberOf: (value: string) => number;
  readonly wordOf: (n: number) => string;
  readonly local: (version: CarriedVersion) => Version;
  readonly carried: (version: Version) => CarriedVersion;
  readonly localClock: (clock: CarriedClock) => Uint8Array;
  readonly carriedClock: (clock: Uint8Array) => CarriedClock;
}

/** Remembers what it looked up, so it serves one transaction: a number given in one that fails is gone. */
export function numbersOf(sqlite: Sqlite): Numbers {
  const numbers = new Map<string, number>();
  const values = new Map<number, string>();
  const learn = (value: string, n: number): void => {
    numbers.set(value, n);
    values.set(n, value);
  };
  const numberOf = (value: string): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    const n = refNumber(sqlite, value);
    learn(value, n);
    return n;
  };
  const wordOf = (n: number): string => {
    const known = values.get(n);
    if (known !== undefined) return known;
    const value = refValue(sqlite, n);
    if (value === undefined) throw new Error(`the log names ${n}, which nothing stands behind`);
    learn(value, n);
    return value;
  };
  const local = ({ stamp, device }: CarriedVersion): Version => ({ stamp, device: numberOf(device) });
  const carried = ({ stamp, device }: Version): CarriedVersion => ({ stamp, device: wordOf(device) });
  return {
    numberOf,
    wordOf,
    local,
    carried,
    localClock: ({ created, edits }) =>
      closeRowClock({ created: local(created), edits: new Map(edits.map(([field, v]) => [field, local(v)])) }),
    carriedClock: (clock) => {
      const { created, edits } = openRowClock(clock);
      const byField = [...edits].sort(([a], [b]) => a - b);
      return { created: carried(created), edits: byField.map(([field, v]) => [field, carried(v)]) };
    },
  };
}
