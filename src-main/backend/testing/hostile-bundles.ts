import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeEnvelope, signedMessage, TRAILER_BYTES } from '../sync/bundle/container.ts';
import { consortiumId, type DeviceKeys, type Lock, members, type Source, writeContainer } from '../sync/index.ts';
import { bundleFor, temporaryFolder } from './bundles.ts';
import type { Device } from './device.ts';

/** What a container holds that a member made with a program of its own. */
export interface Forgery {
  readonly about: unknown;
  readonly parts: readonly { readonly name: string; readonly content: Uint8Array; readonly hash?: string }[];
}

/** Signs and seals whatever it is told to, as `from`, for all members. */
export async function forged(from: Device, { about, parts }: Forgery): Promise<string> {
  const { sqlite, ports, writer } = from.backend.context;
  const folder = temporaryFolder();
  const sources = parts.map(({ name, content, hash = sha256(content) }, i): Source => {
    const path = join(folder, String(i));
    writeFileSync(path, content);
    return { name, path, size: content.length, hash };
  });
  const lock: Lock = { recipients: members(sqlite).map(({ recipient }) => recipient) };
  const { sign } = await from.backend.context.keys();
  const path = join(folder, 'forged.ejrcsync');
  const sealing = { sender: writer.device.id, consortium: consortiumId(sqlite, ports), lock, sign };
  await writeContainer(path, { about, parts: sources }, sealing, {
    signal: new AbortController().signal,
    onRead: () => {},
  });
  return path;
}

/** An honest bundle's header, to be changed. */
export async function honestHeader(from: Device, to: Device): Promise<Readonly<Record<string, unknown>>> {
  const { header } = await bundleFor(from, to);
  return { ...header, changes: 0, kinds: {}, from: {}, to: {}, files: 0, fileBytes: 0 };
}

/** The same bytes with another first line, signed anew. */
export function signedAnew(path: string, line: Buffer, sign: DeviceKeys['sign']): Buffer {
  const bytes = readFileSync(path);
  const body = bytes.subarray(bytes.indexOf('\n') + 1, bytes.length - TRAILER_BYTES);
  const signed = Buffer.concat([line, body]);
  const signature = sign(signedMessage(createHash('sha512').update(signed).digest()));
  return Buffer.concat([signed, signature, Buffer.from('EJRC-END\n')]);
}

/** The first line of a device's bundles. */
export function lineOf({ backend: { context } }: Device): Buffer {
  const { sqlite, ports, writer } = context;
  return encodeEnvelope({ sender: writer.device.id, consortium: consortiumId(sqlite, ports) });
}

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
