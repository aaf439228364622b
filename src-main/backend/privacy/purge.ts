import { rmSync } from 'node:fs';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { purgeIndex } from '../search/index.ts';
import { contentsDone, contentsDue, isPurgeDue, purgeDone } from '../sync/erasure/index.ts';
import { recallErasures, rememberErasures } from './memory.ts';

type Purged = Pick<Context, 'sqlite' | 'files' | 'dataDir'>;

/**
 * Does outside of the transaction what an erasure left to do, until it is done: deletes the contents that no file needs any more,
 * and rewrites the database, in whose free pages and log the bytes would still stand.
 */
export function purgeErased({ sqlite, files, dataDir }: Purged): void {
  const due = contentsDue(sqlite);
  if (due.length > 0) {
    rememberErasures(dataDir, { contents: due });
    contentsDone(sqlite);
  }
  if (!isPurgeDue(sqlite)) return;
  dropContents({ sqlite, files, dataDir });
  purgeIndex({ sqlite, files });
  sqlite.exec('VACUUM');
  purgeDone(sqlite);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
}

/** Deletes remembered contents, which a restore or a late delivery may have brought again. */
export function dropContents({ sqlite, files, dataDir }: Purged): void {
  const isNeeded = prepared(sqlite, 'SELECT 1 FROM file WHERE hash = ? LIMIT 1');
  for (const hash of recallErasures(dataDir).contents) {
    if (isNeeded.get(hash) === undefined) rmSync(files.pathOf(hash), { force: true });
  }
}
