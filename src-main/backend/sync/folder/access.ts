import { realpathSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { consortiumId } from '../consortium.ts';
import { listBundles } from './listing.ts';
import { readMarker, refuseForeign, tryWriting, writeMarker } from './marker.ts';
import { FolderProblem, problemOf } from './problem.ts';

type Office = Pick<Context, 'sqlite' | 'ports' | 'dataDir'>;

/**
 * Makes a folder one of this consortium's, unless it is already.
 * @param way the way that it is for, where it was set up before
 * @returns its path without links
 * @throws FolderProblem
 */
export async function prepareFolder(office: Office, path: string, way?: string): Promise<string> {
  const { folder, isNew } = await checkFolder(office, path, way);
  const consortium = consortiumId(office.sqlite, office.ports);
  if (isNew) await asProblem('not_writable', () => writeMarker(folder, consortium));
  return folder;
}

/**
 * Looks whether a folder can be one of this consortium's: there, writable, apart from the data folder (sync rule 13), nobody
 * else's and not set up twice. Changes nothing.
 * @throws FolderProblem
 */
export async function checkFolder(office: Office, path: string, way?: string) {
  const folder = await existing(path);
  refuseDataFolder(office, folder);
  await refuseTwice(office, folder, way);
  const found = await asProblem('not_readable', () => readMarker(folder));
  if (found === 'unreadable') throw new FolderProblem('marker_unreadable');
  if (found !== 'missing') refuseForeign(found, consortiumId(office.sqlite, office.ports));
  await asProblem('not_writable', () => tryWriting(folder));
  return { folder, isNew: found === 'missing' };
}

/**
 * Looks whether a folder that was set up can be used now. A mark that somebody deleted or damaged is written anew; a folder
 * without anything in it may be the place where a drive is connected that is not.
 * @throws FolderProblem
 */
export async function openFolder(office: Office, path: string): Promise<void> {
  const folder = await existing(path);
  refuseDataFolder(office, folder);
  const consortium = consortiumId(office.sqlite, office.ports);
  const found = await asProblem('not_readable', () => readMarker(folder));
  if (typeof found === 'object') return refuseForeign(found, consortium);
  const bundles = await asProblem('not_readable', () => listBundles(folder));
  if (found === 'missing' && bundles.length === 0) throw new FolderProblem('folder_emptied');
  await asProblem('not_writable', () => writeMarker(folder, consortium));
}

async function existing(path: string): Promise<string> {
  if (!isAbsolute(path)) throw new FolderProblem('folder_missing');
  return asProblem('not_readable', async () => {
    const folder = await realpath(path);
    if (!(await stat(folder)).isDirectory()) throw new FolderProblem('not_a_folder');
    return folder;
  });
}

function refuseDataFolder({ dataDir }: Office, folder: string): void {
  const own = realpathSync(dataDir);
  if (isWithin(folder, own) || isWithin(own, folder)) throw new FolderProblem('holds_data_folder');
}

/** Whether a folder is another one or lies in it. */
function isWithin(folder: string, outer: string): boolean {
  const path = relative(outer, folder);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

async function refuseTwice({ sqlite }: Office, folder: string, way: string | undefined): Promise<void> {
  const text = "SELECT address FROM way WHERE kind = 'folder' AND id IS NOT ?";
  const others = prepared(sqlite, text)
    .pluck()
    .all(way ?? null) as readonly string[];
  for (const other of others) {
    const path = await realpath(other).catch(() => other);
    if (path === folder) throw new FolderProblem('already_set_up');
  }
}

async function asProblem<T>(forbidden: 'not_readable' | 'not_writable', work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw problemOf(error, forbidden);
  }
}
