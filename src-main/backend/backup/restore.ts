import { existsSync } from 'node:fs';
import { DeskError } from '#shared/contract/errors.ts';
import type { BackupContents, BackupSource, KeptBackup } from '#shared/contract/maintenance.ts';
import type { Context } from '../context.ts';
import { keptCopies, keptPath } from '../database/kept-copies.ts';
import { prepareDataFolder } from '../database/open.ts';
import { decideRestore, finishRestore } from '../database/pending-restore.ts';
import { clearUploads, uploadPlace } from '../database/uploads.ts';
import { clearWork } from '../database/work-folder.ts';
import { takeWriteLock } from '../database/write-lock.ts';
import type { Run } from '../progress/index.ts';
import { UnreadableBackup } from './container.ts';
import type { Progress } from './make.ts';
import { type Place, STAGED, stageBackup, stagedPlace, stageKept } from './stage.ts';

/** The databases that were put aside in the data folder, newest first. */
export const keptBackups = (dataDir: string): KeptBackup[] => [...keptCopies(dataDir)];

/**
 * Checks a backup, and lays it ready to be restored in the place of one that was checked before.
 * @throws DeskError FILE_UNREADABLE, NOT_FOUND, CANCELLED, or what writing refuses
 */
export async function inspectBackup(
  { dataDir, rootDir }: Pick<Context, 'dataDir' | 'rootDir'>,
  source: BackupSource,
  run: Run<Progress>,
): Promise<BackupContents> {
  clearWork(dataDir, STAGED);
  try {
    return await stage({ dataDir, rootDir }, source, run);
  } catch (error) {
    if (run.signal.aborted) throw new DeskError('CANCELLED', {}, error);
    if (!(error instanceof UnreadableBackup)) throw error;
    throw new DeskError('FILE_UNREADABLE', { name: source.name, reason: error.reason }, error);
  }
}

function stage(place: Place, source: BackupSource, run: Run<Progress>): Promise<BackupContents> {
  const { dataDir } = place;
  if (source.kind === 'received') return stageBackup(place, uploadPlace(dataDir, 'backup', source.upload), run);
  const kept = keptCopies(dataDir).find(({ name }) => name === source.name);
  const path = keptPath(dataDir, source.name);
  if (kept === undefined || path === undefined) throw new DeskError('NOT_FOUND', { kind: 'backup' });
  return stageKept(place, { path, createdAt: kept.createdAt }, run);
}

/**
 * Decides that the next opening puts a checked backup in the place of the office. @returns the name under which the present
 * database will be kept @throws DeskError NOT_FOUND
 */
export function restoreInspected({ dataDir, ports }: Pick<Context, 'dataDir' | 'ports'>, token: string): string | null {
  const staged = stagedPlace(dataDir, token);
  if (!existsSync(staged)) throw new DeskError('NOT_FOUND', { kind: 'backup' });
  return decideRestore(dataDir, staged, ports.now());
}

/** Deletes what was sent and what was checked. */
export function discardBackups(dataDir: string): void {
  clearUploads(dataDir, 'backup');
  clearWork(dataDir, STAGED);
}

export interface Restored {
  readonly contents: BackupContents;
  /** The name of the database that stood here before, in `backups/` of the data folder, if there was one. */
  readonly former: string | null;
}

/**
 * Puts a backup in the place of a data folder's database, while no program uses the folder. All of it is checked first; what
 * stood there is kept; the restored copy becomes a new device before its first write.
 * @throws UnreadableBackup, StartupError, what writing refuses, or the signal's reason
 */
export async function restoreBackup(place: Place, path: string, now: number, run: Run<Progress>): Promise<Restored> {
  const { dataDir } = place;
  prepareDataFolder(dataDir);
  const release = takeWriteLock(dataDir);
  try {
    finishRestore(dataDir);
    const contents = await stageBackup(place, path, run);
    const former = decideRestore(dataDir, stagedPlace(dataDir, contents.token), now);
    finishRestore(dataDir);
    return { contents, former };
  } finally {
    release();
  }
}
