import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/**
 * The index of texts, the looking for duplicates and the facts of cases follow the log by themselves (`backend/search`,
 * `backend/duplicates`, `backend/reports/store`). Noted here, in the transaction that does it, is what they would not see there.
 */

/** A record's values changed without a change in the log. */
export function noteUnindexed(sqlite: Sqlite, kind: string, record: string): void {
  const text = `INSERT INTO search_due (record, kind) VALUES (?, ?)
    ON CONFLICT (record) DO UPDATE SET awaits_content = 0`;
  prepared(sqlite, text).run(record, kind);
}

/**
 * Changes came into the log that are older than what was seen of their device, because they had waited: it is followed again from there.
 * @param earliest the lowest stamp that came, by device (a number of `ref`)
 */
export function noteLate(sqlite: Sqlite, earliest: ReadonlyMap<number, number>): void {
  for (const table of ['search_seen', 'duplicate_seen', 'fact_seen']) {
    const text = `UPDATE ${table} SET stamp = @stamp - 1 WHERE device = @device AND stamp >= @stamp`;
    for (const [device, stamp] of earliest) prepared(sqlite, text).run({ device, stamp });
  }
}
