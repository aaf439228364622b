import { createHash } from 'node:crypto';
import type { SealedRow } from './rows.ts';
import { sealsOf } from './value-seals.ts';

/** The form of a batch: what its signature covers and how its rows are read. */
export const BATCH_FORMAT = 1;

/** Whose batch it is, and of which consortium: neither can be moved to another one. */
export interface BatchHead {
  readonly consortium: string;
  readonly sender: string;
}

/**
 * SHA-256 of one change as it stands on the hub. It is made of the seals of its values instead of the values, so it stays the same
 * when an erasure takes some of them out.
 * @returns undefined for a row whose seals are not those of its values
 */
export function digestOfRow({ row, values }: SealedRow): Buffer | undefined {
  const [device, seq, stamp, op, actor, kind, record, patch, base, seen] = row;
  const seals = sealsOf(patch, values);
  if (seals === undefined) return undefined;
  const text = JSON.stringify([device, seq, stamp, op, actor, kind, record, seals, base, seen]);
  return createHash('sha256').update(text).digest();
}

/**
 * What a device signs to vouch for a batch: which changes, in which order, from whom, for whom. By digests, so that one change
 * can be shown to belong to it without the others.
 */
export function batchMessage({ consortium, sender }: BatchHead, digests: readonly Uint8Array[]): Uint8Array {
  const head = JSON.stringify(['ejrc-hub-batch', BATCH_FORMAT, consortium, sender, digests.length]);
  return Buffer.concat([Buffer.from(`${head}\n`), ...digests]);
}

/** What a device signs with its word of what it holds. */
export function vectorMessage({ consortium, sender }: BatchHead, held: string, heldAt: number): Uint8Array {
  return Buffer.from(JSON.stringify(['ejrc-hub-vector', BATCH_FORMAT, consortium, sender, heldAt, held]));
}
