import { DeskError } from '#shared/contract/errors.ts';
import { type FolderProblem as FolderProblemCode, type FolderWay, folderProblem } from '#shared/contract/folder-way.ts';
import { uuidv7 } from '#shared/domain/ids.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { checkFolder, FolderProblem, heldBackIn, prepareFolder } from '../sync/folder/index.ts';
import type { WayRow } from './way-rows.ts';

export function folderWay({ sqlite }: Pick<Context, 'sqlite'>, row: WayRow): FolderWay {
  const problem = folderProblem.nullable().catch('failed').parse(row.problem);
  return { ...row, kind: 'folder', problem, heldBack: heldBackIn({ sqlite }, row.id) };
}

/** Makes a folder one of the consortium's and a way of this device, and keeps up with it. @throws DeskError FOLDER_UNUSABLE */
export async function addFolder(
  context: Context,
  { name, address: path }: { readonly name: string; readonly address: string },
) {
  const { sqlite, ports, folders } = context;
  const address = await usableFolder(context, undefined, path);
  const id = uuidv7(ports.now(), ports.random(10));
  const insert = "INSERT INTO way (id, kind, name, address, created_at) VALUES (?, 'folder', ?, ?, ?)";
  prepared(sqlite, insert).run(id, name, address, ports.now());
  folders.watch(id);
  return { id };
}

/** Makes a folder one of the consortium's. @param way the one that it is for @throws DeskError FOLDER_UNUSABLE */
export async function usableFolder(context: Context, way: string | undefined, path: string): Promise<string> {
  try {
    return await prepareFolder(context, path, way);
  } catch (error) {
    if (error instanceof FolderProblem) throw new DeskError('FOLDER_UNUSABLE', { problem: error.code }, error);
    throw error;
  }
}

/** Why a folder can't be set up; null where it can. */
export async function testFolder(context: Context, path: string): Promise<FolderProblemCode | null> {
  try {
    await checkFolder(context, path);
    return null;
  } catch (error) {
    if (error instanceof FolderProblem) return error.code;
    throw error;
  }
}

/** Forgets what was seen in a folder; its files stay. */
export function forgetFolder({ sqlite }: Pick<Context, 'sqlite'>, way: string): void {
  prepared(sqlite, 'DELETE FROM seen_bundle WHERE way = ?').run(way);
}
