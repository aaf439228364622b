import { DERIVED_KEY, getMeta, setMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';

/**
 * What a device alone keeps, and what therefore stays out of a snapshot for another one (sync rule 8): who it is and how it
 * likes things, typing that is no record yet, what it may undo, its dealings with others, and its index of texts and its facts of
 * cases, which the other one makes for itself. The log with all that waits
 * or is in conflict, what is known of others' holdings, what was erased and how far the log is compacted go with it.
 */
const OWN_TABLES = [
  ...['draft', 'operation', 'way', 'seen_bundle', 'exchange'],
  ...['duplicate_key', 'duplicate_pair', 'duplicate_seen'],
  ...['search_row', 'search_seen', 'search_due'],
  ...['fact_page', 'fact_word', 'fact_organisation', 'fact_seen'],
] as const;

/** What of `meta` belongs to all: the office's name among offices, and by which rules derived columns were computed. */
const SHARED_META = ['consortium', DERIVED_KEY];

/**
 * Takes out of a copy what its maker alone keeps, and leaves zeros where it lay: a copy without any deleted byte stays one. Tables
 * are emptied as a whole, because only then SQLite leaves nothing of theirs beside rows either.
 */
export function scrub(sqlite: Sqlite): void {
  sqlite.pragma('secure_delete = ON');
  for (const table of OWN_TABLES) sqlite.exec(`DELETE FROM ${table}`);
  for (const table of ['search_text', 'search_inner'])
    sqlite.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
  const shared = SHARED_META.map((key) => [key, getMeta(sqlite, key)] as const);
  sqlite.exec('DELETE FROM meta');
  for (const [key, value] of shared) if (value !== undefined) setMeta(sqlite, key, value);
}
