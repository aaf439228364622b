import type { VersionVector } from '#shared/domain/version-vector.ts';
import { writersIn } from '../changes/newest.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/**
 * What this database holds, by device. A change in quarantine is held too: it need not be sent again. The log is keyed by
 * device and stamp, and numbers grow with stamps, so each device is one step in the key however long the log is.
 */
export function heldVector(sqlite: Sqlite): VersionVector {
  return vectorOfEnds(heldEnds(sqlite));
}

export const vectorOfEnds = (ends: ReadonlyMap<string, End>): VersionVector =>
  new Map([...ends].map(([device, { seq }]) => [device, seq]));

/** The newest change of each device that is held. */
export function heldEnds(sqlite: Sqlite): ReadonlyMap<string, End> {
  const rows = (['chg', 'quarantine'] as const).flatMap(
    (table) => prepared(sqlite, newestOf(table)).all() as (End & { readonly device: string })[],
  );
  const ends = new Map<string, End>();
  for (const { device, ...end } of rows) if (end.seq > (ends.get(device)?.seq ?? 0)) ends.set(device, end);
  return ends;
}

/** The number and the stamp of a change. */
export interface End {
  readonly seq: number;
  readonly stamp: number;
}

const newestOf = (table: 'chg' | 'quarantine'): string => `${writersIn(table)}, newest (device, stamp) AS (
    SELECT device, (SELECT max(stamp) FROM ${table} WHERE device = writer.device) FROM writer
  )
  SELECT r.value AS device, c.seq AS seq, c.stamp AS stamp
  FROM newest JOIN ref r ON r.n = newest.device
    JOIN ${table} c ON c.device = newest.device AND c.stamp = newest.stamp`;
