/** A ZIP archive written while its parts come: `fflate` for the container, the system's own zlib for what takes the time. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

export interface ZipPart {
  readonly path: string;
  readonly data: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const DEFLATED = 8;
/** Rows of a table are alike: more effort makes the file a tenth smaller, and takes three times as long. */
const LEVEL = 2;
const CHUNK_BYTES = 64 * 1024;
/** What a part, and the archive, may hold in this form of ZIP. */
const MOST_BYTES = 2 ** 32 - 1;

/** @throws RangeError past 4 GiB, and whatever a part fails with */
export async function* zipStream(parts: AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let written = 0;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    written += bytes.length;
    ready.push(bytes);
  });
  for await (const { path, data } of parts) {
    const part: ZipInputFile = { filename: path, size: 0, crc: 0, compression: DEFLATED };
    zip.add(part);
    const counted = countedInto(part, data);
    for await (const packed of deflated(counted)) {
      part.ondata?.(null, packed, false);
      yield* ready.splice(0);
    }
    if (part.size > MOST_BYTES || written > MOST_BYTES) throw new RangeError(`too large for an archive: ${path}`);
    part.ondata?.(null, new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

async function* countedInto(part: ZipInputFile, data: ZipPart['data']): AsyncGenerator<Uint8Array> {
  for await (const bytes of data) {
    part.size += bytes.length;
    part.crc = crc32(bytes, part.crc);
    yield bytes;
  }
}

/** Packs in a thread of the pool, while the next bytes are made in this one. */
async function* deflated(data: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer<ArrayBuffer>> {
  const deflate = createDeflateRaw({ level: LEVEL, chunkSize: CHUNK_BYTES });
  // A failure destroys the stream below with its reason; whoever stops reading ends the data.
  pipeline(Readable.from(data), deflate).catch(() => {});
  yield* deflate as AsyncIterable<Buffer<ArrayBuffer>>;
}
