import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DeskError } from '#shared/contract/errors.ts';
import { MAX_FILE_BYTES } from '#shared/contract/host.ts';
import type { Context } from '../../context.ts';
import { workPlace } from '../../database/work-folder.ts';
import type { Run } from '../../progress/index.ts';
import { consortiumId } from '../consortium.ts';
import { knownDevice } from '../members.ts';
import { type OwnAsHeld, refuseWherePutBack } from '../put-back.ts';
import { SyncRefusal } from '../refusal.ts';
import { anyHeader, type BundleHeader, bundleHeader, CHANGES_PART, FILES_FOLDER } from './bundle-header.ts';
import type { Contents, Envelope, PartEntry } from './container.ts';
import { unpackContainer, verifyContainer } from './read-container.ts';
import type { Progress } from './run.ts';

/** A bundle that was verified, decrypted and checked, and lies ready to be taken in; nothing of the office is touched yet. */
export interface StagedBundle {
  readonly token: string;
  readonly folder: string;
  readonly header: BundleHeader;
  /** Size of the bundle, in bytes. */
  readonly size: number;
  /** The attachments in it, by SHA-256. */
  readonly contents: readonly string[];
}

/**
 * Staged bundles lie in the work folder under one of these words and their token: those that a person looks at, of which each
 * window has its own, and those that pass through by themselves.
 */
export const INSPECTED = 'bundle-inspected-';
const PASSING = 'bundle-passing-';

export interface StagingRun extends Run<Progress> {
  readonly passphrase?: string | undefined;
  /** Whether it is kept for `stagedBundle`. */
  readonly isInspected?: boolean;
}

/**
 * Verifies a bundle file: consortium, sender, signature, form, and every hash; in this order, and each before what follows is
 * read (sync rule 10). Then its content lies unpacked in the work folder.
 * @throws SyncRefusal, DeskError DISK_FULL, what writing refuses, or the signal's reason; then nothing is left
 */
export async function stageBundle(
  context: Context,
  path: string,
  { passphrase, isInspected = false, signal, onProgress }: StagingRun,
): Promise<StagedBundle> {
  let done = 0;
  let total = 0;
  const onRead = (bytes: number): void => {
    done += bytes;
    onProgress({ done, total: Math.max(done, total) });
  };
  const run = { signal, onRead };
  const container = await verifyContainer(path, (envelope) => signingKeyOf(context, envelope), run);
  // It is read twice: to verify it, and to unpack it.
  total = 2 * container.end - container.start;
  const { identity } = await context.keys();
  return staging(context, isInspected ? INSPECTED : PASSING, async (folder, token) => {
    const key = { identity, passphrase };
    const accept = async (contents: Contents) => {
      const header = acceptedHeader(container, contents);
      refuseWherePutBack(context, ownIn(header, context.writer.device.id));
      await refuseWithoutSpace(folder, contents.parts);
      return { header, contents: contents.parts.flatMap(({ name, hash }) => (name === CHANGES_PART ? [] : [hash])) };
    };
    const placeOf = ({ name }: PartEntry): string => join(folder, name);
    const accepted = await unpackContainer(container, { key, accept, placeOf }, run);
    const staged = { ...accepted, size: container.size };
    await writeFile(join(folder, NOTE), JSON.stringify(staged), { mode: 0o600, flush: true });
    return { ...staged, token, folder };
  });
}

async function staging(
  { dataDir }: Context,
  word: string,
  work: (folder: string, token: string) => Promise<StagedBundle>,
): Promise<StagedBundle> {
  const token = randomUUID();
  const folder = workPlace(dataDir, `${word}${token}`);
  try {
    await mkdir(join(folder, FILES_FOLDER), { recursive: true, mode: 0o700 });
    return await work(folder, token);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** What was found out of a staged bundle, beside its parts. */
const NOTE = 'staged.json';
const noteSchema = z.object({ header: bundleHeader, size: z.number(), contents: z.array(z.string()) });

/** A bundle that was staged to be inspected. @throws DeskError NOT_FOUND where it was discarded or taken in meanwhile */
export function stagedBundle({ dataDir }: Pick<Context, 'dataDir'>, token: string): StagedBundle {
  const folder = workPlace(dataDir, `${INSPECTED}${token}`);
  const note = join(folder, NOTE);
  if (!existsSync(note)) throw new DeskError('NOT_FOUND', { kind: 'bundle' });
  return { ...noteSchema.parse(JSON.parse(readFileSync(note, 'utf8'))), token, folder };
}

/** Forgets a bundle that was staged to be inspected. */
export const discardInspected = ({ dataDir }: Pick<Context, 'dataDir'>, token: string): Promise<void> =>
  rm(workPlace(dataDir, `${INSPECTED}${token}`), { recursive: true, force: true });

/** The key by which a bundle's sender is known. @throws SyncRefusal where the sender is not to be trusted */
export function signingKeyOf({ sqlite, ports }: Context, { sender: device, consortium }: Envelope): string {
  if (consortium !== consortiumId(sqlite, ports)) throw new SyncRefusal('other_consortium', {});
  const { standing, member } = knownDevice(sqlite, device);
  if (standing !== 'member' || member === null) {
    throw new SyncRefusal(standing === 'member' ? 'unapproved_sender' : `${standing}_sender`, { device });
  }
  return member.signingKey;
}

/** Whether what is within is what the envelope says, and what this program takes. */
function acceptedHeader({ sender, consortium }: Envelope, { about, parts }: Contents): BundleHeader {
  const any = anyHeader.safeParse(about);
  if (!any.success) throw new SyncRefusal('damaged', {}, any.error);
  if (any.data.sender !== sender || any.data.consortium !== consortium) {
    throw new SyncRefusal('forged', { device: sender });
  }
  if (any.data.kind === 'snapshot') throw new SyncRefusal('a_snapshot', { device: sender });
  const header = bundleHeader.safeParse(about);
  if (!header.success) throw new SyncRefusal('damaged', {}, header.error);
  const [changes, ...files] = parts;
  const names = new Set(parts.map(({ name }) => name));
  const isSound = changes?.name === CHANGES_PART && names.size === parts.length && files.every(isAttachment);
  if (!isSound) throw new SyncRefusal('damaged', {});
  return header.data;
}

/** What a bundle says that others hold of this device. */
function ownIn({ held, ends, known }: BundleHeader, self: string): readonly OwnAsHeld[] {
  const [seq, stamp = null] = [held[self], ends?.[self]];
  const said = Object.values(known).flatMap((peer) => peer.held[self] ?? []);
  return [...(seq === undefined ? [] : [{ seq, stamp }]), ...said.map((each) => ({ seq: each, stamp: null }))];
}

/** Its name is made of its hash alone, so that no name leads out of the folder. */
const isAttachment = ({ name, size, hash }: PartEntry): boolean =>
  name === `${FILES_FOLDER}/${hash}` && size > 0 && size <= MAX_FILE_BYTES;

/** A bundle may hold a thousand times what it weighs: what does not fit is refused before it fills the disk. */
export async function refuseWithoutSpace(folder: string, parts: readonly PartEntry[]): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const needed = parts.reduce((sum, { size }) => sum + size, 0);
  if (needed > bavail * bsize) throw new DeskError('DISK_FULL');
}
