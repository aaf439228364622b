import { covers, type VersionVector } from '#shared/domain/version-vector.ts';
import { vectorOf } from '../bundle/index.ts';
import type { FolderFile } from './listing.ts';
import type { Seen } from './seen.ts';

/** A file that can't be read is tried again so often, as long as it may still be arriving; ms. */
const RETRY_MS = 10 * 60_000;
/** So long after it last changed it counts as damaged, and is tried once in this time; ms. */
export const ARRIVING_MS = 24 * 60 * 60_000;

/** What it says when a file has not wholly arrived, or can't be read just now. */
const PARTIAL = new Set<string | null>(['truncated', 'damaged', 'not_a_bundle', 'unreadable']);
export const isPartial = (reason: string | null): boolean => PARTIAL.has(reason);

export interface Looking {
  /** Epoch ms. */
  readonly now: number;
  readonly held: VersionVector;
  readonly circumstances: string;
  /** Whether a person asked for it: then nothing that waits has to wait longer. */
  readonly isThorough: boolean;
}

/** Whether a file is to be read now. @param seen what is remembered of its name */
export function isDue(seen: Seen | undefined, file: FolderFile, looking: Looking): boolean {
  if (seen === undefined || seen.size !== file.size) return true;
  if (seen.state === 'applied') return false;
  if (seen.header !== null) return covers(looking.held, vectorOf(seen.header.from));
  if (!isPartial(seen.reason)) return seen.triedUnder !== looking.circumstances;
  if (seen.modifiedAt !== file.modifiedAt || (looking.isThorough && seen.state === 'waiting')) return true;
  // The clock may have been set back meanwhile.
  const waited = Math.abs(looking.now - seen.triedAt);
  return waited >= (seen.state === 'waiting' ? RETRY_MS : ARRIVING_MS);
}
