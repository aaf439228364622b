import { BrokenBytes, type ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/** Numbers words in the order of their first use: devices, people, kinds, fields. */
export class WordWriter {
  readonly #numbers = new Map<string, number>();
  readonly #bytes = new ByteWriter();

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    this.#bytes.text(word);
    return number;
  }

  bytes(): Uint8Array {
    return this.#bytes.bytes();
  }
}

/** Finds the words again. */
export class WordReader {
  readonly #words: string[] = [];

  /** @throws BrokenBytes */
  constructor(reader: ByteReader) {
    while (!reader.isAtEnd()) this.#words.push(reader.text());
  }

  /** @throws BrokenBytes */
  wordAt(number: number): string {
    const word = this.#words[number];
    if (word === undefined) throw new BrokenBytes('names a word that is not in the list');
    return word;
  }
}
