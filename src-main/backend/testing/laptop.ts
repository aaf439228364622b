import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { uuidv7 } from '#shared/domain/ids.ts';
import { type ChangeEvent, createLive, createWriter, type Live, type Writer } from '../changes/index.ts';
import { DATABASE_FILE, openDatabase, type Sqlite } from '../database/open.ts';
import type { Ports } from '../ports/index.ts';
import { type CarriedChange, changesSince, heldVector, type Merged, mergeChanges } from '../sync/index.ts';
import { TEST_NOW } from './device.ts';
import { guardWrites } from './guard.ts';

const migrationsDir = fileURLToPath(new URL('../../../db/migrations', import.meta.url));

/** A database with its writer and nothing around it, in memory: for long random histories of several devices. */
export interface Laptop {
  readonly sqlite: Sqlite;
  readonly writer: Writer;
  readonly ports: Ports;
  readonly live: Live;
  /** Moves the clock by so many milliseconds, back as well. */
  readonly wait: (ms: number) => void;
  readonly now: () => number;
  readonly receive: (changes: readonly CarriedChange[]) => Merged;
}

/** What one laptop would send to another: all that the other lacks, in the order it may be applied. */
export function lackedBy(receiver: Laptop, sender: Laptop): readonly CarriedChange[] {
  return [...changesSince(sender.sqlite, heldVector(receiver.sqlite))];
}

let empty: Buffer | undefined;

/**
 * @param n tells the laptops of a test apart; a higher one wins between equal stamps
 * @param start what its clock shows, epoch ms
 */
export function laptop(n: number, start = TEST_NOW): Laptop {
  return laptopOn(newDatabase(), n, { start });
}

/** A laptop that begins with a copy of another one's database. */
export function laptopWith(n: number, snapshot: Buffer): Laptop {
  return laptopOn(newDatabase(snapshot), n, { start: TEST_NOW });
}

/** A laptop on which something follows from each commit. */
export function settlingLaptop(n: number, settle: (laptop: Laptop, event: ChangeEvent) => void): Laptop {
  return laptopOn(newDatabase(), n, { start: TEST_NOW, settle });
}

/** Laptops for many histories in turn: each begins as new, but its database is opened, guarded and prepared for once. */
export interface LaptopPool {
  readonly take: (n: number) => Laptop;
  /** Ends a history: the laptops that were taken are as new. */
  readonly giveBack: () => void;
}

export function laptopPool(): LaptopPool {
  const free: Sqlite[] = [];
  const taken: Sqlite[] = [];
  return {
    take: (n) => {
      const sqlite = free.pop() ?? newDatabase();
      taken.push(sqlite);
      // What the laptop commits is a savepoint of this transaction, which is never committed.
      sqlite.exec('BEGIN');
      return laptopOn(sqlite, n, { start: TEST_NOW });
    },
    giveBack: () => {
      for (const sqlite of taken.splice(0)) {
        sqlite.exec('ROLLBACK');
        free.push(sqlite);
      }
    },
  };
}

function newDatabase(snapshot?: Buffer): Sqlite {
  empty ??= emptyDatabase();
  const sqlite = new Database(snapshot ?? empty);
  guardWrites(sqlite);
  return sqlite;
}

interface LaptopOptions {
  readonly start: number;
  readonly settle?: (laptop: Laptop, event: ChangeEvent) => void;
}

function laptopOn(sqlite: Sqlite, n: number, { start, settle }: LaptopOptions): Laptop {
  let now = start;
  let random = n + 1;
  const nextByte = (): number => {
    random = (random * 48_271) % 2_147_483_647;
    return random >> 8;
  };
  const ports = {
    now: () => now,
    random: (count: number) => Uint8Array.from({ length: count }, nextByte),
    log: () => {},
  };
  const id = uuidv7(TEST_NOW + n, ports.random(10));
  const live = createLive();
  const writer = createWriter({
    ...{ sqlite, device: { id, code: `D${n}` }, ports, live, actor: () => null },
    settle: (event) => settle?.(made, event),
  });
  const made: Laptop = {
    sqlite,
    writer,
    ports,
    live,
    wait: (ms) => {
      now += ms;
    },
    now: () => now,
    receive: (changes) => writer.absorb(() => mergeChanges(sqlite, changes, now)),
  };
  return made;
}

function emptyDatabase(): Buffer {
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-laptop-'));
  try {
    const sqlite = openDatabase({ dataDir, migrationsDir });
    // A database in memory has no write-ahead log.
    sqlite.pragma('journal_mode = DELETE');
    sqlite.close();
    return readFileSync(join(dataDir, DATABASE_FILE));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
