import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isBundleName, timeInName } from './file-name.ts';

/** A bundle file as it lies in the folder. */
export interface FolderFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** When it was last written, epoch ms. */
  readonly modifiedAt: number;
}

/** Files that are asked about at once: enough for a slow line, and other work finds its turn. */
const AT_ONCE = 16;

/**
 * The bundle files of a folder, the oldest first. Links, folders and names that are still being written are none: nothing
 * leads out of the folder.
 * @throws what the system refuses of the folder itself
 */
export async function listBundles(folder: string): Promise<readonly FolderFile[]> {
  const names = (await readdir(folder)).filter(isBundleName);
  const files: FolderFile[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const found = await Promise.all(names.slice(at, at + AT_ONCE).map((name) => fileAt(folder, name)));
    files.push(...found.filter((file) => file !== undefined));
  }
  return files.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ name }: FolderFile): string => `${timeInName(name)} ${name}`;

/** @returns undefined where it is no file, or where it is gone meanwhile or its state can't be read: then it is none yet */
async function fileAt(folder: string, name: string): Promise<FolderFile | undefined> {
  try {
    const stats = await lstat(join(folder, name));
    return stats.isFile() ? { name, size: stats.size, modifiedAt: Math.trunc(stats.mtimeMs) } : undefined;
  } catch {
    return undefined;
  }
}
