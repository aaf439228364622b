import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { uuidv7 } from '#shared/domain/ids.ts';
import { heldByBoth, joined, type VersionVector } from '#shared/domain/version-vector.ts';
import type { Context } from '../../context.ts';
import { hashOfFile } from '../../database/hash-file.ts';
import { openBeside, schemaVersion } from '../../database/open.ts';
import { workPlace } from '../../database/work-folder.ts';
import { inSlices, type Run } from '../../progress/index.ts';
import type { CarriedChange } from '../carried-change.ts';
import { consortiumId } from '../consortium.ts';
import { type Carriage, noteExchangeWhenFree } from '../history.ts';
import { type Member, members } from '../members.ts';
import { changesSince } from '../outgoing.ts';
import { knownPeers } from '../peers.ts';
import { countingPeople } from '../people-in.ts';
import { refusePutBack } from '../put-back.ts';
import { SyncRefusal } from '../refusal.ts';
import { type End, heldEnds, vectorOfEnds } from '../vector.ts';
import { type BundleHeader, CHANGES_PART, FILES_FOLDER, vectorJson } from './bundle-header.ts';
import type { Progress } from './run.ts';
import type { Lock } from './seal.ts';
import { type Spooled, spoolChanges } from './spool.ts';
import { type Summary, summing } from './summary.ts';
import { type Source, writeContainer } from './write-container.ts';

/** Whom a bundle is for: devices of the consortium, by their ids, or whoever knows a passphrase. */
export type Receivers = { readonly members: readonly string[] } | { readonly passphrase: string };

export interface Outgoing {
  /** What the receivers are known to hold: the bundle continues there. */
  readonly since: VersionVector;
  readonly to: Receivers;
  readonly carriage?: Carriage;
}

export interface MadeBundle {
  readonly header: BundleHeader;
  /** In bytes. */
  readonly size: number;
  /** How many people's own data it holds. */
  readonly people: number;
}

/**
 * Writes everything that someone who holds `since` lacks, with the attachments it names, into one new file; encrypted to the
 * receivers and to this device itself, signed by it (sync rules 4 and 10). Reads by a connection of its own as of one moment,
 * so the program goes on meanwhile. What went out stands in the history of exchanges.
 * @throws SyncRefusal `no_receiver`, what reading or writing refuses, or the signal's reason; then nothing is left
 */
export async function writeBundle(
  context: Context,
  path: string,
  { since, to, carriage = { carrier: 'file' } }: Outgoing,
  run: Run<Progress>,
): Promise<MadeBundle> {
  const made = await makeBundle(context, path, { since, to }, run);
  await noteSent(context, made, carriage);
  return made;
}

/** Puts a bundle that went out into the history of exchanges. */
export function noteSent(context: Context, { header, size, people }: MadeBundle, carriage: Carriage): Promise<void> {
  const { id, sender, receivers, changes, files } = header;
  return noteExchangeWhenFree(context, {
    ...{ ...carriage, at: context.ports.now(), direction: 'out', bundle: id, sender, changes, files, size, people },
    receivers: receivers === null ? null : JSON.stringify(receivers),
  });
}

/** As `writeBundle`, for one that goes out only later or tells nothing but what this device holds. @throws as `writeBundle` */
export async function makeBundle(
  context: Context,
  path: string,
  { since, to }: Pick<Outgoing, 'since' | 'to'>,
  { signal, onProgress }: Run<Progress>,
): Promise<MadeBundle> {
  const { ports, dataDir } = context;
  refusePutBack(context.sqlite);
  const keys = await context.keys();
  const receivers = receiversOf(context, to);
  const others = receivers?.map(({ recipient }) => recipient) ?? [];
  const lock: Lock = 'passphrase' in to ? to : { recipients: [keys.recipient, ...others] };
  const id = uuidv7(ports.now(), ports.random(10));
  const spool = workPlace(dataDir, `bundle-out-${id}`);
  try {
    const { spooled, summary, ends, people } = await spoolSince(context, spool, since, signal);
    const { attachments, missingFiles } = await attachmentsFor(context, summary.contents, signal);
    const header = headerOf(context, { id, since, receivers, ends, summary, attachments, missingFiles });
    const parts: Source[] = [{ name: CHANGES_PART, path: spool, ...spooled }, ...attachments];
    const total = parts.reduce((sum, part) => sum + part.size, 0);
    const { sender, consortium } = header;
    let done = 0;
    const onRead = (bytes: number): void => {
      done += bytes;
      onProgress({ done, total });
    };
    const sealing = { sender, consortium, lock, sign: keys.sign };
    const size = await writeContainer(path, { about: header, parts }, sealing, { signal, onRead });
    return { header, size, people };
  } finally {
    await rm(spool, { force: true });
  }
}

