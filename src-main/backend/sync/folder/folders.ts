import type { FolderExchange } from '#shared/contract/folder-way.ts';
import type { Context } from '../../context.ts';
import { createKeeper, type Keeper } from '../keeper.ts';
import { exchangeByFolder, type FolderRun } from './exchange.ts';
import { PACE, type Pace, watchFolder } from './watch.ts';

/** The folders that an office exchanges by. */
export type Folders = Keeper<FolderRun, FolderExchange>;

export function createFolders(context: () => Context, pace: Pace = PACE): Folders {
  return createKeeper({
    exchange: (way, run) => exchangeByFolder(context(), way, run),
    watch: (watching) => watchFolder(context(), { ...watching, pace }),
    onFailed: (error) => context().ports.log(`folder: ${error instanceof Error ? error.stack : String(error)}`),
  });
}
