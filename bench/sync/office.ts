import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from '#shared/domain/ids.ts';
import { createLive, createWriter, type Writer } from '../../src-main/backend/changes/index.ts';
import { openDatabase, type Sqlite } from '../../src-main/backend/database/open.ts';
import { type CarriedChange, type Merged, mergeChanges } from '../../src-main/backend/sync/index.ts';
import { ROOT } from '../data.ts';

/** A device's database as the program opens it, with its writer and without a window. */
export interface Office {
  readonly dataDir: string;
  readonly sqlite: Sqlite;
  readonly writer: Writer;
  /** Takes in other devices' changes as an import does: one durable transaction. */
  readonly receive: (changes: readonly CarriedChange[]) => Merged;
  /** Closes the database, and removes it where it was made here. */
  readonly close: () => void;
}

/** An empty office in a temporary folder. @param n tells the devices of a figure apart @param now its clock */
export function emptyOffice(n: number, now: () => number = Date.now): Office {
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-bench-'));
  const office = openOffice(dataDir, n, now);
  return {
    ...office,
    close: () => {
      office.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function openOffice(dataDir: string, n: number, now: () => number = Date.now): Office {
  const sqlite = openDatabase({ dataDir, migrationsDir: join(ROOT, 'db', 'migrations') });
  const ports = {
    now,
    random: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
    log: () => {},
  };
  const device = { id: uuidv7(0, new Uint8Array(10).fill(n)), code: `B${n}` };
  const writer = createWriter({ sqlite, device, ports, live: createLive(), actor: () => null });
  return {
    dataDir,
    sqlite,
    writer,
    receive: (changes) => writer.absorb(() => mergeChanges(sqlite, changes, now())),
    close: () => void sqlite.close(),
  };
}
