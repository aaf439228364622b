/** Bytes that end too early or are not what a writer writes. */
export class BrokenBytes extends Error {
  override readonly name = 'BrokenBytes';
}

/** Reads what `ByteWriter` wrote. Nothing that it is given makes it read outside of it. */
export class ByteReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @throws BrokenBytes */
  uint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new BrokenBytes('ends within a number');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
      factor *= 0x80;
    }
    if (!Number.isSafeInteger(value)) throw new BrokenBytes('a number is too large');
    return value;
  }

  /** @throws BrokenBytes */
  int(): number {
    const value = this.uint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** @throws BrokenBytes */
  float(): number {
    return this.raw(8).readDoubleBE();
  }

  /** The bytes themselves, not a copy. @throws BrokenBytes */
  raw(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new BrokenBytes('ends too early');
    const bytes = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }

  /** @throws BrokenBytes */
  text(): string {
    return this.raw(this.uint()).toString('utf8');
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}
