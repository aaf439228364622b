import { accessSync, constants, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './command.ts';

/** Where a command may write: a path at which nothing stands yet, in a folder that is there. @throws UsageError */
export function newPath(name: string): string {
  const path = resolve(name);
  if (existsSync(path)) throw new UsageError(`${path} exists already; name another file`);
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw unwritable(path, error);
  }
  return path;
}

/** Writes a file whole or not at all, for its owner only. @throws UsageError where the folder can't be written */
export async function writeNewFile(path: string, file: Blob): Promise<void> {
  const unfinished = `${path}.tmp`;
  try {
    writeFileSync(unfinished, Buffer.from(await file.arrayBuffer()), { mode: 0o600, flush: true });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): UsageError {
  return new UsageError(`${path} can't be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
}
