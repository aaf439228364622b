import type { NewWay, TestedWay, Way, WayProblem } from '#shared/contract/ways.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { testHub } from '../sync/hub/index.ts';
import { heldVector } from '../sync/index.ts';
import { addFolder, folderWay, forgetFolder, testFolder, usableFolder } from './folder-ways.ts';
import { addHub, forgetHub, hubToTest, hubWay, movedHub } from './hub-ways.ts';
import { requireWay, wayRows } from './way-rows.ts';

/** The ways that were set up on this device, oldest first. */
export function listWays(context: Context): Way[] {
  const held = heldVector(context.sqlite);
  return wayRows(context).map((row) => (row.kind === 'hub' ? hubWay(context, row, held) : folderWay(context, row)));
}

/** Sets up a way and keeps up with it. @throws DeskError INVALID, FOLDER_UNUSABLE */
export const addWay = (context: Context, way: NewWay): Promise<{ id: string }> =>
  way.kind === 'hub' ? addHub(context, way) : addFolder(context, way);

/** Why a way would not go; null where it would. @throws DeskError INVALID */
export const testWay = async (
  context: Context,
  way: TestedWay,
  signal: AbortSignal | undefined,
): Promise<WayProblem | null> =>
  way.kind === 'hub' ? testHub(context, await hubToTest(context, way), signal) : testFolder(context, way.address);

interface Change {
  readonly id: string;
  readonly name?: string | undefined;
  readonly address?: string | undefined;
}

/** Renames a way, or leads it elsewhere. @throws DeskError NOT_FOUND, INVALID, FOLDER_UNUSABLE */
export async function updateWay(context: Context, { id, name, address: text }: Change): Promise<void> {
  const { kind } = requireWay(context, id);
  const moved = kind === 'hub' ? movedHub : usableFolder;
  const address = text === undefined ? null : await moved(context, id, text);
  // What went wrong at another address is no news of this one.
  const update = `UPDATE way SET name = coalesce(@name, name), address = coalesce(@address, address),
    problem = CASE WHEN @address IS NULL THEN problem END WHERE id = @id`;
  prepared(context.sqlite, update).run({ id, name: name ?? null, address });
  if (address !== null) keeperOf(context, kind).watch(id);
}

/** Forgets a way, and a hub's password. What was exchanged stays, here and there. @throws DeskError NOT_FOUND */
export async function removeWay(context: Context, id: string): Promise<void> {
  const { kind } = requireWay(context, id);
  prepared(context.sqlite, 'DELETE FROM way WHERE id = ?').run(id);
  keeperOf(context, kind).leave(id);
  if (kind === 'hub') await forgetHub(context, id);
  else forgetFolder(context, id);
}

const keeperOf = ({ hubs, folders }: Context, kind: Way['kind']) => (kind === 'hub' ? hubs : folders);
