import { existsSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError } from '#shared/contract/errors.ts';
import type { Context } from '../../context.ts';
import type { Run } from '../../progress/index.ts';
import type { Carriage } from '../history.ts';
import { FILES_FOLDER } from './bundle-header.ts';
import { mergeElsewhere } from './merge-elsewhere.ts';
import type { Progress } from './run.ts';
import { type StagedBundle, signingKeyOf } from './stage.ts';
import { type TakenIn, takeIn } from './take-in.ts';

/** Bundles with more changes are merged in another thread, so that the program goes on answering. */
const MOST_INLINE = 2000;

export interface Applying extends Run<Progress> {
  readonly carriage?: Carriage;
}

/**
 * Takes in a staged bundle: its files first, durably, then everything else in one transaction (sync rule 8). What was staged
 * is gone afterwards. Progress is told in changes.
 * @throws SyncRefusal, DeskError CANCELLED, what writing refuses; then the office is as it was
 */
export async function applyStaged(context: Context, staged: StagedBundle, run: Applying): Promise<TakenIn> {
  // Its sender may have been revoked since it was staged.
  signingKeyOf(context, staged.header);
  const giveBack = adoptFiles(context, staged);
  try {
    const taken = await merged(context, staged, { ...run, isDry: false });
    await discardStaged(staged);
    return taken;
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** Puts the attachments among the office's files. @returns takes back what it did */
function adoptFiles({ files }: Context, { folder, contents }: StagedBundle): () => void {
  const placeOf = (hash: string): string => join(folder, FILES_FOLDER, hash);
  const brought = contents.filter((hash) => !files.has(hash));
  // What an attempt before this one put in the place of a damaged file is not here any more.
  for (const hash of contents) if (existsSync(placeOf(hash))) files.adopt(hash, placeOf(hash));
  return () => {
    // Somebody may have discarded the bundle meanwhile.
    const isStaged = existsSync(folder);
    for (const hash of brought) {
      if (isStaged) renameSync(files.pathOf(hash), placeOf(hash));
      else rmSync(files.pathOf(hash));
    }
  };
}

/** What taking in a staged bundle would do, found out by doing it and taking it back. @throws as `applyStaged` */
export function tryStaged(context: Context, staged: StagedBundle, run: Run<Progress>): Promise<TakenIn> {
  return merged(context, staged, { ...run, isDry: true });
}

/** Forgets a staged bundle. */
export const discardStaged = ({ folder }: StagedBundle): Promise<void> => rm(folder, { recursive: true, force: true });

interface Merging extends Applying {
  readonly isDry: boolean;
}

async function merged(context: Context, staged: StagedBundle, merging: Merging): Promise<TakenIn> {
  const { sqlite, writer, ports, dataDir } = context;
  const { isDry, signal, onProgress, carriage = { carrier: 'file' } } = merging;
  const total = staged.header.changes;
  const onMerged = (done: number): void => onProgress({ done, total });
  const taking = { now: ports.now(), self: writer.device.id, carriage };
  while (writer.isHeld()) await writer.free();
  if (signal.aborted) throw new DeskError('CANCELLED');
  if (total <= MOST_INLINE) {
    const work = () => takeIn(sqlite, staged, { ...taking, onMerged });
    return isDry ? takenBack(context, work) : writer.absorb(work);
  }
  let taken: TakenIn | undefined;
  await writer.absorbElsewhere(async () => {
    taken = await mergeElsewhere({ ...taking, dataDir, staged, isDry }, { signal, onMerged });
    return isDry ? null : taken;
  });
  if (taken === undefined) throw new Error('nothing was merged');
  return taken;
}

class TakenBack extends Error {}

function takenBack<T>({ sqlite }: Context, work: () => T): T {
  let done: { readonly value: T } | undefined;
  try {
    sqlite
      .transaction(() => {
        done = { value: work() };
        throw new TakenBack();
      })
      .immediate();
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  if (done === undefined) throw new Error('a transaction that is taken back was not begun');
  return done.value;
}
