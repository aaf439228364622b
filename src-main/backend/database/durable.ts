import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs';

export { syncFolder, writeWhole } from '../ports/write-whole.ts';

const CHUNK = 1024 * 1024;

/** SHA-256 of a file's content, hex, and makes sure that the content is on the disk. */
export function settledHash(path: string): string {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      hash.update(chunk.subarray(0, read));
    }
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}
