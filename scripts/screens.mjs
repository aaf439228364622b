import { join } from 'node:path';
import { buildIfStale } from './lib/build.mjs';
import { runChild } from './lib/child.mjs';
import { ensureModules } from './lib/modules.mjs';
import { onNewNode } from './lib/node24.mjs';
import { ROOT } from './lib/paths.mjs';
import { EXIT, endWith, Stop } from './lib/stop.mjs';
import { ensureTestTools } from './lib/test-tools.mjs';

await endWith(async () => {
  await ensureModules();
  return onNewNode(process.argv, async () => {
    const browser = await ensureTestTools();
    if (!browser) throw new Stop('The screens cannot be drawn without a browser.', EXIT.missingTool);
    await buildIfStale();
    const entry = join(ROOT, 'e2e', 'screens.ts');
    const env = { ...process.env, EJRC_BROWSER: browser };
    return runChild(process.execPath, [...process.execArgv, entry, ...process.argv.slice(2)], { env });
  });
});
