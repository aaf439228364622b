import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type BackupIndex, MAGIC, type PartEntry, UnreadableBackup } from './container.ts';

interface Run {
  readonly signal: AbortSignal;
  /** Called with each number of bytes of the container that were read. */
  readonly onRead: (bytes: number) => void;
}

const CHUNK = 1024 * 1024;

/**
 * Unpacks all parts of a container, each into the file that `placeOf` gives for it. Every part is compared with its hash, and
 * no more is inflated than the index names; what was written is only good once all of it was.
 * @throws UnreadableBackup, what writing refuses, or the signal's reason
 */
export async function unpackParts(
  container: string,
  { parts }: BackupIndex,
  placeOf: (part: PartEntry) => string,
  run: Run,
): Promise<void> {
  let at = MAGIC.length;
  for (const part of parts) {
    await unpackPart(container, at, part, placeOf(part), run);
    at += part.stored;
  }
}

async function unpackPart(container: string, at: number, part: PartEntry, to: string, run: Run): Promise<void> {
  const hash = createHash('sha256');
  const damaged = (cause?: unknown) => new UnreadableBackup('damaged', `part ${part.name} is damaged`, cause);
  if (part.stored === 0) throw damaged();
  try {
    await pipeline(
      createReadStream(container, { start: at, end: at + part.stored - 1, highWaterMark: CHUNK }),
      async function* hashed(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          run.onRead(chunk.length);
          yield chunk;
        }
      },
      createGunzip({ chunkSize: CHUNK }),
      async function* capped(chunks: AsyncIterable<Buffer>) {
        let size = 0;
        for await (const chunk of chunks) {
          size += chunk.length;
          if (size > part.size) throw damaged();
          yield chunk;
        }
        if (size !== part.size) throw damaged();
      },
      createWriteStream(to, { mode: 0o600, flush: true }),
      { signal: run.signal },
    );
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    throw typeof code === 'string' && code.startsWith('Z_') ? damaged(error) : error;
  }
  if (hash.digest('hex') !== part.hash) throw damaged();
}
