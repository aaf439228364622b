import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { syncFolder } from '../database/durable.ts';
import { type BackupIndex, encodeIndex, MAGIC, type PartEntry } from './container.ts';

/** A part, and the file that holds its content. */
export interface Source {
  readonly name: string;
  readonly path: string;
}

interface Run {
  readonly signal: AbortSignal;
  /** Called with each number of bytes that were read. */
  readonly onRead: (bytes: number) => void;
}

const CHUNK = 1024 * 1024;

/**
 * Writes parts into one container, under a temporary name until all of it is on the disk. @returns its size in bytes
 * @throws what reading or writing refuses, or the signal's reason; then nothing is left
 */
export async function writeContainer(
  path: string,
  sources: Iterable<Source>,
  about: Omit<BackupIndex, 'parts'>,
  run: Run,
): Promise<number> {
  const unfinished = `${path}.tmp`;
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    try {
      await handle.write(MAGIC);
      const parts: PartEntry[] = [];
      for (const source of sources) parts.push(await writePart(handle, source, run));
      await handle.write(encodeIndex({ ...about, parts }));
      await handle.sync();
    } finally {
      await handle.close();
    }
    run.signal.throwIfAborted();
    await rename(unfinished, path);
    syncFolder(dirname(path));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return (await stat(path)).size;
}

async function writePart(handle: FileHandle, { name, path }: Source, { signal, onRead }: Run): Promise<PartEntry> {
  const hash = createHash('sha256');
  let stored = 0;
  let size = 0;
  await pipeline(
    createReadStream(path, { highWaterMark: CHUNK }),
    async function* counted(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        onRead(chunk.length);
        yield chunk;
      }
    },
    // Level 1: files are mostly compressed already, and a database shrinks well enough.
    createGzip({ level: 1, chunkSize: CHUNK }),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk);
        stored += chunk.length;
        await handle.write(chunk);
      }
    },
    { signal },
  );
  return { name, stored, size, hash: hash.digest('hex') };
}
