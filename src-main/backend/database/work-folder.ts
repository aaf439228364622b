import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the program is in the middle of, in `work/` of the data folder; the next start clears it up. */

/** A restore that was decided on lies here; a start carries it out. */
export const RESTORING = 'restoring';

export function workPlace(dataDir: string, name: string): string {
  const folder = join(dataDir, 'work');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, name);
}

/** Deletes what was left unfinished, or only what begins with a word; never a restore that was decided on. */
export function clearWork(dataDir: string, beginning = ''): void {
  const folder = join(dataDir, 'work');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== RESTORING && name.startsWith(beginning)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
