import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';

/**
 * One backup is one file: a first line that names the format, the parts one after the other, each compressed with gzip, then
 * the index, and at the very end where the index begins and its SHA-256. The index names the SHA-256 of each part as it is
 * stored. So it can be written and read in one go whatever its size, and no flipped bit and no missing end goes unnoticed.
 */
export const MAGIC = Buffer.from('EJRC-BACKUP 1\n');

const indexSchema = z.object({
  /** Version of the database's schema. */
  schema: z.int().min(1),
  createdAt: z.int(),
  parts: z.array(
    z.object({
      name: z.string().regex(/^(desk\.sqlite|files\/[0-9a-f]{64})$/u),
      stored: z.int().min(0),
      size: z.int().min(0),
      hash: z.string(),
    }),
  ),
});
/** Beside the whole: each part's name, its size as stored and in full, and its hash as stored. */
export type BackupIndex = z.infer<typeof indexSchema>;
export type PartEntry = BackupIndex['parts'][number];

/** The name of the part that is the database; all others are contents of files, `files/` with their SHA-256. */
export const DATABASE_PART = 'desk.sqlite';

/** Why a backup can't be used, as one of the reasons in `errors.json`. */
export class UnreadableBackup extends Error {
  override readonly name = 'UnreadableBackup';
  readonly reason: 'not-a-backup' | 'damaged' | 'newer-program';

  constructor(reason: UnreadableBackup['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** `index-length hash\n` with the length in twelve digits. */
const TRAILER = /^(\d{12}) ([0-9a-f]{64})\n$/u;
const TRAILER_BYTES = 12 + 1 + 64 + 1;

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What stands behind the parts. */
export function encodeIndex(index: BackupIndex): Buffer {
  const line = Buffer.from(JSON.stringify(index));
  return Buffer.concat([line, Buffer.from(`${String(line.length).padStart(12, '0')} ${sha256(line)}\n`)]);
}

/**
 * Reads what a backup says of itself; its parts are not checked yet, but that they fill the file exactly.
 * @throws UnreadableBackup
 */
export async function readIndex(path: string): Promise<BackupIndex> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const magic = await bytesAt(handle, 0, Math.min(MAGIC.length, size));
    if (!magic.equals(MAGIC)) throw new UnreadableBackup('not-a-backup', 'this is not a backup');
    if (size < MAGIC.length + TRAILER_BYTES) throw new UnreadableBackup('damaged', 'the end is missing');
    const trailer = (await bytesAt(handle, size - TRAILER_BYTES, TRAILER_BYTES)).toString('latin1');
    const [, length = '', hash] = TRAILER.exec(trailer) ?? [];
    const at = size - TRAILER_BYTES - Number(length);
    if (hash === undefined || at < MAGIC.length) throw new UnreadableBackup('damaged', 'the end is damaged or missing');
    const line = await bytesAt(handle, at, Number(length));
    if (sha256(line) !== hash) throw new UnreadableBackup('damaged', 'the index is damaged');
    const index = indexSchema.safeParse(JSON.parse(line.toString('utf8')));
    if (!index.success) throw new UnreadableBackup('damaged', 'the index is damaged', index.error);
    return fitting(index.data, at);
  } finally {
    await handle.close();
  }
}

function fitting(index: BackupIndex, end: number): BackupIndex {
  const stored = index.parts.reduce((sum, part) => sum + part.stored, MAGIC.length);
  if (stored !== end) throw new UnreadableBackup('damaged', 'the file has a wrong length');
  return index;
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
