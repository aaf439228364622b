import { join } from 'node:path';
import { runChild } from './lib/child.mjs';
import { ensureModules } from './lib/modules.mjs';
import { findNode } from './lib/node24.mjs';
import { CALLER_FOLDER, ROOT } from './lib/paths.mjs';
import { endWith } from './lib/stop.mjs';

/** The command line straight from its source, in the folder that the person is in, so that their paths hold. */
await endWith(async () => {
  await ensureModules();
  const { node, flags } = findNode();
  const entry = join(ROOT, 'src-main', 'cli', 'ejrc-desk.ts');
  return runChild(node, [...flags, entry, ...process.argv.slice(2)], { cwd: CALLER_FOLDER });
});
