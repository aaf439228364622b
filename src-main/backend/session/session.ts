import { asc, isNull } from 'drizzle-orm';
import { officeTable, staffMember, staffMemberTable } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { ProfileInput, Session } from '#shared/contract/session.ts';
import { keepFromUndo, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { getMeta, setMeta } from '../database/meta.ts';
import { openKeys, writeOwnRecord } from '../devices/index.ts';
import { CONSORTIUM_OFFICES, officeId, seedOffices } from './offices.ts';
import { todayAtWork } from './zone.ts';

/** Who works here, on which device, with whom. Before the first run the founding offices are offered. */
export function readSession(context: Context): Session {
  const { db, sqlite, writer } = context;
  const offices = db
    .select({
      id: officeTable.id,
      name: officeTable.name,
      country: officeTable.country,
      zone: officeTable.zone,
    })
    .from(officeTable)
    .where(isNull(officeTable.deletedAt))
    .orderBy(asc(officeTable.position), asc(officeTable.name))
    .all();
  const staff = db
    .select({
      id: staffMemberTable.id,
      name: staffMemberTable.name,
      email: staffMemberTable.email,
      officeId: staffMemberTable.officeId,
      role: staffMemberTable.role,
      language: staffMemberTable.language,
      zone: staffMemberTable.zone,
    })
    .from(staffMemberTable)
    .where(isNull(staffMemberTable.deletedAt))
    .orderBy(asc(staffMemberTable.name))
    .all();
  const profile = staff.find(({ id }) => id === context.staffId()) ?? null;
  const founding = CONSORTIUM_OFFICES.map(({ key, ...fields }) => ({ id: officeId(key), ...fields }));
  return {
    profile,
    device: { id: writer.device.id, code: writer.device.code },
    offices: offices.length === 0 ? founding : offices,
    staff,
    dataDir: context.dataDir,
    demo: getMeta(sqlite, 'demo') === 'yes',
    today: todayAtWork(context),
  };
}

/** Sets up or changes the profile; the first one also brings the founding offices and this device's record. */
export async function saveProfile(context: Context, profile: ProfileInput): Promise<{ op: number | null }> {
  const { sqlite, writer } = context;
  const present = context.staffId();
  if (present !== null) {
    const { op } = writer.mutate('session.saveProfile', (write) => write.update(staffMember, present, profile));
    return { op };
  }
  return beginAs(context, 'session.saveProfile', (write) => {
    const anyOffice = sqlite.prepare('SELECT 1 FROM office LIMIT 1').get();
    if (anyOffice === undefined) seedOffices(write);
    return write.insert(staffMember, profile);
  });
}

/**
 * Begins as a staff member who is known already, on a laptop that joined.
 * @throws DeskError NOT_FOUND, INVALID where there is a profile
 */
export async function takeProfile(context: Context, staffId: string): Promise<{ op: number | null }> {
  if (context.staffId() !== null) throw new DeskError('INVALID', { field: 'staffId', reason: 'already-there' });
  const known = context.sqlite.prepare('SELECT 1 FROM staff_member WHERE id = ? AND deleted_at IS NULL').get(staffId);
  if (known === undefined) throw new DeskError('NOT_FOUND', { kind: staffMember.kind });
  return beginAs(context, 'session.takeProfile', () => staffId);
}

/** The first run can't be undone: there would be nobody left to work. */
async function beginAs(context: Context, name: string, staffOf: (write: Write) => string): Promise<{ op: null }> {
  const { sqlite, writer } = context;
  const keys = await openKeys(context);
  const { op } = writer.mutate(name, (write) => {
    // Another window may have begun meanwhile.
    if (context.staffId() !== null) throw new DeskError('INVALID', { field: 'profile', reason: 'already-there' });
    const staffId = staffOf(write);
    writeOwnRecord(context, write, { ownerId: staffId, keys });
    setMeta(sqlite, 'profile', staffId);
  });
  if (op !== null) keepFromUndo(sqlite, op);
  return { op: null };
}
