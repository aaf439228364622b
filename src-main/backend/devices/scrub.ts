import type { Sqlite } from '../database/open.ts';

/**
 * What a device alone keeps, and what therefore stays out of a snapshot for another one (sync rule 8): who it is and how it
 * likes things, typing that is no record yet, what it may undo, its dealings with others, and its index of texts, which the other
 * one makes for itself. The log with all that waits
 * or is in conflict, what is known of others' holdings, what was erased and how far the log is compacted go with it.
 */
const OWN_TABLES = [
  ...['draft', 'operation', 'way', 'seen_bundle', 'exchange'],
  ...['duplicate_key', 'duplicate_pair', 'duplicate_seen'],
  ...['search_row', 'search_seen', 'search_due'],
] as const;

/** The only thing of `meta` that belongs to all. */
const SHARED_META = 'consortium';

/** Takes out of a copy what its maker alone keeps. The space is only free then: see `VACUUM INTO`. */
export function scrub(sqlite: Sqlite): void {
  for (const table of OWN_TABLES) sqlite.exec(`DELETE FROM ${table}`);
  for (const table of ['search_text', 'search_inner'])
    sqlite.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
  sqlite.prepare('DELETE FROM meta WHERE key <> ?').run(SHARED_META);
}
