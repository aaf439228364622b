import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { covers } from '#shared/domain/version-vector.ts';
import { vectorOf } from '../bundle/index.ts';
import { latestReceipt } from '../erasure/index.ts';
import { isPartial } from './due.ts';
import type { Exchanging } from './exchanging.ts';
import { isUnfinishedOf } from './file-name.ts';
import { carriedOf, type Lying, type Outlook, outlookOf } from './outlook.ts';
import { saidBy } from './publish.ts';
import { reachOf } from './reach.ts';

/** A bundle lies there at least so long, ms. */
const KEPT_MS = 7 * 24 * 60 * 60_000;
/** One that stands in the place of others has to have lain there so long that it is everywhere, ms. */
const SPREAD_MS = 24 * 60 * 60_000;
/** What was left unfinished so long ago is not being written any more, ms. */
const UNFINISHED_MS = 24 * 60 * 60_000;

/**
 * Deletes bundles of this device that nobody needs any more: every member is known to hold what they bring, or gets it from
 * others that lie there. Nothing that others made is ever deleted.
 */
export async function tidy(exchanging: Exchanging): Promise<void> {
  const { context } = exchanging;
  const outlook = outlookOf(exchanging);
  await remove(exchanging, [...damaged(exchanging, outlook), ...needless(outlook, context.ports.now())]);
}

/**
 * Takes back own bundles that were written before this device carried out an erasure: they may still bring the erased person. What
 * members lack of them is written again, without that person, since what is written follows from what lies there.
 */
export async function takeBackErased(exchanging: Exchanging): Promise<void> {
  const { sqlite, writer } = exchanging.context;
  const self = writer.device.id;
  const receipt = latestReceipt(sqlite, self);
  const { own } = outlookOf(exchanging);
  const before = own.filter(({ header }) => header.changes > 0 && (vectorOf(header.held).get(self) ?? 0) < receipt);
  await remove(exchanging, before);
}

async function remove(exchanging: Exchanging, files: readonly { readonly name: string }[]): Promise<void> {
  for (const { name } of files) await rm(join(exchanging.folder, name), { force: true });
  const gone = new Set(files.map(({ name }) => name));
  exchanging.files = exchanging.files.filter(({ name }) => !gone.has(name));
}

/** Own files that were damaged in the folder for good. */
function damaged({ context }: Exchanging, { heldBack }: Outlook): readonly { readonly name: string }[] {
  const { code } = context.writer.device;
  return heldBack.filter(
    ({ name, state, reason }) => state === 'refused' && isPartial(reason) && name.startsWith(`${code}-`),
  );
}

function needless(outlook: Outlook, now: number): readonly Lying[] {
  let kept = outlook.own;
  const oldestFirst = [...outlook.own].sort((a, b) => a.seenAt - b.seenAt);
  const found: Lying[] = [];
  for (const bundle of oldestFirst) {
    const others = kept.filter((other) => other !== bundle);
    if (!isNeedless(bundle, { ...outlook, own: others }, now)) continue;
    found.push(bundle);
    kept = others;
  }
  return found;
}

/** @param outlook without the bundle itself */
function isNeedless({ header, seenAt }: Lying, outlook: Outlook, now: number): boolean {
  // What this device said last stays: that, and when it was said, tells the others what it still lacks.
  const later = outlook.own.filter((other) => other.seenAt > seenAt);
  if (!covers(saidBy(later), vectorOf(header.held))) return false;
  if (header.changes === 0) return true;
  if (now - seenAt < KEPT_MS) return false;
  const spread = [...outlook.own, ...outlook.others].filter((other) => now - other.seenAt >= SPREAD_MS);
  const carried = carriedOf(spread, outlook);
  return outlook.readers.every((reader) => covers(reachOf(reader, carried), vectorOf(header.to)));
}

/** Deletes what this device left unfinished when it was stopped in the middle of writing. */
export async function sweepUnfinished({ context, folder }: Exchanging): Promise<void> {
  const { writer, ports } = context;
  const names = (await readdir(folder)).filter((name) => isUnfinishedOf(name, writer.device.code));
  for (const name of names) {
    const path = join(folder, name);
    const stats = await lstat(path).catch(() => undefined);
    if (stats?.isFile() && ports.now() - stats.mtimeMs > UNFINISHED_MS) await rm(path, { force: true });
  }
}
