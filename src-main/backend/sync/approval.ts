import type { VersionVector } from '#shared/domain/version-vector.ts';
import { recordBytes } from '../changes/refs.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

const TEXT = `SELECT r.value, max(c.seq) FROM chg c JOIN ref r ON r.n = c.device
  WHERE c.record = ? AND (json_type(c.patch, '$.approvedAt') IS NOT NULL OR json_type(c.patch, '$.signingKey') IS NOT NULL
    OR json_type(c.patch, '$.recipient') IS NOT NULL OR json_type(c.patch, '$.revokedAt') IS NOT NULL)
  GROUP BY c.device`;

/** What someone has to hold to know a device by its keys, and as a member: until then, nothing that it signed is taken in. */
export function approvalOf(sqlite: Sqlite, device: string): VersionVector {
  const rows = prepared(sqlite, TEXT).raw(true).all(recordBytes(device)) as readonly (readonly [string, number])[];
  return new Map(rows);
}
