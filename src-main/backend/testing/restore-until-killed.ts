import { fileURLToPath } from 'node:url';
import { restoreBackup } from '../backend.ts';

/** A program that restores backups in turn until it is killed, and prints a line for each. */
const [dataDir = '', ...backups] = process.argv.slice(2);
const place = { dataDir, rootDir: fileURLToPath(new URL('../../../', import.meta.url)) };
const run = { signal: new AbortController().signal, onProgress: () => {} };
for (let at = 0; ; at += 1) {
  await restoreBackup(place, backups[at % backups.length] ?? '', Date.now(), run);
  process.stdout.write('restored\n');
}
