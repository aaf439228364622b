import type { BackupContents } from '#shared/contract/maintenance.ts';
import { instantOfStamp } from '#shared/domain/clock.ts';
import { newestStamp } from '../changes/index.ts';
import { storedIdentity } from '../database/identity.ts';
import { getMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';

const COUNTS = `SELECT (SELECT count(*) FROM inquiry WHERE deleted_at IS NULL) AS inquiries,
  (SELECT count(*) FROM organisation WHERE deleted_at IS NULL) AS organisations,
  (SELECT count(*) FROM person WHERE deleted_at IS NULL) AS people,
  (SELECT count(*) FROM meeting WHERE deleted_at IS NULL) AS meetings,
  (SELECT count(*) FROM file WHERE deleted_at IS NULL) AS files`;

const PROFILE = `SELECT s.name AS staffMember, o.name AS office FROM staff_member s
  LEFT JOIN office o ON o.id = s.office_id WHERE s.id = ?`;

/** How much of what people look for an office holds. */
export const countRecords = (sqlite: Sqlite): BackupContents['counts'] =>
  sqlite.prepare(COUNTS).get() as BackupContents['counts'];

/** How many contents that records name are nowhere. */
export function countMissingFiles(sqlite: Sqlite, hasFile: (hash: string) => boolean): number {
  const hashes = sqlite.prepare('SELECT DISTINCT hash FROM file WHERE deleted_at IS NULL').pluck().all() as string[];
  return hashes.filter((hash) => !hasFile(hash)).length;
}

/** What a person wants to know of a backup before it takes the place of their office. */
export function contentsOf(
  sqlite: Sqlite,
  about: Pick<BackupContents, 'token' | 'createdAt'>,
  hasFile: (hash: string) => boolean,
): BackupContents {
  const profile = sqlite.prepare(PROFILE).get(getMeta(sqlite, 'profile') ?? '') as
    | Pick<BackupContents, 'staffMember' | 'office'>
    | undefined;
  const newest = newestStamp(sqlite);
  return {
    ...about,
    office: profile?.office ?? null,
    staffMember: profile?.staffMember ?? null,
    deviceCode: storedIdentity(sqlite).code,
    newestChangeAt: newest === 0 ? null : instantOfStamp(newest),
    counts: countRecords(sqlite),
    missingFiles: countMissingFiles(sqlite, hasFile),
  };
}
