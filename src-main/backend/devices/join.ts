import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { SnapshotContents } from '#shared/contract/devices.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { instantOfStamp } from '#shared/domain/clock.ts';
import { countMissingFiles, countRecords, openStaged, type Progress, UnreadableBackup } from '../backup/index.ts';
import { newestStamp } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { carryCounters } from '../database/counters.ts';
import { getMeta, setMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';
import { decideRestore } from '../database/pending-restore.ts';
import { clearUploads } from '../database/uploads.ts';
import { clearWork } from '../database/work-folder.ts';
import type { Run } from '../progress/index.ts';
import { heldVector, knownDevice, noteExchange, type PublicKeys } from '../sync/index.ts';
import { fingerprintOf } from './fingerprint.ts';
import { DATABASE_PART, FILES_FOLDER, type SnapshotHeader } from './snapshot-header.ts';
import {
  isUnpacked,
  JOINING,
  joiningPlace,
  type UnpackedSnapshot,
  unpackSnapshot,
  unreadable,
} from './stage-snapshot.ts';

/**
 * Checks a snapshot for this laptop, and lays it ready in the place of one that was checked before.
 * @throws DeskError FILE_UNREADABLE, CANCELLED, SECRETS_SEALED, DISK_FULL, or what writing refuses
 */
export async function inspectSnapshot(
  context: Context,
  source: { readonly path: string; readonly name: string },
  run: Run<Progress>,
): Promise<SnapshotContents> {
  clearWork(context.dataDir, JOINING);
  try {
    const unpacked = await unpackSnapshot(context, source, run);
    return await checked(context, unpacked, source.name);
  } catch (error) {
    if (run.signal.aborted) throw new DeskError('CANCELLED', {}, error);
    throw error;
  }
}

async function checked(context: Context, unpacked: UnpackedSnapshot, name: string): Promise<SnapshotContents> {
  try {
    const sqlite = openStaged(unpacked.folder, context.rootDir);
    try {
      const keys = await context.keys();
      const isSound = isOurs(context.sqlite, sqlite) && isOffice(sqlite, unpacked.header, keys);
      if (!isSound) throw unreadable(name, 'damaged');
      if (lacksOwnChanges(context, sqlite)) throw unreadable(name, 'own-changes-missing');
      return enter(context, sqlite, unpacked);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    await rm(unpacked.folder, { recursive: true, force: true });
    throw error instanceof UnreadableBackup ? unreadable(name, error.reason, error) : error;
  }
}

/** Whether the database is what its maker says: of that consortium, with maker and receiver as members by the keys at hand. */
function isOffice(sqlite: Sqlite, { sender, receiver, maker, consortium }: SnapshotHeader, own: PublicKeys): boolean {
  const isMember = (id: string, { signingKey, recipient }: PublicKeys): boolean => {
    const { standing, member } = knownDevice(sqlite, id);
    return standing === 'member' && member?.signingKey === signingKey && member.recipient === recipient;
  };
  const isShared = getMeta(sqlite, 'consortium') === consortium;
  return isShared && isMember(sender, maker) && isMember(receiver, own);
}

/** Whether nothing would act in it by itself that does not in a database of this program's. */
function isOurs(present: Sqlite, staged: Sqlite): boolean {
  const actingIn = (sqlite: Sqlite): readonly unknown[] =>
    sqlite.prepare("SELECT sql FROM main.sqlite_schema WHERE type IN ('trigger', 'view')").pluck().all();
  const known = new Set(actingIn(present));
  return actingIn(staged).every((sql) => known.has(sql));
}

/**
 * Whether this device, already in that office, made changes that the snapshot does not hold. Starting from there it would number
 * others like them, and whoever has the former ones would take the new ones for known.
 */
function lacksOwnChanges({ sqlite, writer }: Context, staged: Sqlite): boolean {
  const ownIn = (office: Sqlite): number => heldVector(office).get(writer.device.id) ?? 0;
  return getMeta(sqlite, 'consortium') === getMeta(staged, 'consortium') && ownIn(sqlite) > ownIn(staged);
}

/** Makes the database this device's own, by the code that its approver gave it, and tells what it holds. */
function enter(context: Context, sqlite: Sqlite, { token, folder, header, size }: UnpackedSnapshot): SnapshotContents {
  const { writer, ports, files } = context;
  const { id } = writer.device;
  const code = sqlite.prepare('SELECT code FROM device WHERE id = ?').pluck().get(id) as string;
  const changes = Object.values(header.held).reduce((sum, seq) => sum + seq, 0);
  const counts = countRecords(sqlite);
  sqlite.transaction(() => {
    setMeta(sqlite, 'device', id);
    setMeta(sqlite, 'device-code', code);
    noteExchange(sqlite, {
      ...{ at: ports.now(), carrier: 'snapshot', direction: 'in', bundle: header.id, sender: header.sender },
      ...{ changes, files: counts.files, size },
    });
  })();
  const { name, owner, office } = header.maker;
  const newest = newestStamp(sqlite);
  const hasFile = (hash: string): boolean => files.has(hash) || existsSync(join(folder, FILES_FOLDER, hash));
  return {
    token,
    createdAt: header.createdAt,
    maker: {
      ...{ deviceId: header.sender, code: header.maker.code, name, owner, office },
      fingerprint: fingerprintOf(header.sender, header.maker),
    },
    code,
    newestChangeAt: newest === 0 ? null : instantOfStamp(newest),
    counts,
    missingFiles: countMissingFiles(sqlite, hasFile),
    replaces: presentOffice(context),
  };
}

/** What would be put aside: nothing before the first change. */
function presentOffice({ sqlite }: Context): SnapshotContents['replaces'] {
  if (newestStamp(sqlite) === 0) return null;
  const { inquiries } = countRecords(sqlite);
  return { inquiries };
}

/**
 * Decides that the next opening puts a checked snapshot in the place of the office; this laptop stays the device that asked to
 * join. @returns the name under which the present database will be kept @throws DeskError NOT_FOUND
 */
export function joinInspected(context: Context, token: string): string | null {
  const { dataDir, ports, sqlite } = context;
  if (!isUnpacked(dataDir, token)) throw new DeskError('NOT_FOUND', { kind: 'snapshot' });
  const staged = new Database(join(joiningPlace(dataDir, token), DATABASE_PART), { fileMustExist: true });
  try {
    // Work may have gone on since it was inspected.
    if (lacksOwnChanges(context, staged)) throw new DeskError('NOT_FOUND', { kind: 'snapshot' });
    carryCounters(sqlite, staged);
  } finally {
    staged.close();
  }
  return decideRestore(dataDir, joiningPlace(dataDir, token), ports.now(), { keepsDevice: true });
}

/** Deletes what was sent and what was checked. */
export function discardSnapshot(dataDir: string): void {
  clearUploads(dataDir, 'snapshot');
  clearWork(dataDir, JOINING);
}
