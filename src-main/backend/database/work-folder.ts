import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
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
  for (const path of unfinished(dataDir, beginning)) rmSync(path, { recursive: true, force: true });
}

const FORGOTTEN_AFTER_MS = 12 * 3_600_000;

/** Deletes what begins with a word and was not touched for half a day: younger work may be another window’s. */
export function clearForgotten(dataDir: string, beginning: string): void {
  for (const path of unfinished(dataDir, beginning)) {
    const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (touched < Date.now() - FORGOTTEN_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}

function unfinished(dataDir: string, beginning: string): string[] {
  const folder = join(dataDir, 'work');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name !== RESTORING && name.startsWith(beginning));
  return names.map((name) => join(folder, name));
}