/** The members among those it is for, besides this device; null where it is for whoever knows the passphrase. */
function receiversOf({ sqlite, writer }: Context, to: Receivers): readonly Member[] | null {
  if ('passphrase' in to) return null;
  const wanted = new Set(to.members);
  const others = members(sqlite).filter(({ id }) => wanted.has(id) && id !== writer.device.id);
  if (others.length === 0) throw new SyncRefusal('no_receiver', {});
  return others;
}

interface Gathered {
  readonly spooled: Spooled;
  readonly summary: Summary;
  readonly ends: ReadonlyMap<string, End>;
  readonly people: number;
}

/** Puts all changes since a vector into a file, as they stand at one moment. */
async function spoolSince(
  { dataDir }: Context,
  path: string,
  since: VersionVector,
  signal: AbortSignal,
): Promise<Gathered> {
  const reader = openBeside(dataDir, { readOnly: true });
  try {
    reader.exec('BEGIN');
    const ends = heldEnds(reader);
    const { add, summary } = summing();
    const counting = countingPeople();
    const { breathe } = inSlices(signal);
    const onChange = (change: CarriedChange): void => {
      add(change);
      counting.add(change);
    };
    const spooled = await spoolChanges(path, changesSince(reader, since), { onChange, onBlock: breathe });
    return { spooled, summary: summary(), ends, people: counting.people(reader) };
  } finally {
    reader.close();
  }
}

/** The contents that are here and sound: a damaged one would have the whole bundle refused. */
async function attachmentsFor({ files }: Context, contents: ReadonlySet<string>, signal: AbortSignal) {
  const attachments: Source[] = [];
  for (const hash of contents) {
    const path = files.pathOf(hash);
    if ((await hashOfFile(path, signal)) !== hash) continue;
    attachments.push({ name: `${FILES_FOLDER}/${hash}`, path, size: (await stat(path)).size, hash });
  }
  return { attachments, missingFiles: contents.size - attachments.length };
}

interface HeaderParts {
  readonly id: string;
  readonly since: VersionVector;
  readonly receivers: readonly Member[] | null;
  readonly ends: ReadonlyMap<string, End>;
  readonly summary: Summary;
  readonly attachments: readonly Source[];
  readonly missingFiles: number;
}

function headerOf(
  { sqlite, ports, writer, rootDir }: Context,
  { id, since, receivers, ends, summary, attachments, missingFiles }: HeaderParts,
): BundleHeader {
  const { changes, kinds, oldest, newest, reached } = summary;
  const held = vectorOfEnds(ends);
  // What the receivers hold and this device does not, nothing in the bundle can depend on.
  const from = heldByBoth(since, held);
  const known = [...knownPeers(sqlite)].map(
    ([device, peer]) => [device, { held: vectorJson(peer.held), heldAt: peer.heldAt }] as const,
  );
  return {
    id,
    kind: 'changes',
    schema: schemaVersion(join(rootDir, 'db', 'migrations')),
    consortium: consortiumId(sqlite, ports),
    sender: writer.device.id,
    createdAt: ports.now(),
    receivers: receivers?.map((member) => member.id) ?? null,
    // Without changes it can be taken in by anyone: it only tells what its sender holds and knows.
    from: changes === 0 ? {} : vectorJson(from),
    to: changes === 0 ? {} : vectorJson(joined(from, reached)),
    changes,
    kinds: Object.fromEntries(kinds),
    oldest,
    newest,
    files: attachments.length,
    fileBytes: attachments.reduce((sum, { size }) => sum + size, 0),
    missingFiles,
    held: vectorJson(held),
    ends: Object.fromEntries([...ends].map(([device, { stamp }]) => [device, stamp])),
    known: Object.fromEntries(known),
  };
}
