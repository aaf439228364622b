/**
 * ISO-2022-JP as Japanese mail really uses it: RFC 1468, plus half-width kana (`ESC ( I`, SO/SI, or bare GR bytes as in
 * CP50221/CP50222), JIS X 0212 (ISO-2022-JP-1), the NEC and IBM rows, and words that were joined after decoding.
 * TextDecoder refuses all of these but the rows: it puts U+FFFD between two escape sequences in a row, which is what
 * joined RFC 2047 words look like. So the bytes are rewritten to EUC-JP, which has a place for every one of the sets.
 */

type Charset = 'ascii' | 'roman' | 'kana' | 'jis0208' | 'jis0212';

const ESC = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const LF = 0x0a;
const UNREADABLE = 0xff;

/** What stands between ESC and the text; longer ones first where one begins another. */
const ESCAPES: readonly (readonly [sequence: string, charset: Charset])[] = [
  ['$(D', 'jis0212'],
  ['$(B', 'jis0208'],
  ['$(@', 'jis0208'],
  ['$(O', 'jis0208'],
  ['$(Q', 'jis0208'],
  ['$@', 'jis0208'],
  ['$B', 'jis0208'],
  ['(B', 'ascii'],
  ['(J', 'roman'],
  ['(I', 'kana'],
  ['(H', 'roman'],
];

function escapeAt(bytes: Uint8Array, at: number): readonly [length: number, charset: Charset] | null {
  const after = String.fromCharCode(...bytes.subarray(at + 1, at + 4));
  const found = ESCAPES.find(([sequence]) => after.startsWith(sequence));
  return found ? [found[0].length + 1, found[1]] : null;
}

/** True if the bytes switch to a Japanese character set at least once, which no other encoding does by chance. */
export function hasJapaneseEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESC); at >= 0; at = bytes.indexOf(ESC, at + 1)) {
    const switched = escapeAt(bytes, at);
    if (switched && switched[1] !== 'ascii' && switched[1] !== 'roman') return true;
  }
  return false;
}

/** The text; what can't be read becomes U+FFFD. A line end returns to ASCII, as RFC 1468 asks of the sender. */
export function decodeIso2022Jp(bytes: Uint8Array): string {
  const euc: number[] = [];
  let charset: Charset = 'ascii';
  let shifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const switched = byte === ESC ? escapeAt(bytes, at) : null;
    if (switched) {
      at += switched[0] - 1;
      charset = switched[1];
    } else if (byte === SHIFT_OUT || byte === SHIFT_IN) {
      shifted = byte === SHIFT_OUT;
    } else if (byte === LF) {
      charset = 'ascii';
      shifted = false;
      euc.push(byte);
    } else if (byte <= 0x20 || byte === 0x7f) {
      euc.push(byte);
    } else if (byte >= 0xa1 && byte <= 0xdf) {
      euc.push(0x8e, byte);
    } else if (byte >= 0x80) {
      euc.push(UNREADABLE);
    } else if (shifted || charset === 'kana') {
      euc.push(...(byte <= 0x5f ? [0x8e, byte | 0x80] : [UNREADABLE]));
    } else if (charset === 'jis0208' || charset === 'jis0212') {
      const next = bytes[at + 1] ?? 0;
      const pair = next >= 0x21 && next <= 0x7e;
      if (pair && charset === 'jis0212') euc.push(0x8f);
      euc.push(...(pair ? [byte | 0x80, next | 0x80] : [UNREADABLE]));
      if (pair) at++;
    } else {
      // JIS X 0201 Roman differs from ASCII in two places; EUC-JP has both signs only in their full-width rows.
      euc.push(...(charset === 'roman' && byte === 0x5c ? [0xa1, 0xef] : [byte]));
    }
  }
  return new TextDecoder('euc-jp').decode(Uint8Array.from(euc));
}
