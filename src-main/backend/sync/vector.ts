import type { VersionVector } from '#shared/domain/version-vector.ts';
import { writersIn } from '../changes/newest.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/**
 * What this database holds, by device. A change in quarantine is held too: it need not be sent again. The log is keyed by
 * device and stamp, and numbers grow with stamps, so each device is one step in the key however long the log is.
 */
export function heldVector(sqlite: Sqlite): VersionVector {
  const rows = (['chg', 'quarantine'] as const).flatMap(
    (table) => prepared(sqlite, newestOf(table)).raw().all() as (readonly [string, number])[],
  );
  const held = new Map<string, number>();
  for (const [device, seq] of rows) held.set(device, Math.max(seq, held.get(device) ?? 0));
  return held;
}

const newestOf = (table: 'chg' | 'quarantine'): string => `${writersIn(table)}
  SELECT r.value, (SELECT seq FROM ${table} WHERE device = writer.device ORDER BY stamp DESC LIMIT 1)
  FROM writer JOIN ref r ON r.n = writer.device`;
