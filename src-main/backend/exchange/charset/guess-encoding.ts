/**
 * Which encoding bytes are probably in, for text that is unlabelled or wrongly labelled. UTF-8 and ISO-2022-JP prove
 * themselves; between Shift_JIS, EUC-JP, GB18030 and windows-1252 the most plausible reading wins. Every character counts
 * for or against an encoding by how common its kind is in running text; readings that are impossible drop out.
 */
import { hasJapaneseEscape } from './iso-2022-jp.ts';

export type GuessedEncoding = 'utf-8' | 'iso-2022-jp' | 'shift_jis' | 'euc-jp' | 'gb18030' | 'windows-1252';

export interface EncodingGuess {
  readonly encoding: GuessedEncoding;
  /** False where other encodings could hold the same bytes: the reader should be told that it was guessed. */
  readonly certain: boolean;
}

const SAMPLE_BYTES = 65_536;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

const within = (byte: number, low: number, high: number): boolean => byte >= low && byte <= high;
const isAsciiLetter = (byte: number | undefined): boolean => byte !== undefined && within(byte | 0x20, 0x61, 0x7a);

/** How many bytes the character takes, and what it says for the encoding. */
type Rating = readonly [length: number, points: number];
/** Rates the character that begins with a byte >= 0x80; undefined if the encoding has none such. */
type Rater = (bytes: Uint8Array, at: number) => Rating | undefined;

function shiftJis(bytes: Uint8Array, at: number): Rating | undefined {
  const lead = bytes[at] ?? 0;
  const trail = bytes[at + 1] ?? 0;
  if (within(lead, 0xa1, 0xdf)) return [1, isAsciiLetter(bytes[at - 1]) || isAsciiLetter(trail) ? -1 : 1];
  if (!within(lead, 0x81, 0xfc) || !within(trail, 0x40, 0xfc) || trail === 0x7f) return undefined;
  if (lead === 0x83 || (lead === 0x82 && trail >= 0x9f)) return [2, 4];
  if (lead <= 0x82 || within(lead, 0x88, 0x97)) return [2, 2];
  if (within(lead, 0x98, 0x9f) || within(lead, 0xe0, 0xea)) return [2, -1];
  return [2, lead === 0x87 || within(lead, 0xed, 0xee) || lead >= 0xfa ? 0 : -4];
}

function eucJp(bytes: Uint8Array, at: number): Rating | undefined {
  const lead = bytes[at] ?? 0;
  const trail = bytes[at + 1] ?? 0;
  if (lead === 0x8f) return trail >= 0xa1 && (bytes[at + 2] ?? 0) >= 0xa1 ? [3, -1] : undefined;
  if (lead === 0x8e) return within(trail, 0xa1, 0xdf) ? [2, 1] : undefined;
  if (!within(lead, 0xa1, 0xfe) || !within(trail, 0xa1, 0xfe)) return undefined;
  if (lead === 0xa4 || lead === 0xa5) return [2, 4];
  if (lead === 0xa1 || lead === 0xa3 || within(lead, 0xb0, 0xcf)) return [2, 2];
  return [2, lead === 0xad ? 0 : -1];
}

function gb18030(bytes: Uint8Array, at: number): Rating | undefined {
  const lead = bytes[at] ?? 0;
  const trail = bytes[at + 1] ?? 0;
  if (!within(lead, 0x81, 0xfe)) return undefined;
  if (within(trail, 0x30, 0x39)) return (bytes[at + 2] ?? 0) >= 0x81 ? [4, -1] : undefined;
  if (!within(trail, 0x40, 0xfe) || trail === 0x7f) return undefined;
  if (trail < 0xa1) return [2, -1];
  if (lead === 0xa1 || lead === 0xa3 || within(lead, 0xb0, 0xd7)) return [2, 2];
  return [2, within(lead, 0xd8, 0xf7) ? 0 : -1];
}

function windows1252(bytes: Uint8Array, at: number): Rating {
  const byte = bytes[at] ?? 0;
  const before = bytes[at - 1];
  const after = bytes[at + 1];
  if (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) {
    if (isAsciiLetter(before) || isAsciiLetter(after)) return [1, 1];
    return [1, (before ?? 0) < 0x80 && (after ?? 0) < 0x80 ? 0.3 : -1];
  }
  if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return [1, -4];
  return [1, (before ?? 0) < 0x80 && (after ?? 0) < 0x80 ? 0.4 : -0.5];
}

/** In order of preference where two readings are equally plausible. */
const CANDIDATES: readonly (readonly [encoding: GuessedEncoding, rate: Rater])[] = [
  ['shift_jis', shiftJis],
  ['euc-jp', eucJp],
  ['gb18030', gb18030],
  ['windows-1252', windows1252],
];

function plausibility(bytes: Uint8Array, rate: Rater): number {
  let points = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const rating = rate(bytes, at);
    // The sample may end within a character.
    if (!rating) return at >= bytes.length - 3 && bytes.length === SAMPLE_BYTES ? points : IMPOSSIBLE;
    at += rating[0];
    points += rating[1];
  }
  return points;
}

/** True if the bytes are UTF-8; the last character of a cut sample may be incomplete. */
export function isUtf8(bytes: Uint8Array, cut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

/** Where the first byte beyond ASCII stands, less a little that comes before it; 0 if there is none. */
function startOfInterest(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return Math.max(0, first - 16);
}

/** Guesses from 64 KiB, from the first byte beyond ASCII on. ASCII counts as UTF-8. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  if (hasJapaneseEscape(bytes.subarray(0, SAMPLE_BYTES))) return { encoding: 'iso-2022-jp', certain: true };
  const start = startOfInterest(bytes);
  const sample = bytes.subarray(start, start + SAMPLE_BYTES);
  if (isUtf8(sample, bytes.length > start + sample.length)) return { encoding: 'utf-8', certain: true };
  let best: GuessedEncoding = 'windows-1252';
  let most = IMPOSSIBLE;
  for (const [encoding, rate] of CANDIDATES) {
    const points = plausibility(sample, rate);
    if (points > most) {
      most = points;
      best = encoding;
    }
  }
  return { encoding: best, certain: false };
}
