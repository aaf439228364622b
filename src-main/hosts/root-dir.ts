import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `resources/` and `db/migrations/`, seen from a source or a built file somewhere below it. */
export function rootDirAbove(dir: string): string {
  if (existsSync(join(dir, 'resources', 'locales')) && existsSync(join(dir, 'db', 'migrations'))) return dir;
  const parent = dirname(dir);
  if (parent === dir) throw new Error('resources/ and db/migrations/ are not above the program');
  return rootDirAbove(parent);
}
