import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { settledHash, writeWhole } from './durable.ts';

/**
 * Databases that the program put aside in `backups/` of the data folder before it replaced or upgraded them. The contents of
 * files stay where they are, since nothing deletes them. Beside each copy stands its SHA-256, as `sha256sum` writes it.
 */

export type KeptReason = 'before-upgrade' | 'before-restore';

export interface KeptCopy {
  readonly name: string;
  readonly reason: KeptReason;
  readonly createdAt: number;
  readonly size: number;
}

const NAME = /^(before-upgrade|before-restore)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.sqlite$/u;

const folderOf = (dataDir: string): string => join(dataDir, 'backups');

/** The name of a copy that is made at an instant. */
export function keptName(reason: KeptReason, at: number): string {
  return `${reason}-${new Date(at).toISOString().replaceAll(/[:.]/gu, '-')}.sqlite`;
}

/** Where a kept copy lies, or nothing where there is none of this name. */
export function keptPath(dataDir: string, name: string): string | undefined {
  const path = join(folderOf(dataDir), name);
  return NAME.test(name) && existsSync(path) ? path : undefined;
}

/** The hash that stands beside a kept copy; nothing for a damaged database, which was put aside as it was. */
export function keptHash(path: string): string | undefined {
  try {
    return /^[0-9a-f]{64}/u.exec(readFileSync(`${path}.sha256`, 'utf8'))?.[0];
  } catch {
    return undefined;
  }
}

/** The copies that can be restored, newest first. */
export function keptCopies(dataDir: string): readonly KeptCopy[] {
  const names = existsSync(folderOf(dataDir)) ? readdirSync(folderOf(dataDir)) : [];
  return names
    .flatMap((name): KeptCopy[] => {
      const path = join(folderOf(dataDir), name);
      const [, reason] = NAME.exec(name) ?? [];
      const createdAt = madeAtOf(name);
      if (reason === undefined || createdAt === undefined || keptHash(path) === undefined) return [];
      return [{ name, reason: reason as KeptReason, createdAt, size: statSync(path).size }];
    })
    .toSorted((a, b) => b.createdAt - a.createdAt);
}

/** Deletes the copies that were made before an instant, damaged ones with their logs too. @param at epoch ms */
export function dropKeptCopies(dataDir: string, at: number): void {
  const folder = folderOf(dataDir);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const madeAt = madeAtOf(name);
    if (madeAt === undefined || madeAt >= at) continue;
    for (const suffix of ['', '.sha256', '-wal', '-shm']) rmSync(join(folder, name + suffix), { force: true });
  }
}

function madeAtOf(name: string): number | undefined {
  const [, , day, hours, minutes, seconds, milliseconds] = NAME.exec(name) ?? [];
  return day === undefined ? undefined : Date.parse(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
}

/** Keeps a copy of an open database before it is upgraded. */
export function keepBeforeUpgrade(sqlite: Database.Database, dataDir: string, at: number): void {
  const path = placeFor(dataDir, keptName('before-upgrade', at));
  sqlite.prepare('VACUUM INTO ?').run(`${path}.tmp`);
  const hash = settledHash(`${path}.tmp`);
  renameSync(`${path}.tmp`, path);
  noteHash(path, hash);
}

/**
 * Keeps the closed database at `present` under a second name, its write-ahead log folded in first; the first name may then be
 * given to another file. One that is too damaged for that is kept as it is, with its log. May be repeated after a crash.
 */
export function keepBeforeRestore(present: string, dataDir: string, name: string): void {
  const path = placeFor(dataDir, name);
  const isSound = foldLog(present);
  if (!existsSync(path)) linkOrCopy(present, path);
  if (isSound) noteHash(path, settledHash(path));
  else keepLog(present, path);
}

function keepLog(present: string, path: string): void {
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(present + suffix)) renameSync(present + suffix, path + suffix);
  }
}

function placeFor(dataDir: string, name: string): string {
  mkdirSync(folderOf(dataDir), { recursive: true, mode: 0o700 });
  return join(folderOf(dataDir), name);
}

function noteHash(path: string, hash: string): void {
  writeWhole(`${path}.sha256`, `${hash}  ${basename(path)}\n`);
}

function foldLog(path: string): boolean {
  try {
    const sqlite = new Database(path);
    try {
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      sqlite.close();
    }
    return !existsSync(`${path}-wal`);
  } catch {
    // A damaged database is the very reason to restore.
    return false;
  }
}

/** A second name costs nothing; where the file system has none, the content is copied. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, `${to}.tmp`);
    renameSync(`${to}.tmp`, to);
  }
}
