import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { makeFolder } from '../ports/make-folder.ts';
import { StartupError } from '../startup-error.ts';
import { LONGEST_LOG } from './checkpoints.ts';
import { asStartupError } from './explain-sqlite.ts';
import { keepBeforeUpgrade } from './kept-copies.ts';
import { refuseSynchronisedFolder } from './synchronised-folder.ts';

/** "EJRC" in ASCII: tells our files from other SQLite databases. */
const APPLICATION_ID = 0x454a5243;
export const DATABASE_FILE = 'desk.sqlite';

export type Sqlite = Database.Database;

export interface OpenOptions {
  readonly dataDir: string;
  readonly migrationsDir: string;
  /** A reading command works beside the program and changes nothing, the schema included. */
  readonly readOnly?: boolean;
}

/**
 * Opens the database of a data folder, creating and migrating it as needed; what is migrated is kept as it was (kept-copies.ts).
 * WAL with synchronous=FULL: an acknowledged commit survives a power cut.
 * @throws StartupError for everything a person can mend
 */
export function openDatabase({ dataDir, migrationsDir, readOnly = false }: OpenOptions): Sqlite {
  const file = join(dataDir, DATABASE_FILE);
  if (!readOnly) prepareDataFolder(dataDir);
  else if (!existsSync(file)) throw new StartupError('database_missing', { path: dataDir });
  try {
    const sqlite = new Database(file, { readonly: readOnly, timeout: 5000 });
    try {
      configure(sqlite, readOnly);
      const found = checkIdentity(sqlite, file, migrationsDir);
      if (readOnly) refuseOlder(found, file, migrationsDir);
      else applyMigrations(sqlite, found, dataDir, migrationsDir);
      return sqlite;
    } catch (error) {
      sqlite.close();
      throw error;
    }
  } catch (error) {
    throw asStartupError(error, file);
  }
}

/**
 * One more connection to a data folder's database, which is open already: for long work beside the program's own calls.
 * @throws what SQLite refuses
 */
export function openBeside(dataDir: string, { readOnly }: { readonly readOnly: boolean }): Sqlite {
  const sqlite = new Database(join(dataDir, DATABASE_FILE), { readonly: readOnly, fileMustExist: true, timeout: 5000 });
  configure(sqlite, readOnly);
  return sqlite;
}

/** An empty database in memory, for work of which only the outcome is kept: nothing of it is ever on a disk. */
export function openInMemory(migrationsDir: string): Sqlite {
  const sqlite = new Database(':memory:');
  configure(sqlite, true);
  applyMigrations(sqlite, 0, '', migrationsDir);
  return sqlite;
}

/**
 * Makes the data folder if need be. It must be writable, and not one that another program synchronises.
 * @throws StartupError
 */
export function prepareDataFolder(dataDir: string): void {
  refuseSynchronisedFolder(dataDir);
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw asStartupError(error, dataDir);
  }
}

function configure(sqlite: Sqlite, readOnly: boolean): void {
  if (!readOnly) sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cache_size = -65536');
  sqlite.pragma('mmap_size = 1073741824');
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma(`wal_autocheckpoint = ${LONGEST_LOG}`);
}

/** How many migrations this version of the program knows: the schema's version. */
export function schemaVersion(migrationsDir: string): number {
  return readdirSync(migrationsDir).filter((name) => name.endsWith('.sql')).length;
}

/** @returns the schema's version, 0 for a database that is still empty @throws StartupError for one that is not ours to open */
function checkIdentity(sqlite: Sqlite, file: string, migrationsDir: string): number {
  const tables = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  if (tables === 0) return 0;
  if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new StartupError('database_foreign', { path: file });
  }
  const known = schemaVersion(migrationsDir);
  const found = sqlite.pragma('user_version', { simple: true }) as number;
  if (found > known) throw new StartupError('database_newer', { path: file, found, known });
  return found;
}

/** Reading commands change nothing, so that they can't upgrade what they read. */
function refuseOlder(found: number, file: string, migrationsDir: string): void {
  const known = schemaVersion(migrationsDir);
  if (found < known) throw new StartupError('database_older', { path: file, found, known });
}

/**
 * One transaction, the version's number included: a start that is killed or fails in between leaves the database as it was.
 * (drizzle's own `migrate` hides a full disk behind a rollback that SQLite has done already.)
 */
function applyMigrations(sqlite: Sqlite, found: number, dataDir: string, migrationsDir: string): void {
  const steps = readMigrationFiles({ migrationsFolder: migrationsDir }).slice(found);
  if (steps.length === 0) return;
  if (found > 0) keepBeforeUpgrade(sqlite, dataDir, Date.now());
  sqlite.transaction(() => {
    for (const statement of steps.flatMap(({ sql }) => sql)) sqlite.exec(statement);
    sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    sqlite.pragma(`user_version = ${found + steps.length}`);
  })();
}
