import { join } from 'node:path';
import Database from 'better-sqlite3';
import { asStartupError } from './explain-sqlite.ts';

/**
 * Takes the right to write in a data folder, for one process at a time. It is an exclusive transaction on a small database
 * beside ours, so the system itself gives it up when the process ends, however it ends.
 * @returns gives the right up
 * @throws StartupError `data_folder_in_use`, and what else keeps the lock from being written
 */
export function takeWriteLock(dataDir: string): () => void {
  let lock: Database.Database | undefined;
  try {
    lock = new Database(join(dataDir, 'desk.lock'), { timeout: 0 });
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    const held = lock;
    return () => held.close();
  } catch (error) {
    lock?.close();
    throw asStartupError(error, dataDir);
  }
}
