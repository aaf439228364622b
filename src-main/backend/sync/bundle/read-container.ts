import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { isSignedBy } from '../keys.ts';
import { SyncRefusal } from '../refusal.ts';
import { ByteStream, EndedEarly, through } from './byte-stream.ts';
import {
  type Contents,
  decodeContents,
  decodeEnvelope,
  END_MARK,
  type Envelope,
  LENGTH_BYTES,
  LONGEST_LINE,
  MOST_CONTENTS_BYTES,
  type PartEntry,
  SIGNATURE_BYTES,
  signedMessage,
  TRAILER_BYTES,
} from './container.ts';
import type { ByteRun } from './run.ts';
import { decrypted, type Key, SEAL_START_BYTES } from './seal.ts';

/** A container whose signature was verified; nothing of it was decrypted yet. */
export interface VerifiedContainer extends Envelope {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Where the encrypted bytes begin, and where the signature does. */
  readonly start: number;
  readonly end: number;
  /** Of everything before the signature. */
  readonly sha512: Buffer;
}

const CHUNK = 256 * 1024;

/**
 * Verifies the signature over a whole file, before anything of it is decrypted or read (sync rule 10).
 * @param signingKeyOf gives the key by which the sender is known, or refuses the sender or the consortium
 * @throws SyncRefusal, what `signingKeyOf` throws, or the signal's reason
 */
export async function verifyContainer(
  path: string,
  signingKeyOf: (envelope: Envelope) => string,
  run: ByteRun,
): Promise<VerifiedContainer> {
  const { envelope, size, signature } = await outsideOf(path);
  const signingKey = signingKeyOf(envelope);
  const hash = createHash('sha512');
  const end = size - TRAILER_BYTES;
  for await (const _ of read(path, { start: 0, end }, hash, run));
  const sha512 = hash.digest();
  if (!isSignedBy(signingKey, signedMessage(sha512), signature)) throw new SyncRefusal('damaged', {});
  const { sender, consortium, bytes } = envelope;
  return { sender, consortium, path, size, start: bytes, end, sha512 };
}

/** What stands in clear at the beginning, of which nothing is proved yet. @throws SyncRefusal */
export async function readEnvelope(path: string): Promise<Envelope> {
  const handle = await open(path, 'r');
  try {
    const { sender, consortium } = decodeEnvelope(await bytesAt(handle, 0, LONGEST_LINE));
    return { sender, consortium };
  } finally {
    await handle.close();
  }
}

async function outsideOf(path: string) {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const envelope = decodeEnvelope(await bytesAt(handle, 0, Math.min(LONGEST_LINE, size)));
    if (size < envelope.bytes + TRAILER_BYTES) throw new SyncRefusal('truncated', {});
    const trailer = await bytesAt(handle, size - TRAILER_BYTES, TRAILER_BYTES);
    if (!trailer.subarray(SIGNATURE_BYTES).equals(END_MARK)) throw new SyncRefusal('truncated', {});
    return { envelope, size, signature: trailer.subarray(0, SIGNATURE_BYTES) };
  } finally {
    await handle.close();
  }
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/**
 * What a container says of itself, of which nothing is proved: for one whose maker is not known here, and which says itself by
 * what key it is to be verified. @throws SyncRefusal, or the signal's reason
 */
export async function readUnproven(path: string, key: Key, run: ByteRun): Promise<Envelope & Contents> {
  const { envelope, size } = await outsideOf(path);
  const { sender, consortium, bytes: start } = envelope;
  const unproven = { sender, consortium, path, size, start, end: size - TRAILER_BYTES };
  const payload = await payloadOf(unproven, key, createHash('sha512'), run);
  const plain = new ByteStream(through(payload, createZstdDecompress({ chunkSize: CHUNK })));
  try {
    return { sender, consortium, ...(await contentsOf(plain)) };
  } catch (error) {
    throw isBroken(error) ? new SyncRefusal('damaged', {}, error) : error;
  } finally {
    await plain.close();
  }
}

/** Where parts go. */
export interface Unpacking<T> {
  readonly key: Key;
  /** Looks at what the container holds before any part is unpacked; throws where it can't be taken. */
  readonly accept: (contents: Contents) => Promise<T> | T;
  readonly placeOf: (part: PartEntry) => string;
}

/**
 * Decrypts a verified container and unpacks its parts, each into the file that `placeOf` gives for it and durably. No more is
 * inflated than its list of contents names, and each part is compared with its hash. @returns what `accept` gave
 * @throws SyncRefusal, what `accept` throws or writing refuses, or the signal's reason; what was written is then worth nothing
 */
export async function unpackContainer<T>(
  container: VerifiedContainer,
  { key, accept, placeOf }: Unpacking<T>,
  run: ByteRun,
): Promise<T> {
  const hash = createHash('sha512');
  const payload = await payloadOf(container, key, hash, run);
  const plain = new ByteStream(through(payload, createZstdDecompress({ chunkSize: CHUNK })));
  try {
    const contents = await contentsOf(plain);
    const accepted = await accept(contents);
    for (const part of contents.parts) await unpackPart(plain, part, placeOf(part), run.signal);
    if (!(await plain.isAtEnd())) throw new SyncRefusal('damaged', {});
    await checkUnchanged(container, hash);
    return accepted;
  } catch (error) {
    run.signal.throwIfAborted();
    throw isBroken(error) ? new SyncRefusal('damaged', {}, error) : error;
  } finally {
    await plain.close();
  }
}

/** Decrypts everything between the first line and the signature, hashing the file once more as it is read. */
async function payloadOf(container: Omit<VerifiedContainer, 'sha512'>, key: Key, hash: Hash, run: ByteRun) {
  const { path, sender, start, end } = container;
  const handle = await open(path, 'r');
  try {
    hash.update(await bytesAt(handle, 0, start));
    const sealStart = await bytesAt(handle, start, Math.min(SEAL_START_BYTES, end - start));
    return await decrypted({ sender, start: sealStart, bytes: read(path, { start, end }, hash, run) }, key);
  } finally {
    await handle.close();
  }
}

async function contentsOf(plain: ByteStream): Promise<Contents> {
  const length = (await plain.exactly(LENGTH_BYTES)).readUInt32BE();
  if (length > MOST_CONTENTS_BYTES) throw new SyncRefusal('damaged', {});
  return decodeContents(await plain.exactly(length));
}

async function unpackPart(plain: ByteStream, part: PartEntry, to: string, signal: AbortSignal): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(
    async function* hashed() {
      for await (const piece of plain.take(part.size)) {
        hash.update(piece);
        yield piece;
      }
    },
    createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }),
    { signal },
  );
  if (hash.digest('hex') !== part.hash) throw new SyncRefusal('damaged', {});
}

/** Another program may have changed the file since its signature was verified, in a folder that it synchronises. */
async function checkUnchanged({ sha512 }: VerifiedContainer, hash: Hash): Promise<void> {
  if (!hash.digest().equals(sha512)) throw new SyncRefusal('damaged', {});
}

function isBroken(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return error instanceof EndedEarly || (typeof code === 'string' && /^(ZSTD|Z)_/u.test(code));
}

async function* read(
  path: string,
  { start, end }: { readonly start: number; readonly end: number },
  hash: Hash,
  { signal, onRead }: ByteRun,
): AsyncGenerator<Uint8Array> {
  if (end <= start) return;
  const chunks = createReadStream(path, { start, end: end - 1, highWaterMark: CHUNK, signal });
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    hash.update(chunk);
    onRead(chunk.length);
    yield chunk;
  }
}
