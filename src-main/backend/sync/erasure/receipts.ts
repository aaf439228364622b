import { openRowClock } from '#shared/domain/row-clock.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';

/**
 * The sequence number of the device's latest receipt, 0 where it gave none. What this device writes out later holds nothing of
 * the people whose erasure it carried out until then.
 */
export function latestReceipt(sqlite: Sqlite, deviceId: string): number {
  const clocks = prepared(sqlite, 'SELECT clock FROM erasure_receipt WHERE device_id = ?').pluck().all(deviceId);
  const seqOf = prepared(sqlite, 'SELECT seq FROM chg WHERE device = ? AND stamp = ?').pluck();
  const seqs = (clocks as readonly Buffer[]).map((clock) => {
    const { device, stamp } = openRowClock(clock).created;
    return (seqOf.get(device, stamp) as number | undefined) ?? 0;
  });
  return Math.max(0, ...seqs);
}
