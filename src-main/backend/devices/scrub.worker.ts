/** The thread that copies the database without what its maker alone keeps: SQLite writes it anew in one long call. */
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { scrub } from './scrub.ts';

export interface ScrubJob {
  /** The database in use. It is only read, as it stands at one moment; the program goes on writing. */
  readonly from: string;
  /** The new file, in which nothing is left of what was deleted, now or ever. */
  readonly to: string;
}

const { from, to } = workerData as ScrubJob;

// What is written here is read once and thrown away: neither the disk need be waited for, nor a failure be taken back.
const source = new Database(from, { readonly: true, timeout: 5000 });
try {
  source.pragma('synchronous = OFF');
  // The new file takes this over: what its pages are made of leaves nothing beside them.
  source.pragma('secure_delete = ON');
  source.pragma('mmap_size = 1073741824');
  source.prepare('VACUUM INTO ?').run(to);
} finally {
  source.close();
}
const copy = new Database(to, { fileMustExist: true });
try {
  copy.pragma('journal_mode = OFF');
  copy.pragma('synchronous = OFF');
  copy.transaction(() => scrub(copy))();
} finally {
  copy.close();
}
