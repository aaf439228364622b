import type { Sqlite } from '../database/open.ts';

/** What waits in quarantine, by version. */
export const WAITING = "SELECT device || ' ' || stamp AS key FROM quarantine";

/** Remembers the rows of a small table by their key; gives those that came since. */
export function newRows<T extends object>(sqlite: Sqlite, text: string): () => readonly T[] {
  const rows = () => sqlite.prepare(text).all() as readonly (T & { readonly key: string })[];
  const before = new Set(rows().map(({ key }) => key));
  return () => rows().flatMap(({ key, ...row }) => (before.has(key) ? [] : [row as unknown as T]));
}
