import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { constants, createZstdCompress } from 'node:zlib';
import { syncFolder } from '../../database/durable.ts';
import type { DeviceKeys } from '../keys.ts';
import { through } from './byte-stream.ts';
import { type Contents, END_MARK, type Envelope, encodeContents, encodeEnvelope, signedMessage } from './container.ts';
import type { ByteRun } from './run.ts';
import { encrypted, type Lock } from './seal.ts';

/** A part, and the file that holds its content. */
export interface Source {
  readonly name: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** What is written: a description that travels as JSON, and the parts. */
export interface Load {
  readonly about: unknown;
  readonly parts: readonly Source[];
}

export interface Sealing extends Envelope {
  readonly lock: Lock;
  readonly sign: DeviceKeys['sign'];
  /** Whether it may hold gigabytes: it is compressed in half the time, which for a database costs nothing in size. */
  readonly isLarge?: boolean;
}

const CHUNK = 256 * 1024;
const FASTEST = { [constants.ZSTD_c_compressionLevel]: 1 };

/**
 * Writes a container, under a temporary name until all of it is on the disk. @returns its size in bytes
 * @throws what reading or writing refuses, or the signal's reason; then nothing is left
 */
export async function writeContainer(path: string, load: Load, sealing: Sealing, run: ByteRun): Promise<number> {
  const unfinished = `${path}.tmp`;
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    const size = await writeInto(handle, load, sealing, run).finally(() => handle.close());
    run.signal.throwIfAborted();
    await rename(unfinished, path);
    syncFolder(dirname(path));
    return size;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeInto(handle: FileHandle, load: Load, sealing: Sealing, run: ByteRun): Promise<number> {
  const hash = createHash('sha512');
  let size = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    run.signal.throwIfAborted();
    size += bytes.length;
    await handle.writeFile(bytes);
  };
  const writeSigned = async (bytes: Uint8Array): Promise<void> => {
    hash.update(bytes);
    await write(bytes);
  };
  await writeSigned(encodeEnvelope(sealing));
  const payload = through(
    plain(load, run),
    createZstdCompress({ chunkSize: CHUNK, ...(sealing.isLarge && { params: FASTEST }) }),
  );
  for await (const chunk of await encrypted(payload, sealing.lock)) await writeSigned(chunk);
  await write(sealing.sign(signedMessage(hash.digest())));
  await write(END_MARK);
  await handle.sync();
  return size;
}

async function* plain({ about, parts }: Load, run: ByteRun): AsyncGenerator<Uint8Array> {
  const contents: Contents = { about, parts: parts.map(({ name, size, hash }) => ({ name, size, hash })) };
  yield encodeContents(contents);
  for (const part of parts) yield* partBytes(part, run);
}

async function* partBytes({ name, path, size }: Source, { signal, onRead }: ByteRun): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, signal }) as AsyncIterable<Buffer>) {
    read += chunk.length;
    onRead(chunk.length);
    yield chunk;
  }
  if (read !== size) throw new Error(`${name} has ${read} bytes instead of ${size}`);
}
