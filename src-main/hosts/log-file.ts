import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../backend/ports/make-folder.ts';

export interface LogFile {
  readonly path: string;
  /** Adds a line with the time. A log that cannot be written stops nothing. */
  write(line: string): void;
}

const BIGGEST = 5 * 1024 * 1024;

/** `logs/desk.log` in the data folder, with one older part beside it. Callers write no personal values into it. */
export function openLogFile(dataDir: string): LogFile {
  const folder = join(dataDir, 'logs');
  const path = join(folder, 'desk.log');
  return {
    path,
    write(line) {
      try {
        makeFolder(folder);
        setAsideWhenBig(path);
        appendFileSync(path, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
      } catch {
        // There is no better place to tell it: the terminal belongs to what a person must know.
      }
    },
  };
}

function setAsideWhenBig(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > BIGGEST) renameSync(path, path.replace(/\.log$/, '.1.log'));
}
