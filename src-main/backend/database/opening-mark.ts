import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './durable.ts';
import { getMeta, setMeta } from './meta.ts';
import type { Sqlite } from './open.ts';

/**
 * How often an office was opened and closed, counted in its database and, outside of its folder, on this machine. Where a file
 * backup put the folder back, the database has counted less than the machine: it is a copy (sync rule 7), although it lies
 * where the original lay.
 */
export interface OpeningMark {
  readonly wasPutBack: (sqlite: Sqlite) => boolean;
  /** Counts an opening or a closing. In the database first: a crash in between leaves it ahead, which is no copy. */
  readonly count: (sqlite: Sqlite) => void;
  /** After another database was put into the folder by the program itself. */
  readonly forget: () => void;
}

const COUNTED = 'openings';

/** For an office of which nothing is kept outside of its folder. */
export const NO_MARK: OpeningMark = { wasPutBack: () => false, count: () => {}, forget: () => {} };

/** @param stateDir where the machine's counts lie, one small file for each office; without one nothing is counted */
export function openingMark(stateDir: string | undefined, dataDir: string): OpeningMark {
  if (stateDir === undefined) return NO_MARK;
  const folder = join(stateDir, 'openings');
  const place = realpathSync(dataDir);
  const file = join(folder, `${createHash('sha256').update(place).digest('hex').slice(0, 32)}.json`);
  return {
    wasPutBack: (sqlite) => countedIn(sqlite) < (read(file)?.openings ?? 0),
    count: (sqlite) => {
      const openings = countedIn(sqlite) + 1;
      setMeta(sqlite, COUNTED, String(openings));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      tidy(folder);
      writeWhole(file, `${JSON.stringify({ place, openings })}\n`);
    },
    forget: () => rmSync(file, { force: true }),
  };
}

const countedIn = (sqlite: Sqlite): number => Number(getMeta(sqlite, COUNTED) ?? 0);

interface Mark {
  readonly place: string;
  readonly openings: number;
}

function read(file: string): Mark | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Mark;
  } catch {
    return undefined;
  }
}

/** Forgets offices whose folders are gone. */
function tidy(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (!existsSync(read(file)?.place ?? '')) rmSync(file, { force: true });
  }
}
