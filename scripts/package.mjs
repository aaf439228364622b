import { join } from 'node:path';
import { buildIfStale } from './lib/build.mjs';
import { runChild } from './lib/child.mjs';
import { ensureModules } from './lib/modules.mjs';
import { onNewNode } from './lib/node24.mjs';
import { ROOT } from './lib/paths.mjs';
import { endWith } from './lib/stop.mjs';

await endWith(async () => {
  await ensureModules();
  return onNewNode(process.argv, async () => {
    await buildIfStale();
    const entry = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
    return runChild(process.execPath, [...process.execArgv, entry, ...process.argv.slice(2)], { cwd: ROOT });
  });
});
