import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError } from '#shared/contract/errors.ts';
import type { Progress } from '../backup/index.ts';
import type { Context } from '../context.ts';
import { schemaVersion } from '../database/open.ts';
import { workPlace } from '../database/work-folder.ts';
import type { Run } from '../progress/index.ts';
import {
  type ByteRun,
  type Contents,
  headerOf,
  type Key,
  type PartEntry,
  readUnproven,
  refuseWithoutSpace,
  SyncRefusal,
  unpackContainer,
  verifyContainer,
} from '../sync/index.ts';
import { DATABASE_PART, FILES_FOLDER, type SnapshotHeader, snapshotHeader } from './snapshot-header.ts';

/** Snapshots that were unpacked lie in the work folder under this word and their token. */
export const JOINING = 'joining-';

/** Where an unpacked snapshot lies. */
export const joiningPlace = (dataDir: string, token: string): string => workPlace(dataDir, `${JOINING}${token}`);

export interface UnpackedSnapshot {
  readonly token: string;
  readonly folder: string;
  readonly header: SnapshotHeader;
  /** Of the file, in bytes. */
  readonly size: number;
}

/**
 * Verifies and decrypts a snapshot for this device, and unpacks it beside the office, of which nothing is touched. Its
 * signature is its maker's by the key that it names itself: whether that is the right person's, the fingerprint tells.
 * @throws DeskError FILE_UNREADABLE, DISK_FULL, what writing refuses, or the signal's reason; then nothing is left
 */
export async function unpackSnapshot(
  context: Context,
  { path, name }: { readonly path: string; readonly name: string },
  run: Run<Progress>,
): Promise<UnpackedSnapshot> {
  const token = randomUUID();
  const folder = joiningPlace(context.dataDir, token);
  try {
    await mkdir(join(folder, FILES_FOLDER), { recursive: true, mode: 0o700 });
    const { size } = await stat(path);
    return { token, folder, size, header: await unpackInto(context, path, folder, counting(size, run)) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error instanceof SyncRefusal ? unreadable(name, reasonOf(error), error) : error;
  }
}

export const unreadable = (name: string, reason: string, cause?: unknown): DeskError =>
  new DeskError('FILE_UNREADABLE', { name, reason }, cause);

async function unpackInto(context: Context, path: string, folder: string, run: ByteRun): Promise<SnapshotHeader> {
  const { identity } = await context.keys();
  const key: Key = { identity };
  const header = await unprovenHeader(context, path, key, run);
  const container = await verifyContainer(path, () => header.maker.signingKey, run);
  const accept = async ({ parts }: Contents): Promise<void> => {
    const names = new Set(parts.map((part) => part.name));
    const isSound = parts[0]?.name === DATABASE_PART && names.size === parts.length && parts.slice(1).every(isContent);
    if (!isSound) throw new SyncRefusal('damaged', {});
    await refuseWithoutSpace(folder, parts);
  };
  await unpackContainer(container, { key, accept, placeOf: (part) => join(folder, part.name) }, run);
  return header;
}

/** Its name is made of its hash alone, so that no name leads out of the folder. */
const isContent = ({ name, hash }: PartEntry): boolean => name === `${FILES_FOLDER}/${hash}`;

/** What it says of itself, among it by which key it is signed; the signature over all of it is verified next. */
async function unprovenHeader(context: Context, path: string, key: Key, run: ByteRun): Promise<SnapshotHeader> {
  const unproven = await readUnproven(path, key, { signal: run.signal, onRead: () => {} });
  const schema = schemaVersion(join(context.rootDir, 'db', 'migrations'));
  const header = headerOf(unproven, schema, { snapshot: snapshotHeader });
  const { sender, receiver } = header;
  if (receiver !== context.writer.device.id) throw new SyncRefusal('other_receiver', { device: sender });
  return header;
}

/** The reasons of `errors.json`. */
function reasonOf({ code }: SyncRefusal): string {
  switch (code) {
    case 'not_a_bundle':
    case 'passphrase_needed':
      return 'not-a-snapshot';
    case 'other_receiver':
      return 'not-for-this-device';
    case 'newer_program':
      return 'newer-program';
    case 'older_program':
      return 'older-program';
    case 'truncated':
      return 'truncated';
    default:
      return 'damaged';
  }
}

/** It is read twice: to verify it, and to unpack it. */
function counting(size: number, { signal, onProgress }: Run<Progress>): ByteRun {
  let done = 0;
  const onRead = (bytes: number): void => {
    done += bytes;
    onProgress({ done: Math.min(done, 2 * size), total: 2 * size });
  };
  return { signal, onRead };
}

/** Whether an unpacked snapshot lies ready. */
export const isUnpacked = (dataDir: string, token: string): boolean =>
  existsSync(join(joiningPlace(dataDir, token), DATABASE_PART));
