import { z } from 'zod';
import { isUuid } from '#shared/domain/ids.ts';
import { SyncRefusal } from '../refusal.ts';

/**
 * The container in which everything travels between devices as one file (sync rule 10):
 *
 *     file      = "EJRC-SYNC 1 <sender's device id> <consortium id>\n"  age( zstd( contents parts ) )  signature  "EJRC-END\n"
 *     contents  = length (4 bytes, big endian) JSON { about, parts: [{ name, size, hash }] }
 *     parts     = the bytes of each part, one after the other, in the order of `contents`
 *     signature = Ed25519 over "EJRC-SYNC signature\n" and the SHA-512 of everything before it
 *
 * The first line is all that stands in clear. Written and read as a stream, whatever its size. What the parts are is the
 * business of whoever writes them: changes and attachments, or a snapshot.
 */
export const FORMAT = 1;
/** Older forms that are still read begin here. */
export const OLDEST_FORMAT = 1;
export const END_MARK = Buffer.from('EJRC-END\n');
export const SIGNATURE_BYTES = 64;
export const TRAILER_BYTES = SIGNATURE_BYTES + END_MARK.length;

/** What a container says of itself in clear; true only once its signature was verified. */
export interface Envelope {
  /** Id of the device that made and signed it. */
  readonly sender: string;
  readonly consortium: string;
}

export const partEntry = z.object({
  name: z.string().max(200),
  /** In bytes. */
  size: z.int().min(0),
  /** SHA-256, hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type PartEntry = z.infer<typeof partEntry>;

const contentsSchema = z.object({ about: z.unknown(), parts: z.array(partEntry) });
export type Contents = z.infer<typeof contentsSchema>;

/** No list of contents is longer, in bytes: more than a hundred thousand parts. */
export const MOST_CONTENTS_BYTES = 32 * 1024 * 1024;
export const LENGTH_BYTES = 4;

const LINE = /^EJRC-SYNC (\d{1,9}) ([0-9a-f-]{36}) ([0-9a-f-]{36})\n/u;
/** The first line ends within so many bytes. */
export const LONGEST_LINE = 128;
const WORD = 'EJRC-SYNC ';

export function encodeEnvelope({ sender, consortium }: Envelope): Buffer {
  return Buffer.from(`EJRC-SYNC ${FORMAT} ${sender} ${consortium}\n`);
}

/**
 * Reads the first line. @param start the first `LONGEST_LINE` bytes of a file, fewer where it is shorter
 * @throws SyncRefusal `not_a_bundle`, `truncated`, `damaged`, `newer_program`, `older_program`
 */
export function decodeEnvelope(start: Buffer): Envelope & { readonly bytes: number } {
  const text = start.toString('latin1');
  if (!text.startsWith(WORD.slice(0, Math.max(1, text.length)))) throw new SyncRefusal('not_a_bundle', {});
  const [line, format = '', sender = '', consortium = ''] = LINE.exec(text) ?? [];
  const isNewer = Number(/^EJRC-SYNC (\d{1,9}) /u.exec(text)?.[1] ?? 0) > FORMAT;
  if (isNewer) throw new SyncRefusal('newer_program', {});
  if (line === undefined) throw new SyncRefusal(start.length < LONGEST_LINE ? 'truncated' : 'damaged', {});
  if (!isUuid(sender) || !isUuid(consortium)) throw new SyncRefusal('damaged', {});
  if (Number(format) < OLDEST_FORMAT) throw new SyncRefusal('older_program', {});
  return { sender, consortium, bytes: line.length };
}

export function encodeContents(contents: Contents): Buffer {
  const json = Buffer.from(JSON.stringify(contents));
  if (json.length > MOST_CONTENTS_BYTES) throw new Error('a list of contents is too long');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json]);
}

/** @throws SyncRefusal `damaged` */
export function decodeContents(json: Buffer): Contents {
  try {
    return contentsSchema.parse(JSON.parse(json.toString('utf8')));
  } catch (error) {
    throw new SyncRefusal('damaged', {}, error);
  }
}

/** What is signed: a word of its own, so that no other signature of the device can stand for it, and the hash. */
export const signedMessage = (sha512: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from('EJRC-SYNC signature\n'), sha512]);
