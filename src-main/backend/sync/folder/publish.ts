import { randomUUID } from 'node:crypto';
import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { covers, heldByBoth, joined, type VersionVector } from '#shared/domain/version-vector.ts';
import type { Context } from '../../context.ts';
import { workPlace } from '../../database/work-folder.ts';
import { makeBundle, noteSent, type Progress, vectorOf } from '../bundle/index.ts';
import { floors } from '../compaction/index.ts';
import { knownPeers } from '../peers.ts';
import { heldVector } from '../vector.ts';
import { whenFree } from '../when-free.ts';
import { isPartial } from './due.ts';
import type { Exchanging } from './exchanging.ts';
import { bundleName, unfinishedName } from './file-name.ts';
import { carriedOf, type Lying, type Outlook, outlookOf } from './outlook.ts';
import { placeFile } from './place.ts';
import { reachOf } from './reach.ts';
import { circumstancesOf, noteSeen, seenHeader } from './seen.ts';

/** Once so many bundles of this device lie there, the next one takes the place of all of them. */
const MOST_OWN = 40;
/** Unasked, a device says what it holds at most this often, ms; and says the same again after so long. */
const SAID_EVERY_MS = 10 * 60_000;
const SAID_AGAIN_MS = 24 * 60 * 60_000;

/**
 * Writes one bundle with what other members lack and will not get from what lies there already; nothing where nobody lacks
 * anything. What is written follows from what lies there now and from what members said, not from what was written before: so
 * a file that was deleted or damaged, and a member that came later, are made up for, and two devices do not answer each other.
 * @throws what the system refuses of the folder or of this computer's disk, or the signal's reason
 */
export async function publishLacked(exchanging: Exchanging): Promise<void> {
  const outlook = outlookOf(exchanging);
  const held = heldVector(exchanging.context.sqlite);
  const carried = carriedOf(isCrowded(outlook) ? outlook.others : [...outlook.own, ...outlook.others], outlook);
  const compacted = floors(exchanging.context.sqlite);
  const reaches = outlook.readers.map((reader) => reachOf(reader, carried));
  // Whoever lacks what was compacted here begins with a snapshot, and keeps nobody else waiting.
  const [first, ...others] = reaches.filter((reach) => !covers(reach, held) && covers(reach, compacted));
  if (first !== undefined) await write(exchanging, outlook, others.reduce(heldByBoth, first));
}

/** Whether so many own bundles lie there that none of them can be told to stand for the others. */
function isCrowded({ own }: Outlook): boolean {
  const bundles = own.filter(({ header }) => header.changes > 0);
  const stands = (bundle: Lying, other: Lying): boolean =>
    bundle !== other &&
    covers(vectorOf(other.header.from), vectorOf(bundle.header.from)) &&
    covers(vectorOf(bundle.header.to), vectorOf(other.header.to));
  return bundles.filter((other) => !bundles.some((bundle) => stands(bundle, other))).length > MOST_OWN;
}

/**
 * Says what this device holds, by a bundle without changes, where the others can't know it yet: so that they know what it lacks,
 * and what they need not keep for it. As long as not all are known to hold the same it is said again each day: by that a member
 * notices what never came to it, and the others that it lacks that still.
 * @throws as `publishLacked`
 */
export async function sayHeld(exchanging: Exchanging): Promise<void> {
  const { context, isThorough } = exchanging;
  const outlook = outlookOf(exchanging);
  if (outlook.readers.length === 0) return;
  const held = heldVector(context.sqlite);
  const last = Math.max(0, ...outlook.own.map(({ seenAt }) => seenAt));
  const silence = Math.abs(context.ports.now() - last);
  const isNew = !covers(saidBy(outlook.own), held) && (isThorough || silence >= SAID_EVERY_MS);
  const isAgain = silence >= SAID_AGAIN_MS && !isEven(context, outlook, held);
  if (isNew || isAgain) await write(exchanging, outlook, held);
}

/** Whether all are known to hold the same, and nothing lies there that might be more. */
function isEven({ sqlite }: Context, { readers, heldBack }: Outlook, held: VersionVector): boolean {
  const peers = [...knownPeers(sqlite).values()];
  const isAhead = peers.some((peer) => !covers(held, peer.held));
  const isBehind = readers.some((reader) => !covers(reader.held, held));
  return !isAhead && !isBehind && !heldBack.some(({ reason }) => isPartial(reason));
}

/** What others will know that this device holds, once they have read these bundles of it. */
export const saidBy = (own: readonly Lying[]): VersionVector =>
  own.reduce<VersionVector>((said, { header }) => joined(said, vectorOf(header.held)), new Map());

async function write(exchanging: Exchanging, { readers }: Outlook, since: VersionVector): Promise<void> {
  const { context, way, folder, signal, onProgress, done } = exchanging;
  const { dataDir, writer, ports } = context;
  const path = workPlace(dataDir, `folder-out-${randomUUID()}`);
  try {
    const to = { members: readers.map(({ id }) => id) };
    const run = { signal, onProgress: (progress: Progress) => onProgress({ step: 'push', ...progress }) };
    const made = await makeBundle(context, path, { since, to }, run);
    const { header } = made;
    const name = bundleName(writer.device.code, header);
    await placeFile(path, { folder, name, unfinished: unfinishedName(writer.device.code, header.id), signal });
    const { size, mtimeMs } = await lstat(join(folder, name));
    const now = ports.now();
    const file = { name, size, modifiedAt: Math.trunc(mtimeMs) };
    await whenFree(context, () =>
      noteSeen(context, way, {
        ...{ ...file, sender: header.sender, header: seenHeader(header), state: 'applied', reason: null },
        ...{ seenAt: now, triedAt: now, triedUnder: circumstancesOf(context) },
      }),
    );
    exchanging.files = [...exchanging.files, file];
    done.bundlesWritten += 1;
    done.pushed += header.changes;
    if (header.changes > 0) await noteSent(context, made, { carrier: 'folder', way });
  } finally {
    await rm(path, { force: true });
  }
}
