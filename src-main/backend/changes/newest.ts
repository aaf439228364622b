import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/**
 * `writer (device)`: the devices whose changes a table holds, to begin a query with; its last row is null. The log is keyed by device
 * and stamp, so each device is one step in the key: it costs the same with five changes and with five million.
 */
export const writersIn = (table: 'chg' | 'quarantine'): string => `WITH RECURSIVE writer (device) AS (
    SELECT min(device) FROM ${table}
    UNION ALL
    SELECT (SELECT min(device) FROM ${table} WHERE device > writer.device) FROM writer WHERE writer.device IS NOT NULL
  )`;

/** The newest stamp of each device, as a query for `device` and `stamp`. */
export const NEWEST_BY_DEVICE = `${writersIn('chg')}
  SELECT device, (SELECT max(stamp) FROM chg WHERE device = writer.device) AS stamp FROM writer WHERE device IS NOT NULL`;

/** The newest stamp of any device, 0 before the first change. */
export function newestStamp(sqlite: Sqlite): number {
  const text = `SELECT max(stamp) FROM (${NEWEST_BY_DEVICE})`;
  return (prepared(sqlite, text).pluck().get() as number | null) ?? 0;
}

/** The newest sequence number of a device, 0 before its first change. It grows with the stamp. */
export function newestSeq(sqlite: Sqlite, device: number): number {
  const text = 'SELECT seq FROM chg WHERE device = ? ORDER BY stamp DESC LIMIT 1';
  return (prepared(sqlite, text).pluck().get(device) as number | undefined) ?? 0;
}
