import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/** The small number that stands for a device id, staff id or record kind in the log, given at first use. */
export function refNumber(sqlite: Sqlite, value: string): number {
  const known = prepared(sqlite, 'SELECT n FROM ref WHERE value = ?').pluck().get(value) as number | undefined;
  if (known !== undefined) return known;
  return Number(prepared(sqlite, 'INSERT INTO ref (value) VALUES (?)').run(value).lastInsertRowid);
}

/** The word behind a number of the log. */
export function refValue(sqlite: Sqlite, n: number): string | undefined {
  return prepared(sqlite, 'SELECT value FROM ref WHERE n = ?').pluck().get(n) as string | undefined;
}

/** Where the sixteen pairs of digits stand in a UUID, and its hyphens. */
const PAIRS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const HYPHENS = [8, 13, 18, 23];
const UUID_LENGTH = 36;
const HYPHEN = '-'.charCodeAt(0);
/** The character codes of the hexadecimal digits, and the digit behind a code. */
const CODES = [...'0123456789abcdef'].map((digit) => digit.charCodeAt(0));
const DIGITS: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const digit = CODES.indexOf(code);
  return digit < 0 ? undefined : digit;
});

// Both ways are written out digit by digit, because every change that comes or goes passes here.

/** A record id as the log stores it: 16 bytes. */
export function recordBytes(id: string): Buffer {
  const bytes = Buffer.allocUnsafe(PAIRS.length);
  PAIRS.forEach((at, i) => {
    bytes[i] = ((DIGITS[id.charCodeAt(at)] ?? 0) << 4) | (DIGITS[id.charCodeAt(at + 1)] ?? 0);
  });
  return bytes;
}

/** The record id behind 16 bytes of the log. */
export function recordId(bytes: Uint8Array): string {
  const text = Buffer.allocUnsafe(UUID_LENGTH);
  for (const at of HYPHENS) text[at] = HYPHEN;
  PAIRS.forEach((at, i) => {
    const byte = bytes[i] ?? 0;
    text[at] = CODES[byte >> 4] ?? 0;
    text[at + 1] = CODES[byte & 0x0f] ?? 0;
  });
  return text.toString('latin1');
}
