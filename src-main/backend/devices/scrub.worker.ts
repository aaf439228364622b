/** The thread in which a copy of the database is scrubbed: SQLite writes it anew in one long call. */
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { scrub } from './scrub.ts';

export interface ScrubJob {
  /** A copy that nobody else uses; it is changed. */
  readonly copy: string;
  /** The new file, in which nothing is left of what was deleted, now or ever. */
  readonly to: string;
}

const { copy, to } = workerData as ScrubJob;
const sqlite = new Database(copy, { fileMustExist: true });
try {
  sqlite.transaction(() => scrub(sqlite))();
  sqlite.prepare('VACUUM INTO ?').run(to);
} finally {
  sqlite.close();
}
