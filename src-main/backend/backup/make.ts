import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Context } from '../context.ts';
import { hashOfFile } from '../database/hash-file.ts';
import { schemaVersion } from '../database/open.ts';
import type { Run } from '../progress/index.ts';
import { DATABASE_PART } from './container.ts';
import { copyDatabase } from './snapshot.ts';
import { type Source, writeContainer } from './write-container.ts';

/** How far long work has come, in bytes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface MadeBackup {
  /** In bytes. */
  readonly size: number;
  /** Files whose content was not here, or damaged. */
  readonly missingFiles: number;
}

/**
 * Writes a backup of the whole office, database and files, as one new file; the program may go on meanwhile.
 * @throws what reading or writing refuses, or the signal's reason; then nothing is left
 */
export async function writeBackup(
  { dataDir, files, ports, rootDir }: Pick<Context, 'dataDir' | 'files' | 'ports' | 'rootDir'>,
  path: string,
  { signal, onProgress }: Run<Progress>,
): Promise<MadeBackup> {
  const copy = `${path}.sqlite.tmp`;
  const createdAt = ports.now();
  try {
    // The database is read twice: from its place into the copy, from the copy into the backup.
    const copying = ({ done, total }: Progress): void => onProgress({ done, total: 2 * total });
    await copyDatabase(dataDir, copy, { signal, onProgress: copying });
    const { sound, missingFiles } = await filesOf(copy, files, signal);
    const sources = [{ name: DATABASE_PART, path: copy }, ...sound];
    let done = (await stat(copy)).size;
    const total = done + (await sizeOf(sources));
    const onRead = (bytes: number): void => {
      done += bytes;
      onProgress({ done, total });
    };
    const about = { schema: schemaVersion(join(rootDir, 'db', 'migrations')), createdAt };
    return { size: await writeContainer(path, sources, about, { signal, onRead }), missingFiles };
  } finally {
    await Promise.all(['', '-journal', '-wal', '-shm'].map((suffix) => rm(copy + suffix, { force: true })));
  }
}

/** The contents that the records of a database name, as far as they are here and sound. */
async function filesOf(database: string, store: Context['files'], signal: AbortSignal) {
  const sound: Source[] = [];
  let missingFiles = 0;
  for (const hash of hashesIn(database)) {
    const path = store.pathOf(hash);
    if ((await hashOfFile(path, signal)) === hash) sound.push({ name: `files/${hash}`, path });
    else missingFiles += 1;
  }
  return { sound, missingFiles };
}

function hashesIn(database: string): readonly string[] {
  const sqlite = new Database(database, { readonly: true });
  try {
    return sqlite.prepare('SELECT DISTINCT hash FROM file').pluck().all() as string[];
  } finally {
    sqlite.close();
  }
}

async function sizeOf(sources: readonly Source[]): Promise<number> {
  const sizes = await Promise.all(sources.map(async ({ path }) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
