import { ensureModules } from './lib/modules.mjs';
import { onNewNode } from './lib/node24.mjs';
import { endWith } from './lib/stop.mjs';

await endWith(async () => {
  await ensureModules();
  return onNewNode(process.argv, async () => {
    const { verify } = await import('./verify/run.ts');
    return verify(process.argv.slice(2));
  });
});
