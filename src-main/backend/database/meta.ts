import type { Sqlite } from './open.ts';
import { prepared } from './statements.ts';

/** What this device alone keeps, as text by key (table `meta`; it never travels). */
export function getMeta(sqlite: Sqlite, key: string): string | undefined {
  return prepared(sqlite, 'SELECT value FROM meta WHERE key = ?').pluck().get(key) as string | undefined;
}

export function setMeta(sqlite: Sqlite, key: string, value: string): void {
  const text = 'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value';
  prepared(sqlite, text).run(key, value);
}

export function deleteMeta(sqlite: Sqlite, key: string): void {
  prepared(sqlite, 'DELETE FROM meta WHERE key = ?').run(key);
}
