import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { PublicKeys } from './keys.ts';

/** A device of the consortium as its record tells, with the keys it can be known and reached by. */
export interface Member extends PublicKeys {
  readonly id: string;
  readonly code: string;
  readonly ownerId: string | null;
}

/** How far a device is trusted: only what a member signed is taken in. */
export type Standing = 'member' | 'unapproved' | 'revoked' | 'unknown';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly ownerId: string | null;
  readonly signingKey: string | null;
  readonly recipient: string | null;
  readonly approvedAt: number | null;
  readonly revokedAt: number | null;
}

const ROWS = `SELECT id, code, owner_id AS ownerId, signing_key AS signingKey, recipient, approved_at AS approvedAt,
  revoked_at AS revokedAt FROM device WHERE deleted_at IS NULL`;

/** Every approved device that is not revoked, this one among them, ordered by code. */
export function members(sqlite: Sqlite): readonly Member[] {
  const rows = prepared(sqlite, `${ROWS} ORDER BY code, id`).all() as readonly Row[];
  return rows.flatMap((row) => (standingOf(row) === 'member' ? [memberOf(row)] : []));
}

/** A device's standing, and its keys as far as they are known. */
export function knownDevice(
  sqlite: Sqlite,
  id: string,
): { readonly standing: Standing; readonly member: Member | null } {
  const row = prepared(sqlite, `${ROWS} AND id = ?`).get(id) as Row | undefined;
  if (row === undefined) return { standing: 'unknown', member: null };
  const hasKeys = row.signingKey !== null && row.recipient !== null;
  return { standing: standingOf(row), member: hasKeys ? memberOf(row) : null };
}

function standingOf({ signingKey, recipient, approvedAt, revokedAt }: Row): Standing {
  if (revokedAt !== null) return 'revoked';
  return approvedAt === null || signingKey === null || recipient === null ? 'unapproved' : 'member';
}

const memberOf = ({ id, code, ownerId, signingKey, recipient }: Row): Member => ({
  id,
  code,
  ownerId,
  signingKey: signingKey ?? '',
  recipient: recipient ?? '',
});
