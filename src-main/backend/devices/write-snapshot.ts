import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DeskError } from '#shared/contract/errors.ts';
import { BUNDLE_ENDING } from '#shared/contract/sync.ts';
import { uuidv7 } from '#shared/domain/ids.ts';
import type { VersionVector } from '#shared/domain/version-vector.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Progress } from '../backup/index.ts';
import type { Context } from '../context.ts';
import { hashOfFile } from '../database/hash-file.ts';
import { schemaVersion } from '../database/open.ts';
import { workPlace } from '../database/work-folder.ts';
import type { Run } from '../progress/index.ts';
import {
  consortiumId,
  heldVector,
  knownDevice,
  type Member,
  namedDevice,
  noteExchange,
  notePeers,
  type PublicKeys,
  type Source,
  vectorJson,
  writeContainer,
} from '../sync/index.ts';
import { requireMember } from './register.ts';
import { scrubbedCopy } from './scrubbed-copy.ts';
import { DATABASE_PART, FILES_FOLDER, type SnapshotHeader } from './snapshot-header.ts';

export interface MadeSnapshot {
  /** In bytes. */
  readonly size: number;
  /** Files whose content was not here, or damaged. */
  readonly missingFiles: number;
}

/**
 * Writes the whole office for a laptop that joins as one new file: the database as it stands at one moment without what this
 * device alone keeps, and the contents of files; encrypted to that laptop, signed by this one (sync rules 8 and 10). From then on
 * bundles for that laptop continue where the snapshot ends.
 * @throws DeskError NOT_A_MEMBER, NOT_FOUND, INVALID for a device that no member approved; what reading or writing refuses, or
 *   the signal's reason; then nothing is left
 */
