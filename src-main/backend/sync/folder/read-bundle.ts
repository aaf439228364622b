import { join } from 'node:path';
import { type BundleReason, bundleReason } from '#shared/contract/folder-way.ts';
import { covers } from '#shared/domain/version-vector.ts';
import type { Context } from '../../context.ts';
import {
  applyStaged,
  discardStaged,
  hear,
  readEnvelope,
  type StagedBundle,
  stageBundle,
  vectorOf,
} from '../bundle/index.ts';
import { SyncRefusal } from '../refusal.ts';
import { heldVector } from '../vector.ts';
import { whenFree } from '../when-free.ts';
import type { Exchanging } from './exchanging.ts';
import type { FolderFile } from './listing.ts';
import { type SeenHeader, seenHeader } from './seen.ts';

/** What came of reading a file. */
export type Found =
  | { readonly header: SeenHeader; readonly reason: 'lacks_changes' | null }
  | { readonly header: null; readonly sender: string | null; readonly reason: BundleReason };

/**
 * Verifies a bundle file and takes it in, if all that it continues is here.
 * @returns undefined where it is gone meanwhile
 * @throws DeskError CANCELLED, DISK_FULL, and what the system refuses but of the file itself
 */
export async function readBundle(exchanging: Exchanging, { name }: FolderFile): Promise<Found | undefined> {
  const { context, folder, signal } = exchanging;
  const path = join(folder, name);
  try {
    const staged = await stageBundle(context, path, { signal, onProgress: () => {} });
    return await takeInStaged(exchanging, staged).finally(() => discardStaged(staged));
  } catch (error) {
    if (isGone(error, path)) return undefined;
    const reason = reasonOf(error, path);
    if (reason === undefined) throw error;
    const sender = await readEnvelope(path).then(
      (envelope) => envelope.sender,
      () => null,
    );
    return { header: null, sender, reason };
  }
}

async function takeInStaged({ context, way, signal, done }: Exchanging, staged: StagedBundle): Promise<Found> {
  const header = seenHeader(staged.header);
  const held = heldVector(context.sqlite);
  if (!covers(held, vectorOf(header.from))) return { header, reason: 'lacks_changes' };
  done.bundlesRead += 1;
  if (isHere(context, staged)) {
    await whenFree(context, () => {
      context.sqlite.transaction(() => hear(context.sqlite, context.writer.device.id, staged.header))();
    });
    return { header, reason: null };
  }
  try {
    const carriage = { carrier: 'folder', way } as const;
    const taken = await applyStaged(context, staged, { signal, onProgress: () => {}, carriage });
    done.pulled += taken.applied + taken.quarantined;
    return { header, reason: null };
  } catch (error) {
    // It does not hold what its header says: no program of ours made it so.
    if (error instanceof SyncRefusal && error.code === 'lacks_changes') throw new SyncRefusal('damaged', {}, error);
    throw error;
  }
}

/** Whether nothing in it is new: then it is only heard what it tells of other devices, and no history is made of it. */
function isHere({ sqlite, files }: Context, { header, contents }: StagedBundle): boolean {
  return covers(heldVector(sqlite), vectorOf(header.to)) && contents.every((hash) => files.has(hash));
}

interface SystemError {
  readonly code?: unknown;
  readonly path?: unknown;
  readonly syscall?: unknown;
}

const isGone = (error: unknown, at: string): boolean => {
  const { code, path } = error as SystemError;
  return code === 'ENOENT' && path === at;
};

/** What keeps a file from being taken in, or undefined where the error is not about the file. */
function reasonOf(error: unknown, at: string): BundleReason | undefined {
  if (error instanceof SyncRefusal && error.code === 'put_back') return undefined;
  if (error instanceof SyncRefusal) return bundleReason.parse(error.code);
  const { path, syscall } = error as SystemError;
  // Nothing else is read in between but what was unpacked on this computer's own disk.
  return path === at || syscall === 'read' ? 'unreadable' : undefined;
}
