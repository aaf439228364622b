import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EXCHANGE_MARKER } from '../../database/synchronised-folder.ts';
import { unfinishedName } from './file-name.ts';
import { FolderProblem } from './problem.ts';

/** The form of a folder: names of files, and how they are written. */
const FOLDER_FORMAT = 1;

/** What the file says: whose folder it is, and in which form its bundles are exchanged. Everybody would write the same. */
const marker = z.object({ format: z.int().min(1), consortium: z.uuid() });
export type Marker = z.infer<typeof marker>;

/** A longer one is none of ours, in bytes. */
const MOST_BYTES = 4096;

/** @returns `missing`, or `unreadable` where it has not wholly arrived @throws what reading refuses */
export async function readMarker(folder: string): Promise<Marker | 'missing' | 'unreadable'> {
  let text: string;
  try {
    text = await readFile(join(folder, EXCHANGE_MARKER), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  return (text.length <= MOST_BYTES ? parsed(text) : undefined) ?? 'unreadable';
}

function parsed(text: string): Marker | undefined {
  try {
    return marker.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** @throws FolderProblem `newer_format`, `other_consortium` */
export function refuseForeign({ format, consortium }: Marker, own: string): void {
  if (format > FOLDER_FORMAT) throw new FolderProblem('newer_format');
  if (consortium !== own) throw new FolderProblem('other_consortium');
}

/** Writes it whole or not at all. @throws what writing refuses */
export async function writeMarker(folder: string, consortium: string): Promise<void> {
  const text = `${JSON.stringify({ format: FOLDER_FORMAT, consortium } satisfies Marker, null, 2)}\n`;
  await throughUnfinished(folder, text, (path) => rename(path, join(folder, EXCHANGE_MARKER)));
}

/** Finds out whether the folder can be written to. @throws what writing refuses */
export function tryWriting(folder: string): Promise<void> {
  return throughUnfinished(folder, '', (path) => rm(path));
}

async function throughUnfinished(folder: string, text: string, then: (path: string) => Promise<void>): Promise<void> {
  const path = join(folder, unfinishedName('', randomUUID()));
  try {
    const handle = await open(path, 'wx', 0o644);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await then(path);
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    throw error;
  }
}
