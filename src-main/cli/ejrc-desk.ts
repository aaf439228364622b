import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The command line. What needs the database is loaded only on a Node that can run it. */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 15)) {
  process.stderr.write(`ejrc-desk: Node ${process.versions.node} is too old; 22.15 or newer is needed\n`);
  process.exit(69);
}
// Somebody read as much as they wanted (`| head`).
process.stdout.once('error', () => process.exit());

function rootAbove(dir: string): string {
  if (existsSync(join(dir, 'db', 'migrations')) && existsSync(join(dir, 'resources'))) return dir;
  return dirname(dir) === dir ? process.cwd() : rootAbove(dirname(dir));
}

const { run } = await import('./run.ts');
const { progressLine } = await import('./progress-line.ts');
const { commands } = await import('./commands/index.ts');
const line = progressLine(process.stderr);
process.exitCode = await run(process.argv.slice(2), commands, rootAbove(import.meta.dirname), {
  out: (text) => {
    line.clear();
    process.stdout.write(`${text}\n`);
  },
  err: (text) => {
    line.clear();
    process.stderr.write(`${text}\n`);
  },
  progress: line.show,
});
