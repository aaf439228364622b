import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { DeskError } from '#shared/contract/errors.ts';
import type { OpenPacket, OpenReply } from '#shared/contract/packets.ts';
import type { Context } from '../context.ts';
import { workPlace } from '../database/work-folder.ts';
import { fingerprintOf } from '../devices/index.ts';
import {
  type ByteRun,
  type Contents,
  headerOf,
  readUnproven,
  refuseWithoutSpace,
  SyncRefusal,
  unpackContainer,
  verifyContainer,
} from '../sync/index.ts';
import { BODY_PART, MOST_BODY_BYTES, packetBody, packetHeader, replyBody, replyHeader } from './forms.ts';
import { schemaOf } from './seal.ts';
import { replyInWords, requireOwnPacket } from './take.ts';

/** Open packets lie in the work folder under this word and their token. */
export const OPENED = 'packet-open-';
const NOTE = 'header.json';
const placeOf = (dataDir: string, token: string): string => workPlace(dataDir, `${OPENED}${token}`);

interface Given {
  readonly path: string;
  /** As the file was called. */
  readonly name: string;
  readonly passphrase: string | undefined;
}

/**
 * Verifies a packet, or an answer to one of this office, and unpacks it beside the office, of which nothing is touched.
 * @throws DeskError FILE_UNREADABLE, DISK_FULL, SyncRefusal `passphrase_needed`, `passphrase_wrong`; then nothing is left
 */
export async function openFile(context: Context, given: Given): Promise<OpenPacket | OpenReply> {
  const token = randomUUID();
  const folder = placeOf(context.dataDir, token);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await unpackInto(context, given, folder);
    return openPacketOf(context, token) ?? openReplyOf(context, token);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!(error instanceof SyncRefusal) || error.code.startsWith('passphrase')) throw error;
    throw new DeskError('FILE_UNREADABLE', { name: given.name, reason: reasonOf(error) }, error);
  }
}

async function unpackInto(context: Context, { path, passphrase }: Given, folder: string): Promise<void> {
  const { identity } = await context.keys();
  const key = { identity, passphrase };
  const run: ByteRun = { signal: new AbortController().signal, onRead: () => {} };
  const unproven = await readUnproven(path, key, run);
  const header = headerIn(context, unproven);
  // The key that it names itself: whether that is the right person's, the fingerprint tells, or the secret that it brings back.
  const container = await verifyContainer(path, () => header.maker.signingKey, run);
  const accept = async ({ parts }: Contents): Promise<void> => {
    const [body, ...others] = parts;
    const isSound = body?.name === BODY_PART && others.length === 0 && body.size <= MOST_BODY_BYTES;
    if (!isSound) throw new SyncRefusal('damaged', {});
    await refuseWithoutSpace(folder, parts);
  };
  await unpackContainer(container, { key, accept, placeOf: () => join(folder, BODY_PART) }, run);
  await writeFile(join(folder, NOTE), JSON.stringify(header), { mode: 0o600 });
}

function headerIn(context: Context, unproven: Awaited<ReturnType<typeof readUnproven>>) {
  const header = headerOf(unproven, schemaOf(context), { packet: packetHeader, 'packet-reply': replyHeader });
  if (header.kind === 'packet-reply') requireOwnPacket(context, header);
  return header;
}

/** A packet that lies open with what it says of itself; null where it is an answer. @throws SyncRefusal `damaged`, DeskError NOT_FOUND */
export function readPacket({ dataDir }: Pick<Context, 'dataDir'>, token: string) {
  const header = packetHeader.safeParse(noted(dataDir, token));
  return header.success ? { header: header.data, body: parsed(dataDir, token, packetBody) } : null;
}

/** The same of an answer. */
export function readReply({ dataDir }: Pick<Context, 'dataDir'>, token: string) {
  const header = replyHeader.safeParse(noted(dataDir, token));
  if (!header.success) throw new DeskError('NOT_FOUND', { kind: 'packet' });
  return { header: header.data, body: parsed(dataDir, token, replyBody) };
}

function openPacketOf(context: Context, token: string): OpenPacket | null {
  const packet = readPacket(context, token);
  if (packet === null) return null;
  const { header, body } = packet;
  const { name, office, code } = header.maker;
  const fingerprint = fingerprintOf(header.sender, header.maker);
  return { kind: 'packet', token, maker: { name, office, code, fingerprint }, createdAt: header.createdAt, ...body };
}

function openReplyOf(context: Context, token: string): OpenReply {
  const { header, body } = readReply(context, token);
  const { name } = header.maker;
  return { kind: 'reply', token, name, createdAt: header.createdAt, answers: replyInWords(context, header, body) };
}

function noted(dataDir: string, token: string): unknown {
  const note = join(placeOf(dataDir, token), NOTE);
  if (!existsSync(note)) throw new DeskError('NOT_FOUND', { kind: 'packet' });
  return JSON.parse(readFileSync(note, 'utf8'));
}

function parsed<T extends z.ZodType>(dataDir: string, token: string, form: T): z.output<T> {
  try {
    return form.parse(JSON.parse(readFileSync(join(placeOf(dataDir, token), BODY_PART), 'utf8')));
  } catch (error) {
    throw new SyncRefusal('damaged', {}, error);
  }
}

/** Forgets what lies open. */
export const closePacket = ({ dataDir }: Pick<Context, 'dataDir'>, token: string): Promise<void> =>
  rm(placeOf(dataDir, token), { recursive: true, force: true });

/** The reasons of `errors.json`. */
function reasonOf({ code }: SyncRefusal): string {
  switch (code) {
    case 'not_a_bundle':
      return 'not-a-packet';
    case 'other_receiver':
      return 'not-for-this-device';
    case 'forged':
    case 'other_consortium':
      return 'unknown-packet';
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
