import type { Sqlite } from './open.ts';
import { prepared } from './statements.ts';

/** By which rules derived columns were computed. It goes with them into a snapshot; its thread loads no more than it needs. */
export const DERIVED_KEY = 'derived-columns';

/** Others hold changes of this device that it does not know (`sync/put-back.ts`): it is to become a new one. */
export const PUT_BACK_KEY = 'put-back';

/** What this device keeps for itself, as text by key (table `meta`); what of it travels, `devices/scrub.ts` says. */
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