export async function writeSnapshot(
  context: Context,
  deviceId: string,
  path: string,
  run: Run<Progress>,
): Promise<MadeSnapshot> {
  requireMember(context);
  const receiver = approvedDevice(context, deviceId);
  const keys = await context.keys();
  const folder = workPlace(context.dataDir, `snapshot-out-${randomUUID()}`);
  try {
    await mkdir(folder, { mode: 0o700 });
    const database = join(folder, DATABASE_PART);
    // The database is read twice: from its place into the copy, from the copy into the snapshot.
    const copying = ({ done, total }: Progress): void => run.onProgress({ done, total: 2 * total });
    await scrubbedCopy(context.dataDir, database, { signal: run.signal, onProgress: copying });
    const { held, hashes } = preparedFor(database, context, receiver.id);
    const { parts, missingFiles } = await partsOf(context, database, hashes, run.signal);
    const header = headerOf(context, { receiver: receiver.id, keys, held, missingFiles });
    const { sender, consortium } = header;
    const lock = { recipients: [receiver.recipient] };
    const sealing = { sender, consortium, lock, sign: keys.sign, isLarge: true };
    const load = { about: header, parts };
    const size = await writeContainer(path, load, sealing, { signal: run.signal, onRead: counting(parts, run) });
    note(context, header, { files: parts.length - 1, size });
    return { size, missingFiles };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file's name says for which one device it is, so that two are not mixed up. */
export function snapshotName({ sqlite, ports }: Context, deviceId: string): string {
  const code = sqlite.prepare('SELECT code FROM device WHERE id = ?').pluck().get(deviceId) as string | undefined;
  return `ejrc-desk-join-${code ?? ''}-${localDay(ports.now(), 'UTC')}${BUNDLE_ENDING}`;
}

function approvedDevice({ sqlite, writer }: Context, deviceId: string): Member {
  if (deviceId === writer.device.id) throw new DeskError('INVALID', { field: 'deviceId', reason: 'this-device' });
  const { standing, member } = knownDevice(sqlite, deviceId);
  if (standing === 'unknown') throw new DeskError('NOT_FOUND', { kind: 'device' });
  if (standing !== 'member' || member === null) {
    throw new DeskError('INVALID', { field: 'deviceId', reason: 'not-approved' });
  }
  return member;
}

/** Tells the copy what its receiver should know of its maker, and reads what it holds. */
function preparedFor(database: string, { writer, ports }: Context, receiver: string) {
  const sqlite = new Database(database, { fileMustExist: true });
  try {
    // It is read into the snapshot and thrown away: waiting for the disk would be for nothing.
    sqlite.pragma('synchronous = OFF');
    const held = heldVector(sqlite);
    sqlite.prepare('DELETE FROM peer WHERE device = ?').run(receiver);
    notePeers(sqlite, receiver, [[writer.device.id, { held, heldAt: ports.now() }]]);
    const hashes = sqlite.prepare('SELECT DISTINCT hash FROM file').pluck().all() as readonly string[];
    return { held, hashes };
  } finally {
    sqlite.close();
  }
}

/** The database, and the contents that are here and sound: a damaged one would have the whole snapshot refused. */
async function partsOf({ files }: Context, database: string, hashes: readonly string[], signal: AbortSignal) {
  const parts: Source[] = [await sourceOf(DATABASE_PART, database, (await hashOfFile(database, signal)) ?? '')];
  for (const hash of hashes) {
    const path = files.pathOf(hash);
    if ((await hashOfFile(path, signal)) === hash) parts.push(await sourceOf(`${FILES_FOLDER}/${hash}`, path, hash));
  }
  return { parts, missingFiles: hashes.length + 1 - parts.length };
}

const sourceOf = async (name: string, path: string, hash: string): Promise<Source> => {
  const { size } = await stat(path);
  return { name, path, size, hash };
};

/** The first part has been read once already. */
function counting(parts: readonly Source[], { onProgress }: Run<Progress>): (bytes: number) => void {
  const total = parts.reduce((sum, { size }) => sum + size, parts[0]?.size ?? 0);
  let done = parts[0]?.size ?? 0;
  return (bytes) => {
    done += bytes;
    onProgress({ done, total });
  };
}

interface Facts {
  readonly receiver: string;
  readonly keys: PublicKeys;
  readonly held: VersionVector;
  readonly missingFiles: number;
}

function headerOf(context: Context, { receiver, keys, held, missingFiles }: Facts): SnapshotHeader {
  const { sqlite, writer, ports, rootDir } = context;
  const { id: sender, code } = writer.device;
  const { owner, office } = namedDevice(sqlite, sender);
  const name = sqlite.prepare('SELECT name FROM device WHERE id = ?').pluck().get(sender) as string | null;
  const { signingKey, recipient } = keys;
  return {
    ...{ id: uuidv7(ports.now(), ports.random(10)), kind: 'snapshot', createdAt: ports.now() },
    ...{ schema: schemaVersion(join(rootDir, 'db', 'migrations')), consortium: consortiumId(sqlite, ports) },
    ...{ sender, maker: { code, name, owner, office, signingKey, recipient } },
    ...{ receiver, held: vectorJson(held), missingFiles },
  };
}

/** What went out, and what its receiver will hold. */
function note(
  { sqlite, writer, ports }: Context,
  { id, receiver, held, createdAt }: SnapshotHeader,
  { files, size }: { readonly files: number; readonly size: number },
): void {
  const vector = new Map(Object.entries(held));
  const changes = [...vector.values()].reduce((sum, seq) => sum + seq, 0);
  const people = sqlite.prepare('SELECT count(*) FROM person WHERE deleted_at IS NULL').pluck().get() as number;
  sqlite.transaction(() => {
    notePeers(sqlite, writer.device.id, [[receiver, { held: vector, heldAt: createdAt }]]);
    noteExchange(sqlite, {
      ...{ at: ports.now(), carrier: 'snapshot', direction: 'out', bundle: id, sender: writer.device.id },
      ...{ receivers: JSON.stringify([receiver]), changes, files, size, people },
    });
  })();
}
