/** Bytes to text, trusting a charset label as far as the bytes bear it out. */
import { guessEncoding, isUtf8 } from './guess-encoding.ts';
import { decodeIso2022Jp, hasJapaneseEscape } from './iso-2022-jp.ts';

/**
 * - `unknown-charset`: the label names no encoding we know; the text was read in a guessed one.
 * - `guessed-charset`: the label was missing or contradicted by the bytes; the text was read in a guessed one.
 * - `undecodable-text`: some bytes could not be read and became U+FFFD.
 */
export type CharsetDoubt = 'unknown-charset' | 'guessed-charset' | 'undecodable-text';

export interface DecodedText {
  readonly text: string;
  /** Name in the WHATWG Encoding Standard. */
  readonly encoding: string;
  readonly doubt: CharsetDoubt | null;
}

/** Labels seen in mail that the Encoding Standard does not list, without their separators. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    shift_jis: 'cp932 windows932 ibm932 ibm943 shiftjis2004 shiftjisx0213 sjiswin',
    'euc-jp': 'eucjpms eucjpwin eucjis2004 cp51932 ujis',
    'iso-2022-jp':
      'cp50220 cp50221 cp50222 windows50220 windows50221 windows50222 iso2022jp1 iso2022jp2 iso2022jp3 iso2022jp2004 iso2022jpms jis junet',
    gbk: 'cp936 ms936 windows936 euccn',
    'euc-kr': 'cp949 uhc',
    big5: 'cp950 windows950',
    'windows-874': 'cp874',
    'utf-8': 'utf8mb4 cp65001 windows65001',
    'windows-1252': 'ansi',
    '': '8bit binary unknown unknown8bit xunknown default',
  }).flatMap(([encoding, labels]) => labels.split(' ').map((label) => [label, encoding] as const)),
);

function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/**
 * The standard name of a charset label, `''` for labels that say nothing (`unknown-8bit`), null for one nobody knows.
 * Forgives what mailers do to labels: case, quotes, an `x-` or `cs` in front, `_` for `-`, `cp` for `windows-`.
 */
export function findEncoding(label: string): string | null {
  const plain = label
    .trim()
    .replace(/^["']|["';]$/g, '')
    .toLowerCase()
    .slice(0, 60);
  if (plain === '') return '';
  const bare = plain.replace(/^x-ms-|^x-|^cs(?=iso|euc|shift)/, '').replace(/[\s._:-]+/g, '');
  const alias = ALIASES.get(plain.replace(/[\s._:-]+/g, '')) ?? ALIASES.get(bare);
  if (alias !== undefined) return alias;
  const spelled = bare
    .replace(/^(?:cp|win|windows|ms)(125\d)$/, 'windows-$1')
    .replace(/^(?:iso)?8859(\d\d?)$/, 'iso-8859-$1')
    .replace(/^latin(\d)$/, 'l$1')
    .replace(/^shiftjis$/, 'shift_jis')
    .replace(/^eucjp$/, 'euc-jp')
    .replace(/^euckr$/, 'euc-kr')
    .replace(/^iso2022jp$/, 'iso-2022-jp')
    .replace(/^koi8([ru])$/, 'koi8-$1');
  return standardName(plain) ?? standardName(bare) ?? standardName(spelled);
}

const LATIN = /^(?:windows-125[0247]|iso-8859-(?:[234]|1[03456])|macintosh)$/;
const DOUBLE_BYTE = /^(?:shift_jis|euc-jp|gbk|gb18030|big5|euc-kr)$/;

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
}

/** Bytes of UTF-8 that no text in the labelled encoding would hold by chance. */
function isUtf8InDisguise(bytes: Uint8Array, encoding: string): boolean {
  if (LATIN.test(encoding)) return !isAscii(bytes) && isUtf8(bytes);
  // Two-byte sequences can be a pair of half-width kana or a hanzi; three-byte ones throughout a text can't.
  return DOUBLE_BYTE.test(encoding) && bytes.some((byte) => byte >= 0xe0 && byte < 0xf0) && isUtf8(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return encoding === 'iso-2022-jp' ? decodeIso2022Jp(bytes) : new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'iso-2022-jp') {
    if (!isAscii(bytes) && !hasJapaneseEscape(bytes)) return null;
    const text = decodeIso2022Jp(bytes);
    return text.includes('\ufffd') ? null : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A text that is mostly what its label says, with a few bad bytes (cut off, or a stray quotation mark). */
function isMostlyReadable(text: string): boolean {
  return count(text, /[^\p{ASCII}\ufffd]/gu) > 3 * count(text, /\ufffd/g);
}

function decodeByGuess(bytes: Uint8Array, doubt: CharsetDoubt): DecodedText {
  const { encoding, certain } = guessEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  if (text.includes('\ufffd')) return { text, encoding, doubt: 'undecodable-text' };
  return { text, encoding, doubt: certain && doubt === 'guessed-charset' ? null : doubt };
}

/**
 * Decodes text, never failing. A label that the bytes contradict gives way to a guess: UTF-8 sent as ISO-8859-1, Shift_JIS
 * sent as UTF-8, ISO-2022-JP sent as ASCII. `doubt` says what the reader should know; null for a text read as labelled, or
 * in an encoding that proves itself (UTF-8, ISO-2022-JP).
 */
export function decodeText(bytes: Uint8Array, label: string | null): DecodedText {
  const encoding = findEncoding(label ?? '');
  const plainAscii = isAscii(bytes) && !hasJapaneseEscape(bytes);
  if (encoding === null) {
    return plainAscii
      ? { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', doubt: null }
      : decodeByGuess(bytes, 'unknown-charset');
  }
  const saysAscii = /^(?:us-?ascii|ascii|ansi_x3\.4-1968)$/i.test(label?.trim() ?? '');
  if (encoding === '' || saysAscii) return decodeByGuess(bytes, 'guessed-charset');
  if (encoding !== 'iso-2022-jp' && isAscii(bytes) && hasJapaneseEscape(bytes))
    return decodeByGuess(bytes, 'guessed-charset');
  if (isUtf8InDisguise(bytes, encoding)) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', doubt: null };
  const strict = decodeStrictly(bytes, encoding);
  if (strict !== null) return { text: strict, encoding, doubt: null };
  const lenient = decodeAs(bytes, encoding);
  if (isMostlyReadable(lenient) && (encoding !== 'iso-2022-jp' || hasJapaneseEscape(bytes)))
    return { text: lenient, encoding, doubt: 'undecodable-text' };
  return decodeByGuess(bytes, 'guessed-charset');
}
