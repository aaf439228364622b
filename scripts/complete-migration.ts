import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Completes the migration that `drizzle-kit generate` wrote last: drizzle knows no STRICT tables, so each new table gets it
 * here, small local tables with a key of their own lose their rowid, and virtual tables are added. Run it before the migration is committed.
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
  'search_due',
]);

/**
 * Virtual tables, each made together with a table that names its rows: drizzle knows none. `search_text` takes folded pieces that
 * blanks part, with all beyond ASCII as letters; it holds no texts, and its rows can be taken out again all the same. Lists of the
 * pieces' beginnings are kept for what is typed first, so that few letters are answered as fast as many. `search_inner` holds the ends
 * of the words of names, so that a name is found by a part inside of a word.
 */
const VIRTUAL: Readonly<Record<string, readonly string[]>> = {
  search_row: [
    "CREATE VIRTUAL TABLE `search_text` USING fts5(name, more, body, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3 4');",
    "CREATE VIRTUAL TABLE `search_inner` USING fts5(name, content='', contentless_delete=1, tokenize='ascii', detail='none', prefix='4');",
  ],
};

const last = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .at(-1);
if (last === undefined) throw new Error('no migration to complete');
const file = new URL(last, folder);
const completed = readFileSync(file, 'utf8').replaceAll(
  /(CREATE TABLE `(\w+)` \(\n[\s\S]*?\n\));/gu,
  (_, table: string, name: string) =>
    [`${table} STRICT${WITHOUT_ROWID.has(name) ? ', WITHOUT ROWID' : ''};`, ...(VIRTUAL[name] ?? [])].join(
      '\n--> statement-breakpoint\n',
    ),
);
writeFileSync(file, completed);
