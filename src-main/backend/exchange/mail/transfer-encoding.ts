/** Content-Transfer-Encoding: from what travelled to what was sent. Damaged input gives what can be saved. */

export interface TransferDecoded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** True if something in it broke the encoding's rules, so that the content may not be what was sent. */
  readonly damaged: boolean;
}

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09;

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Where a soft line break that begins at `at` ends, or -1: `=`, blanks added on the way, a line end. */
function softBreakEnd(bytes: Uint8Array, at: number): number {
  let next = at + 1;
  while (isBlank(bytes[next])) next++;
  if (bytes[next] === CR) next++;
  if (bytes[next] === LF) return next + 1;
  return next >= bytes.length ? next : -1;
}

export function decodeQuotedPrintable(bytes: Uint8Array): TransferDecoded {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let damaged = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== EQUALS) {
      out[length++] = byte;
      continue;
    }
    const high = hexDigit(bytes[at + 1]);
    const low = hexDigit(bytes[at + 2]);
    const soft = high < 0 ? softBreakEnd(bytes, at) : -1;
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
    } else if (soft >= 0) {
      at = soft - 1;
    } else {
      damaged = true;
      out[length++] = byte;
    }
  }
  return { bytes: out.slice(0, length), damaged };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NOT_BASE64 = 255;
/** Value of each byte in base64. */
const SIXTETS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const value = ALPHABET.indexOf(String.fromCharCode(byte));
  return value < 0 ? NOT_BASE64 : value;
});

/** Padding inside the text ends a group: some mailers encode pieces one by one and join them. */
export function decodeBase64(bytes: Uint8Array): TransferDecoded {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4) + 3);
  let length = 0;
  let damaged = false;
  let group = 0;
  let held = 0;
  const endGroup = (): void => {
    for (let byte = 1; byte < held; byte++) out[length++] = (group << (6 * (4 - held))) >> (24 - 8 * byte);
    if (held === 1) damaged = true;
    held = 0;
    group = 0;
  };
  for (const byte of bytes) {
    const value = SIXTETS[byte] ?? NOT_BASE64;
    if (byte === EQUALS) endGroup();
    else if (value === NOT_BASE64) damaged ||= byte > 0x20;
    else {
      group = (group << 6) | value;
      held++;
      if (held === 4) {
        out[length++] = group >> 16;
        out[length++] = group >> 8;
        out[length++] = group;
        held = 0;
        group = 0;
      }
    }
  }
  // Without its padding the last group was cut off.
  damaged ||= held > 0;
  endGroup();
  return { bytes: out.slice(0, length), damaged };
}

/** `encoding` as the header gives it; one that nobody knows is taken as none. */
export function decodeTransfer(body: Uint8Array, encoding: string | null): TransferDecoded {
  const name = /[\w-]+/.exec((encoding ?? '').replace(/\([^)]*\)/g, ''))?.[0]?.toLowerCase();
  if (name === 'base64') return decodeBase64(body);
  if (name === 'quoted-printable') return decodeQuotedPrintable(body);
  return { bytes: new Uint8Array(body), damaged: false };
}
