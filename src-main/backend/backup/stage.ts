import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupContents } from '#shared/contract/maintenance.ts';
import { hashOfFile } from '../database/hash-file.ts';
import { keptHash } from '../database/kept-copies.ts';
import { DATABASE_FILE, openDatabase, type Sqlite, schemaVersion } from '../database/open.ts';
import { workPlace } from '../database/work-folder.ts';
import { createFileStore } from '../files/index.ts';
import type { Run } from '../progress/index.ts';
import { StartupError } from '../startup-error.ts';
import { DATABASE_PART, type PartEntry, readIndex, UnreadableBackup } from './container.ts';
import { contentsOf } from './contents.ts';
import type { Progress } from './make.ts';
import { unpackParts } from './read-container.ts';

/** Staged backups lie in the work folder under this word and their token. */
export const STAGED = 'staged-';

/** Where a checked backup lies. */
export const stagedPlace = (dataDir: string, token: string): string => workPlace(dataDir, `${STAGED}${token}`);

export interface Place {
  readonly dataDir: string;
  /** Holds `db/migrations/`. */
  readonly rootDir: string;
}

/**
 * Unpacks a backup beside the office, checks all of it, upgrades its database, and tells what it holds. Nothing of the
 * office is touched: see `decideRestore`.
 * @throws UnreadableBackup, what writing refuses, or the signal's reason; then nothing is left
 */
export function stageBackup(place: Place, container: string, run: Run<Progress>): Promise<BackupContents> {
  return staging(place, async (folder, token) => {
    const index = await readIndex(container);
    const { signal } = run;
    const known = schemaVersion(join(place.rootDir, 'db', 'migrations'));
    if (index.schema > known) throw new UnreadableBackup('newer-program', 'a newer program made it');
    if (!index.parts.some(({ name }) => name === DATABASE_PART)) {
      throw new UnreadableBackup('damaged', 'there is no database in it');
    }
    const total = index.parts.reduce((sum, part) => sum + part.stored, 0);
    const placeOf = ({ name }: PartEntry): string => join(folder, name === DATABASE_PART ? DATABASE_FILE : name);
    await unpackParts(container, index, placeOf, { signal, onRead: counting(total, run) });
    await checkFiles(folder, index.parts, signal);
    return checkedContents(place, folder, { token, createdAt: index.createdAt });
  });
}

/** The same for a database that is kept in the data folder. */
export function stageKept(
  place: Place,
  kept: { readonly path: string; readonly createdAt: number },
  { signal, onProgress }: Run<Progress>,
): Promise<BackupContents> {
  return staging(place, async (folder, token) => {
    const { size } = await stat(kept.path);
    onProgress({ done: 0, total: size });
    await copyFile(kept.path, join(folder, DATABASE_FILE));
    const hash = await hashOfFile(join(folder, DATABASE_FILE), signal);
    if (hash !== keptHash(kept.path)) throw new UnreadableBackup('damaged', 'the kept database is damaged');
    onProgress({ done: size, total: size });
    return checkedContents(place, folder, { token, createdAt: kept.createdAt });
  });
}

async function staging(
  { dataDir }: Place,
  work: (folder: string, token: string) => Promise<BackupContents>,
): Promise<BackupContents> {
  const token = randomUUID();
  const folder = stagedPlace(dataDir, token);
  try {
    await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 });
    return await work(folder, token);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function counting(total: number, { onProgress }: Run<Progress>): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    done += bytes;
    onProgress({ done, total });
  };
}

/** A file's name is the hash of its content, which the index, being only as stored, does not say. */
async function checkFiles(folder: string, parts: readonly PartEntry[], signal: AbortSignal): Promise<void> {
  for (const { name } of parts) {
    if (name === DATABASE_PART) continue;
    if (`files/${await hashOfFile(join(folder, name), signal)}` !== name) {
      throw new UnreadableBackup('damaged', `${name} has another content`);
    }
  }
}

function checkedContents(
  { dataDir, rootDir }: Place,
  folder: string,
  about: Pick<BackupContents, 'token' | 'createdAt'>,
): BackupContents {
  const sqlite = openStaged(folder, rootDir);
  try {
    const store = createFileStore(dataDir);
    return contentsOf(sqlite, about, (hash) => store.has(hash) || existsSync(join(folder, 'files', hash)));
  } finally {
    sqlite.close();
  }
}

/**
 * Opens and checks a database that was laid ready. Opening it for writing upgrades it, so that the restore itself is a mere
 * renaming. @throws UnreadableBackup, or what else keeps it from being opened
 */
export function openStaged(folder: string, rootDir: string): Sqlite {
  const sqlite = openUpgraded(folder, join(rootDir, 'db', 'migrations'));
  if (sqlite.pragma('quick_check(1)', { simple: true }) === 'ok') return sqlite;
  sqlite.close();
  throw new UnreadableBackup('damaged', 'the database in it is damaged');
}

function openUpgraded(folder: string, migrationsDir: string): Sqlite {
  try {
    return openDatabase({ dataDir: folder, migrationsDir });
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    if (error.code === 'database_newer') throw new UnreadableBackup('newer-program', 'a newer program made it', error);
    if (error.code === 'database_foreign' || error.code === 'database_damaged') {
      throw new UnreadableBackup('damaged', 'the database in it is damaged', error);
    }
    throw error;
  }
}
