import { device, staffMember } from '#db/schema/index.ts';
import type { JoinRequestContents } from '#shared/contract/devices.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { type Context, requireStaff } from '../context.ts';
import { unusedCode } from '../database/device-code.ts';
import { getMeta } from '../database/meta.ts';
import { knownDevice } from '../sync/index.ts';
import { fingerprintOf } from './fingerprint.ts';
import { requireMember } from './register.ts';
import { type JoinRequest, readRequest, refused } from './request-text.ts';

/** What a request asks for, and what is known of its laptop here. @throws DeskError JOIN_REQUEST_REFUSED */
export function inspectRequest(context: Context, text: string): JoinRequestContents {
  const request = acceptable(context, readRequest(text));
  const { id, name, owner, office, madeAt } = request;
  return {
    deviceId: id,
    name,
    owner: owner === null ? null : { name: owner.name, staffId: knownStaff(context, owner.id) },
    office,
    fingerprint: fingerprintOf(id, request),
    madeAt,
    known: knownHere(context, request),
  };
}

/** @throws DeskError JOIN_REQUEST_REFUSED where this office can't approve it, or has already */
function acceptable(context: Context, request: JoinRequest): JoinRequest {
  const { sqlite, writer } = context;
  if (request.id === writer.device.id) throw refused('own-request');
  if (request.consortium !== null && request.consortium !== getMeta(sqlite, 'consortium')) {
    throw refused('other-consortium');
  }
  const known = knownHere(context, request);
  if (known?.standing === 'member' && !known.hasOtherKeys) throw refused('already-member');
  if (known?.standing === 'revoked' && request.madeAt <= (recordOf(context, request.id)?.revokedAt ?? 0)) {
    throw refused('before-revocation');
  }
  return request;
}

function knownHere(context: Context, { id, signingKey, recipient }: JoinRequest): JoinRequestContents['known'] {
  const { standing, member } = knownDevice(context.sqlite, id);
  if (standing === 'unknown') return null;
  const isSame = member === null || (member.signingKey === signingKey && member.recipient === recipient);
  return { code: recordOf(context, id)?.code ?? '', standing, hasOtherKeys: !isSame };
}

function recordOf({ sqlite }: Context, id: string) {
  return sqlite.prepare('SELECT code, revoked_at AS revokedAt FROM device WHERE id = ?').get(id) as
    | { readonly code: string; readonly revokedAt: number | null }
    | undefined;
}

function knownStaff({ sqlite }: Context, id: string | null): string | null {
  if (id === null) return null;
  const found = sqlite.prepare('SELECT 1 FROM staff_member WHERE id = ? AND deleted_at IS NULL').get(id);
  return found === undefined ? null : id;
}

export interface Approval {
  readonly text: string;
  readonly ownerId?: string | null | undefined;
  readonly name?: string | null | undefined;
}

/**
 * Makes the laptop of a request a member of the consortium, by the name of whoever works here (sync rule 10).
 * @throws DeskError JOIN_REQUEST_REFUSED, NOT_A_MEMBER, PROFILE_MISSING, NOT_FOUND
 */
export function approveRequest(context: Context, { text, ownerId, name }: Approval) {
  requireMember(context);
  const approvedById = requireStaff(context);
  const request = acceptable(context, readRequest(text));
  if (typeof ownerId === 'string' && knownStaff(context, ownerId) === null) {
    throw new DeskError('NOT_FOUND', { kind: staffMember.kind });
  }
  const owner = ownerId ?? knownStaff(context, request.owner?.id ?? null);
  const code = freeCode(context, request);
  const { op } = context.writer.mutate('devices.approve', (write) => {
    write.put(device, {
      ...{ id: request.id, code, signingKey: request.signingKey, recipient: request.recipient },
      // A laptop that was known keeps what is not said anew.
      ...(owner === null ? {} : { ownerId: owner }),
      ...(name || request.name ? { name: name ?? request.name } : {}),
      ...{ approvedAt: write.now, approvedById, revokedAt: null, revokedById: null },
    });
  });
  return { op, deviceId: request.id, code };
}

/** The code a laptop asks for, unless another one has it. */
function freeCode({ sqlite, ports }: Context, { id, code }: JoinRequest): string {
  const isTaken = sqlite.prepare('SELECT 1 FROM device WHERE code = ? AND id <> ?').get(code, id) !== undefined;
  return isTaken ? unusedCode(sqlite, ports) : code;
}

/** @throws DeskError INVALID for this device itself, NOT_A_MEMBER, PROFILE_MISSING, NOT_FOUND */
export function revokeDevice(context: Context, deviceId: string): { op: number | null } {
  requireMember(context);
  const revokedById = requireStaff(context);
  if (deviceId === context.writer.device.id)
    throw new DeskError('INVALID', { field: 'deviceId', reason: 'this-device' });
  const { op } = context.writer.mutate('devices.revoke', (write) =>
    write.update(device, deviceId, { revokedAt: write.now, revokedById }),
  );
  return { op };
}

/** The last laptop of a consortium approves itself. @throws DeskError NOT_A_MEMBER for a revoked one, PROFILE_MISSING */
export function continueAlone(context: Context): { op: number | null } {
  const approvedById = requireStaff(context);
  const { id } = context.writer.device;
  const { standing } = knownDevice(context.sqlite, id);
  if (standing === 'revoked') throw new DeskError('NOT_A_MEMBER');
  if (standing === 'member') return { op: null };
  const { op } = context.writer.mutate('devices.continueAlone', (write) =>
    write.update(device, id, { approvedAt: write.now, approvedById }),
  );
  return { op };
}
