import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

interface Placing {
  readonly folder: string;
  readonly name: string;
  /** The name until it is whole. */
  readonly unfinished: string;
  readonly signal: AbortSignal;
}

/**
 * Copies a file into the folder: to a temporary name that readers pass over, synced to disk, then renamed (sync rule 13). What
 * carries the folder, and whoever reads it, sees a whole file or none. It is encrypted, so whoever comes to the folder may read it.
 * @throws what the system refuses, or the signal's reason; then nothing is left as far as the folder can be reached
 */
export async function placeFile(from: string, { folder, name, unfinished, signal }: Placing): Promise<void> {
  const path = join(folder, unfinished);
  try {
    const to = createWriteStream(path, { flags: 'wx', mode: 0o644, flush: true });
    await pipeline(createReadStream(from), to, { signal });
    await rename(path, join(folder, name));
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    throw error;
  }
  await syncNames(folder);
}

/** Lets the new name survive a power cut where the system can promise that; a network drive often can't. */
async function syncNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'EBADF') throw error;
  } finally {
    await handle.close();
  }
}
