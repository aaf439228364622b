import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/**
 * The newest stamp of any device, 0 before the first change. The log is keyed by device and stamp, so the newest of each
 * device is one step in the key: a start costs the same with five changes and with five million.
 */
export function newestStamp(sqlite: Sqlite): number {
  const text = `WITH RECURSIVE writer (device) AS (
      SELECT min(device) FROM chg
      UNION ALL
      SELECT (SELECT min(device) FROM chg WHERE device > writer.device) FROM writer WHERE writer.device IS NOT NULL
    )
    SELECT max((SELECT max(stamp) FROM chg WHERE device = writer.device)) FROM writer`;
  return (prepared(sqlite, text).pluck().get() as number | null) ?? 0;
}

/** The newest sequence number of a device, 0 before its first change. It grows with the stamp. */
export function newestSeq(sqlite: Sqlite, device: number): number {
  const text = 'SELECT seq FROM chg WHERE device = ? ORDER BY stamp DESC LIMIT 1';
  return (prepared(sqlite, text).pluck().get(device) as number | undefined) ?? 0;
}
