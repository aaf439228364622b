import { buildAll } from './lib/build.mjs';
import { ensureModules } from './lib/modules.mjs';
import { onNewNode } from './lib/node24.mjs';
import { endWith } from './lib/stop.mjs';

await endWith(async () => {
  await ensureModules();
  return onNewNode(process.argv, async () => {
    await buildAll();
    return 0;
  });
});
