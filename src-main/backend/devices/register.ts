import { device } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { keepFromUndo, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { consortiumId, knownDevice, members, type PublicKeys } from '../sync/index.ts';

/**
 * Writes this device's own record where it lacks something: after the update that brought the keys, or when a copied or
 * restored folder has become a new device. To be called after a writing opening; before the first run it does nothing, since
 * the record comes with the profile.
 */
export async function registerDevice(context: Context): Promise<void> {
  const ownerId = context.staffId();
  if (ownerId !== null && !isComplete(context, ownerId)) await recordDevice(context);
}

/** Brings this device's record in line with its keys, its code and its owner; without a profile there is none yet. */
export async function recordDevice(context: Context): Promise<void> {
  const { sqlite, writer } = context;
  const ownerId = context.staffId();
  if (ownerId === null) return;
  const keys = await openKeys(context);
  const { op } = writer.mutate('devices.register', (write) => writeOwnRecord(context, write, { ownerId, keys }));
  // Nobody did this, so nobody takes it back.
  if (op !== null) keepFromUndo(sqlite, op);
}

/** The public keys, or null where they were sealed elsewhere: work goes on without them, exchanges do not. */
export async function openKeys(context: Pick<Context, 'keys' | 'ports'>): Promise<PublicKeys | null> {
  try {
    return await context.keys();
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'SECRETS_SEALED') throw error;
    context.ports.log('the keys of this device are sealed; it can be worked with, but nothing exchanged');
    return null;
  }
}

interface Own {
  readonly ownerId: string;
  readonly keys: PublicKeys | null;
}

/**
 * Puts code, owner and keys into this device's own record. The first device of a consortium approves itself; any other waits
 * until a member approves it (sync rule 10), and does so anew when its keys are others than those that were approved.
 */
export function writeOwnRecord(context: Context, write: Write, { ownerId, keys }: Own): void {
  const { sqlite, writer, ports } = context;
  const { id, code } = writer.device;
  consortiumId(sqlite, ports);
  if (keys === null || isRecorded(context, keys)) {
    write.put(device, { id, code, ownerId });
    return;
  }
  const { signingKey, recipient } = keys;
  const approval = isAlone(context)
    ? { approvedAt: write.now, approvedById: ownerId }
    : { approvedAt: null, approvedById: null };
  write.put(device, { id, code, ownerId, signingKey, recipient, ...approval });
}

function isRecorded(context: Context, keys: PublicKeys): boolean {
  const known = ownRecord(context);
  return known?.signingKey === keys.signingKey && known.recipient === keys.recipient;
}

/** Whether no other device is a member: then this one is the first. */
const isAlone = ({ sqlite, writer }: Context): boolean => members(sqlite).every(({ id }) => id === writer.device.id);

interface OwnRecord {
  readonly code: string;
  readonly ownerId: string | null;
  readonly signingKey: string | null;
  readonly recipient: string | null;
}

function ownRecord({ sqlite, writer }: Context): OwnRecord | undefined {
  const text = `SELECT code, owner_id AS ownerId, signing_key AS signingKey, recipient FROM device
    WHERE id = ? AND deleted_at IS NULL`;
  return sqlite.prepare(text).get(writer.device.id) as OwnRecord | undefined;
}

function isComplete(context: Context, ownerId: string): boolean {
  const known = ownRecord(context);
  if (known === undefined || known.code !== context.writer.device.code || known.ownerId !== ownerId) return false;
  return known.signingKey !== null && known.recipient !== null;
}

/** @throws DeskError NOT_A_MEMBER where this device waits to be approved, or was revoked */
export function requireMember({ sqlite, writer }: Pick<Context, 'sqlite' | 'writer'>): void {
  if (knownDevice(sqlite, writer.device.id).standing !== 'member') throw new DeskError('NOT_A_MEMBER');
}
