import { getMeta, setMeta } from './meta.ts';
import type { Sqlite } from './open.ts';

/** A device's own counters of a year, in `meta` as `inquiries:2026`: with its code they make numbers that nobody else gives. */
const COUNTER = '*:[0-9][0-9][0-9][0-9]';

/** The next count: never given twice, not even after an undo. */
export function nextCount(sqlite: Sqlite, what: string, year: number): number {
  const key = `${what}:${year}`;
  const count = Number(getMeta(sqlite, key) ?? '0') + 1;
  setMeta(sqlite, key, String(count));
  return count;
}

/** Lets a database that takes the place of another one, on the same device, count on where that one stood. */
export function carryCounters(from: Sqlite, to: Sqlite): void {
  const rows = from.prepare('SELECT key, value FROM meta WHERE key GLOB ?').all(COUNTER) as readonly {
    readonly key: string;
    readonly value: string;
  }[];
  for (const { key, value } of rows) setMeta(to, key, value);
}
