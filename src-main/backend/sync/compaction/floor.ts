import { spansLacked, type VersionVector } from '#shared/domain/version-vector.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { SyncRefusal } from '../refusal.ts';

/** How far each device's changes are no longer all here. */
export function floors(sqlite: Sqlite): VersionVector {
  const rows = prepared(sqlite, 'SELECT device, seq FROM compacted').raw().all() as readonly (readonly [
    string,
    number,
  ])[];
  return new Map(rows);
}

/** Notes that changes up to these numbers are no longer all here. */
export function raiseFloors(sqlite: Sqlite, reached: VersionVector): void {
  const text = `INSERT INTO compacted (device, seq) VALUES (?, ?)
    ON CONFLICT (device) DO UPDATE SET seq = max(seq, excluded.seq)`;
  for (const [device, seq] of reached) prepared(sqlite, text).run(device, seq);
}

/**
 * What was compacted can't be handed on piece by piece: whoever lacks some of it begins with a snapshot.
 * @throws SyncRefusal `compacted` with what is lacking
 */
export function refuseCompacted(sqlite: Sqlite, since: VersionVector): void {
  const lacking = spansLacked(since, floors(sqlite));
  if (lacking.length > 0) throw new SyncRefusal('compacted', { lacking });
}
