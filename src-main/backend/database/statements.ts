import type { Statement } from 'better-sqlite3';
import type { Sqlite } from './open.ts';

const caches = new WeakMap<Sqlite, Map<string, Statement>>();

/** Prepares a statement once per connection and text. Only for texts from a bounded set: values go in as parameters. */
export function prepared(sqlite: Sqlite, text: string): Statement {
  const cache = caches.get(sqlite) ?? new Map<string, Statement>();
  caches.set(sqlite, cache);
  const known = cache.get(text);
  if (known !== undefined) return known;
  const statement = sqlite.prepare(text);
  cache.set(text, statement);
  return statement;
}
