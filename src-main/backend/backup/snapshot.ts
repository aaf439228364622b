import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE_FILE } from '../database/open.ts';

interface Run {
  readonly signal: AbortSignal;
  /** In bytes. */
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** So many pages (4 KiB each) are copied before other work is let in. */
const PAGES_AT_ONCE = 500;

/**
 * Copies the database of a data folder to a new file, as it stands at one moment, while the program goes on writing: a
 * connection of its own holds that moment.
 * @throws the signal's reason when aborted
 */
export async function copyDatabase(dataDir: string, to: string, { signal, onProgress }: Run): Promise<void> {
  const source = new Database(join(dataDir, DATABASE_FILE), { readonly: true, timeout: 5000 });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get();
    const pageSize = source.pragma('page_size', { simple: true }) as number;
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        signal.throwIfAborted();
        onProgress({ done: (totalPages - remainingPages) * pageSize, total: totalPages * pageSize });
        return PAGES_AT_ONCE;
      },
    });
  } finally {
    source.close();
  }
}
