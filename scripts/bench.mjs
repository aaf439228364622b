import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { buildIfStale } from './lib/build.mjs';
import { runChild } from './lib/child.mjs';
import { ensureModules } from './lib/modules.mjs';
import { onNewNode } from './lib/node24.mjs';
import { ROOT } from './lib/paths.mjs';
import { endWith } from './lib/stop.mjs';

/** The start of the program is one of the figures, so the built program must be there. */
await endWith(async () => {
  await ensureModules();
  return onNewNode(process.argv, async () => {
    await buildIfStale();
    const entry = join(ROOT, 'bench', 'run.ts');
    const env = { ...process.env, EJRC_BROWSER: findBrowser() };
    return runChild(process.execPath, [...process.execArgv, entry, ...process.argv.slice(2)], { env });
  });
});
