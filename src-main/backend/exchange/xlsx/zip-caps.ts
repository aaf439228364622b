/** What an archive from a stranger may unpack to, found out by unpacking it under a cap before its reader may do so without one. */
import { inflateRawSync } from 'node:zlib';

export interface ZipCaps {
  readonly entries: number;
  /** Of all entries together, unpacked. */
  readonly bytes: number;
}

const MEBIBYTE = 1024 * 1024;

/** A workbook of 200,000 rows and 20 columns unpacks to a quarter of it. */
export const WORKBOOK_CAPS: ZipCaps = { entries: 2000, bytes: 512 * MEBIBYTE };

export type ZipVerdict = 'sound' | 'damaged' | 'too-large';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly local: number;
}

/** The end record's place, or -1. */
function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= first; at -= 1) if (file.readUInt32LE(at) === END) return at;
  return -1;
}

function entriesOf(file: Buffer, most: number): readonly Entry[] | ZipVerdict {
  const end = endOf(file);
  if (end < 0) return 'damaged';
  const count = file.readUInt16LE(end + 10);
  if (count > most) return 'too-large';
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return 'damaged';
    entries.push({
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      local: file.readUInt32LE(at + 42),
    });
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function packedBytes(file: Buffer, { local, packed }: Entry): Buffer | null {
  if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) return null;
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  return from + packed > file.length ? null : file.subarray(from, from + packed);
}

/** How much an entry unpacks to; a code where that is more than is left, or can't be known. */
function unpackedSize(file: Buffer, entry: Entry, left: number): number | ZipVerdict {
  const bytes = packedBytes(file, entry);
  if (bytes === null) return 'damaged';
  if (entry.method === STORED) return bytes.length > left ? 'too-large' : bytes.length;
  if (entry.method !== DEFLATED) return 'damaged';
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, left) }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}

/** Whether an archive stays within the caps; sizes that it states itself are not believed. */
export function judgeZip(bytes: Uint8Array, caps: ZipCaps = WORKBOOK_CAPS): ZipVerdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(file, caps.entries);
  if (typeof entries === 'string') return entries;
  let left = caps.bytes;
  for (const entry of entries) {
    const size = unpackedSize(file, entry, left);
    if (typeof size === 'string') return size;
    left -= size;
  }
  return 'sound';
}
