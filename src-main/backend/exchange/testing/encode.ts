/** For tests: text to bytes in encodings that the platform only reads, by turning its own tables round. */

function invert(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes));
      if (!table.has(char) && [...char].length === 1) table.set(char, bytes);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  if (/^(?:windows|iso-8859)/.test(encoding)) return table;
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail]);
  return table;
}

/** Encodes, say, `encoder('shift_jis')('岩手')`. Throws on a character that the encoding lacks. */
export function encoder(encoding: string): (text: string) => Uint8Array<ArrayBuffer> {
  const table = invert(encoding);
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((char) => {
        const bytes = table.get(char);
        if (!bytes) throw new Error(`${encoding} has no ${char}`);
        return bytes;
      }),
    );
}

const eucJp = encoder('euc-jp');

/** ISO-2022-JP as mailers write it, half-width kana by `ESC ( I`, back to ASCII at the end. */
export function encodeIso2022Jp(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let set = '(B';
  const select = (next: string): void => {
    if (next !== set) bytes.push(0x1b, ...Buffer.from(next));
    set = next;
  };
  for (const char of text) {
    const euc = [...eucJp(char)];
    select(euc.length === 1 ? '(B' : euc[0] === 0x8e ? '(I' : '$B');
    bytes.push(...(euc.length === 1 ? euc : euc.filter((byte) => byte !== 0x8e).map((byte) => byte & 0x7f)));
  }
  select('(B');
  return Uint8Array.from(bytes);
}

/** Every character of an encoding, those of one byte and of two. */
export function charactersOf(encoding: string): readonly string[] {
  return [...invert(encoding).keys()];
}
