import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Completes the migration that `drizzle-kit generate` wrote last: drizzle knows no STRICT tables, so each new table gets it
 * here, and small local tables with a key of their own lose their rowid. Run it before the migration is committed.
 */
const folder = new URL('../db/migrations/', import.meta.url);
const WITHOUT_ROWID = new Set([
  'chg',
  'quarantine',
  'conflict',
  'meta',
  'draft',
  'peer',
  'way',
  'seen_bundle',
  'erased',
  'compacted',
  'duplicate_key',
  'duplicate_pair',
]);

const last = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .at(-1);
if (last === undefined) throw new Error('no migration to complete');
const file = new URL(last, folder);
const completed = readFileSync(file, 'utf8').replaceAll(
  /(CREATE TABLE `(\w+)` \(\n[\s\S]*?\n\));/gu,
  (_, table: string, name: string) => `${table} STRICT${WITHOUT_ROWID.has(name) ? ', WITHOUT ROWID' : ''};`,
);
writeFileSync(file, completed);
