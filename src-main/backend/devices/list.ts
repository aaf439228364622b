import type { Device } from '#shared/contract/devices.ts';
import { instantOfStamp } from '#shared/domain/clock.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { heldVector, knownDevice } from '../sync/index.ts';
import { fingerprintOf } from './fingerprint.ts';

type Row = Pick<
  Device,
  'id' | 'code' | 'name' | 'ownerId' | 'officeId' | 'approvedAt' | 'approvedById' | 'revokedAt' | 'revokedById'
>;

const ROWS = `SELECT d.id, d.code, d.name, d.owner_id AS ownerId, s.office_id AS officeId,
  d.approved_at AS approvedAt, d.approved_by_id AS approvedById, d.revoked_at AS revokedAt, d.revoked_by_id AS revokedById
  FROM device d LEFT JOIN staff_member s ON s.id = d.owner_id
  WHERE d.deleted_at IS NULL ORDER BY d.id <> ?, d.code, d.id`;

/** Every device that has a record here, this one first, with what is held of it. */
export function listDevices({ sqlite, writer }: Pick<Context, 'sqlite' | 'writer'>): Device[] {
  const held = heldVector(sqlite);
  const newest = newestStamps(sqlite);
  const rows = prepared(sqlite, ROWS).all(writer.device.id) as readonly Row[];
  return rows.map((row) => {
    const { standing, member } = knownDevice(sqlite, row.id);
    const stamp = newest.get(row.id);
    return {
      ...row,
      // It has a record, so that its standing is known.
      standing: standing === 'unknown' ? 'unapproved' : standing,
      fingerprint: member === null ? null : fingerprintOf(row.id, member),
      changes: held.get(row.id) ?? 0,
      newestChangeAt: stamp === undefined ? null : instantOfStamp(stamp),
      isThis: row.id === writer.device.id,
    };
  });
}

/** The newest stamp of each device with a record: one step in the log's key each. */
function newestStamps(sqlite: Context['sqlite']): ReadonlyMap<string, number> {
  const text = `SELECT d.id, max(
      coalesce((SELECT max(stamp) FROM chg WHERE device = r.n), 0),
      coalesce((SELECT max(stamp) FROM quarantine WHERE device = r.n), 0))
    FROM device d JOIN ref r ON r.value = d.id`;
  const rows = prepared(sqlite, text).raw().all() as readonly (readonly [string, number])[];
  return new Map(rows.filter(([, stamp]) => stamp > 0));
}
