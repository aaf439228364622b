import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { syncFolder, writeWhole } from './durable.ts';
import { keepBeforeRestore, keptName } from './kept-copies.ts';
import { DATABASE_FILE } from './open.ts';
import { clearWork, RESTORING, workPlace } from './work-folder.ts';

/**
 * A restore is prepared while the present database is in use, and carried out at the next opening: so it is one step, which
 * a crash either leaves undone or lets the next start finish.
 */
const decision = z.object({
  former: z.string().nullable(),
  /** Whether the database was made for this very device, which stays who it is: it has joined an office. */
  keepsDevice: z.boolean().default(false),
});
const DECISION = 'restore.json';

/**
 * Decides on a restore: the folder with the checked database (and `files/`) is what the next opening puts in place. It becomes a
 * new device then (sync rule 7), unless it names this device and was made for it.
 * @returns the name under which the present database will be kept, if there is one
 */
export function decideRestore(
  dataDir: string,
  staged: string,
  now: number,
  { keepsDevice = false }: { readonly keepsDevice?: boolean } = {},
): string | null {
  const former = existsSync(join(dataDir, DATABASE_FILE)) ? keptName('before-restore', now) : null;
  writeWhole(join(staged, DECISION), JSON.stringify({ former, keepsDevice }));
  renameSync(staged, workPlace(dataDir, RESTORING));
  syncFolder(dirname(staged));
  return former;
}

/**
 * Carries out a restore that was decided on, and clears up after anything unfinished. The folder must be locked for writing.
 * @returns whether there was one
 */
export function finishRestore(dataDir: string): boolean {
  clearWork(dataDir);
  const folder = join(dataDir, 'work', RESTORING);
  const isDecided = existsSync(join(folder, DECISION));
  if (isDecided) carryOut(dataDir, folder);
  rmSync(folder, { recursive: true, force: true });
  return isDecided;
}

function carryOut(dataDir: string, folder: string): void {
  const { former, keepsDevice } = decision.parse(JSON.parse(readFileSync(join(folder, DECISION), 'utf8')));
  const staged = join(folder, DATABASE_FILE);
  // Where it is gone, a crash came between this and the end.
  if (existsSync(staged)) putInPlace(dataDir, folder, staged, former);
  // Without it the database is a new device before its first write.
  if (!keepsDevice) rmSync(join(dataDir, 'device.json'), { force: true });
  syncFolder(dataDir);
}

function putInPlace(dataDir: string, folder: string, staged: string, former: string | null): void {
  const present = join(dataDir, DATABASE_FILE);
  moveFiles(join(folder, 'files'), dataDir);
  if (former !== null) keepBeforeRestore(present, dataDir, former);
  // A log that belongs to another database would be read into this one.
  for (const suffix of ['-wal', '-shm']) rmSync(present + suffix, { force: true });
  renameSync(staged, present);
}

/** Contents lie under their hash, so that those of the backup and those that are here never collide. */
function moveFiles(from: string, dataDir: string): void {
  for (const hash of existsSync(from) ? readdirSync(from) : []) {
    const folder = join(dataDir, 'files', hash.slice(0, 2));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    renameSync(join(from, hash), join(folder, hash));
  }
}
