/**
 * The logical lines of a file of contacts, still in bytes: each byte one character. Lines are unfolded before they are decoded,
 * because programs fold within a character (RFC 6350, 3.2), and phones break quoted-printable lines without any fold (vCard 2.1).
 */
const FOLDED = /^[ \t]/;
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;
const BEGIN = /^BEGIN:VCARD\s*$/i;
const VERSION_21 = /^VERSION:2\.1\s*$/i;

/** A line and those that belong to it; nothing is joined until all are known, so that many folds cost no more than few. */
interface Gathered {
  readonly parts: string[];
  readonly isQuoted: boolean;
}

export function contentLines(file: Uint8Array): readonly string[] {
  const lines: string[] = [];
  let current: Gathered | null = null;
  let keepsBlank = false;
  const end = (): void => {
    if (current !== null) lines.push(current.parts.join(''));
    current = null;
  };
  for (const line of Buffer.from(file)
    .toString('latin1')
    .split(/\r\n|\n|\r/)) {
    const last: string = current?.parts.at(-1) ?? '';
    if (current?.isQuoted && last.endsWith('=')) {
      current.parts[current.parts.length - 1] = last.slice(0, -1);
      current.parts.push(line.trimEnd());
    } else if (FOLDED.test(line) && current !== null) {
      current.parts.push(keepsBlank ? line : line.slice(1));
    } else {
      end();
      if (BEGIN.test(line)) keepsBlank = false;
      if (VERSION_21.test(line)) keepsBlank = true;
      current = line === '' ? null : { parts: [line], isQuoted: QUOTED_PRINTABLE.test(line) };
    }
  }
  end();
  return lines;
}
