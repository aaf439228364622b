import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { isUuid } from '#shared/domain/ids.ts';
import type { CarriedChange } from '../carried-change.ts';
import { SyncRefusal } from '../refusal.ts';
import { BrokenBytes } from './byte-reader.ts';
import { decodeChanges, encodeChanges } from './columns.ts';

/**
 * Changes in a file: blocks, each its length (4 bytes, big endian) and its columns. A block is as much as is encoded or merged
 * before others are let in; a log of any length is never in memory as a whole.
 */
const LENGTH_BYTES = 4;
/** So many changes are in one block at most. */
export const BLOCK_CHANGES = 1000;
/** A block ends as well once its patches are so long, in UTF-16 units. */
const BLOCK_LENGTH = 4 * 1024 * 1024;
/** No block of ours is longer, in bytes, but one with a single change. */
const MOST_BLOCK_BYTES = 256 * 1024 * 1024;

export interface Spooled {
  /** In bytes. */
  readonly size: number;
  /** SHA-256, hex. */
  readonly hash: string;
}

interface SpoolRun {
  /** Called for each change as it is written. */
  readonly onChange: (change: CarriedChange) => void;
  /** Called after each block. */
  readonly onBlock: () => Promise<void>;
}

/** Writes changes into a new file. @param changes in the order of stamps */
export async function spoolChanges(
  path: string,
  changes: Iterable<CarriedChange>,
  { onChange, onBlock }: SpoolRun,
): Promise<Spooled> {
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for (const block of inBlocks(changes)) {
      for (const change of block) onChange(change);
      const columns = encodeChanges(block);
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32BE(columns.length);
      for (const bytes of [length, columns]) {
        hash.update(bytes);
        size += bytes.length;
        await handle.writeFile(bytes);
      }
      await onBlock();
    }
  } finally {
    await handle.close();
  }
  return { size, hash: hash.digest('hex') };
}

function* inBlocks(changes: Iterable<CarriedChange>): Generator<readonly CarriedChange[]> {
  let block: CarriedChange[] = [];
  let length = 0;
  for (const change of changes) {
    block.push(change);
    length += change.patch.length;
    if (block.length < BLOCK_CHANGES && length < BLOCK_LENGTH) continue;
    yield block;
    block = [];
    length = 0;
  }
  if (block.length > 0) yield block;
}

/** Reads what `spoolChanges` wrote, block by block. @throws SyncRefusal `damaged` where no such program wrote it */
export function* spooledChanges(path: string): Generator<readonly CarriedChange[], void, void> {
  const handle = openSync(path, 'r');
  try {
    for (let head = read(handle, LENGTH_BYTES); head.length > 0; head = read(handle, LENGTH_BYTES)) {
      const length = head.length === LENGTH_BYTES ? head.readUInt32BE() : Number.NaN;
      if (!(length <= MOST_BLOCK_BYTES)) throw new SyncRefusal('damaged', {});
      yield decoded(read(handle, length));
    }
  } finally {
    closeSync(handle);
  }
}

function read(handle: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(handle, bytes, 0, length, null));
}

function decoded(block: Buffer): readonly CarriedChange[] {
  try {
    const changes = decodeChanges(block);
    if (!changes.every(isSound)) throw new BrokenBytes('a change that no device can have made');
    return changes;
  } catch (error) {
    throw error instanceof BrokenBytes ? new SyncRefusal('damaged', {}, error) : error;
  }
}

/** What the log itself takes for granted; whether a record can be stored is decided when it is merged. */
const isSound = ({ device, stamp, seq, op }: CarriedChange): boolean =>
  isUuid(device) && seq >= 1 && stamp >= 0 && op >= 0 && Number.isSafeInteger(stamp) && Number.isSafeInteger(op);
