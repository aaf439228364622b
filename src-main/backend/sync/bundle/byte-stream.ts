import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Leads bytes through a transform; what either refuses is thrown to the reader, and a reader that turns away ends both. */
export async function* through(bytes: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Uint8Array> {
  const flowing = pipeline(bytes, transform);
  // It is awaited below; until then a failure must not count as unhandled.
  flowing.catch(() => {});
  yield* transform as AsyncIterable<Uint8Array>;
  await flowing;
}

/** Bytes that end before they should. */
export class EndedEarly extends Error {
  override readonly name = 'EndedEarly';
}

/** Reads a stream piece by piece, each as long as it is said to be. */
export class ByteStream {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  /** So many bytes, as they come. @throws EndedEarly */
  async *take(length: number): AsyncGenerator<Uint8Array, void, void> {
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0) await this.#next();
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /** So many bytes at once. @throws EndedEarly */
  async exactly(length: number): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.take(length)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Whether nothing is left; reads on until something comes, so that what stands behind the stream has ended too. */
  async isAtEnd(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done) return true;
      this.#rest = value;
    }
    return false;
  }

  /** Ends the reading, and what feeds it. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #next(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    if (done) throw new EndedEarly('the bytes end too early');
    this.#rest = value;
  }
}
