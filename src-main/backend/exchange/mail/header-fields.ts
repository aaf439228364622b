/** A header block's fields as Unicode text, also where a mailer wrote them in raw Shift_JIS, Latin-1 or ISO-2022-JP. */
import { decodeText } from '../charset/decode-text.ts';

export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, without the blanks around it; encoded words are still encoded. */
  readonly value: string;
}

export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** Where the body begins. */
  readonly end: number;
  /** True if fields were left out or shortened at a limit. */
  readonly cut: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;
const MOST_FIELDS = 1000;
const LONGEST_FIELD = 65_536;

/** RFC 5322 field name, then the colon; blanks before it are obsolete but seen. */
const FIELD_START = /^([!-9;-~]+)[ \t]*:/;

const isContinuation = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09;

/** Latin-1 shows every byte as one character, which is all that finding the parts of a field needs. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The charset that the block's own Content-Type names: raw text in its other fields is most likely in the same. */
function blockCharset(lines: readonly Uint8Array[]): string | null {
  const field = lines.map(latin1).find((line) => /^content-type[ \t]*:/i.test(line));
  return field?.match(/charset[ \t]*=[ \t]*"?([\w.:-]{1,60})/i)?.[1] ?? null;
}

/** Joins a folded field: the line breaks go, the blanks that continue it stay. */
function unfold(text: string): string {
  return text.replace(/\r?\n(?=[ \t])/g, '').replace(/[\r\n]+/g, ' ');
}

/**
 * Reads the fields from `start` up to the empty line, or to a line that begins with `--` inside a multipart (a delimiter
 * that follows the header at once). Lines that are no field are passed over. A field beyond 64 KiB is
 * shortened; after `limit` bytes no more are kept.
 */
export function parseHeaderBlock(bytes: Uint8Array, start: number, limit: number): HeaderBlock {
  const lines: { from: number; to: number }[] = [];
  let cut = false;
  let kept = 0;
  let at = start;
  while (at < bytes.length) {
    const lineEnd = bytes.indexOf(LF, at);
    const end = lineEnd < 0 ? bytes.length : lineEnd;
    const next = lineEnd < 0 ? bytes.length : lineEnd + 1;
    if (start > 0 && bytes[at] === DASH && bytes[at + 1] === DASH) break;
    if (end === at || (end === at + 1 && bytes[at] === CR)) {
      at = next;
      break;
    }
    const last = lines.at(-1);
    if (last && isContinuation(bytes[at])) last.to = end;
    else if (kept > limit || lines.length >= MOST_FIELDS) cut = true;
    else lines.push({ from: at, to: end });
    kept += Math.min(end - at, LONGEST_FIELD);
    at = next;
  }
  const raw = lines.map(({ from, to }) => bytes.subarray(from, Math.min(to, from + LONGEST_FIELD)));
  cut ||= lines.some(({ from, to }) => to - from > LONGEST_FIELD);
  return { fields: decodeFields(raw), end: at, cut };
}

function decodeFields(lines: readonly Uint8Array[]): readonly HeaderField[] {
  const charset = blockCharset(lines);
  return lines.flatMap((line) => {
    const start = latin1(line.subarray(0, 1000)).match(FIELD_START);
    if (!start?.[1]) return [];
    const value = unfold(decodeText(line.subarray(start[0].length), charset).text);
    return [{ name: start[1].toLowerCase(), value: value.trim() }];
  });
}

/** The first field of this name (lower case): where a mail repeats one, all readers must agree on the same. */
export function headerValue(fields: readonly HeaderField[], name: string): string | null {
  return fields.find((field) => field.name === name)?.value ?? null;
}
