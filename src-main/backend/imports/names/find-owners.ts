import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import type { Slices } from '../../progress/index.ts';
import type { Named } from './find-names.ts';

/** Keys asked for in one go: a few milliseconds. */
const BATCH = 500;
const OWNERS = `SELECT DISTINCT t.key, p.id FROM json_each(?) k
  CROSS JOIN contact_point t ON t.key = k.value AND t.kind = 'email' AND t.deleted_at IS NULL
  CROSS JOIN person p ON p.id = t.owner_id AND p.deleted_at IS NULL ORDER BY p.created_at, p.id`;

/** Ids of the people who have one of these e-mail addresses, by its key; the oldest first. */
export async function findOwners(
  { sqlite }: Pick<Context, 'sqlite'>,
  wanted: ReadonlySet<string>,
  slices: Slices,
): Promise<Named> {
  const found = new Map<string, string[]>();
  const keys = [...wanted];
  for (let at = 0; at < keys.length; at += BATCH) {
    const rows = prepared(sqlite, OWNERS)
      .raw()
      .all(JSON.stringify(keys.slice(at, at + BATCH))) as readonly [string, string][];
    for (const [key, id] of rows) found.set(key, [...(found.get(key) ?? []), id]);
    await slices.breathe();
  }
  return found;
}
