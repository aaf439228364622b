import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Every `*.worker.ts` under a folder as a build entry named after its file, so that it lands beside the chunk that
 * starts it.
 * @throws where two workers share a file name, since one would overwrite the other
 */
export function workerEntries(folder: string): Readonly<Record<string, string>> {
  const entries: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.worker.ts')) continue;
    const name = basename(path, '.ts');
    if (entries[name]) throw new Error(`Two workers are called ${name}: ${entries[name]} and ${join(folder, path)}`);
    entries[name] = join(folder, path);
  }
  return entries;
}
