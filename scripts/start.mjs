import { join } from 'node:path';
import { hasDisplay } from './lib/browser.mjs';
import { buildIfStale } from './lib/build.mjs';
import { runChild } from './lib/child.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { HOST_FLAGS } from './lib/host-flags.mjs';
import { ensureModules } from './lib/modules.mjs';
import { onNewNode } from './lib/node24.mjs';
import { fromCaller, ROOT } from './lib/paths.mjs';
import { readStartArgs, USAGE } from './lib/start-args.mjs';
import { endWith, say } from './lib/stop.mjs';

/** @typedef {import('./lib/start-args.mjs').StartArgs} StartArgs */

await endWith(async () => {
  const args = readStartArgs(process.argv.slice(2));
  if (args.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  await ensureModules();
  return onNewNode(process.argv, () => start(args));
});

/**
 * @param {StartArgs} args
 * @returns {Promise<number>} the program's exit code
 */
async function start(args) {
  await buildIfStale();
  const canShow = hasDisplay(process.platform, process.env);
  const electron = canShow && !args.browser ? await ensureElectron() : undefined;
  if (electron) return startElectron(electron, args);
  if (!args.browser) say(`${canShow ? 'Electron is not there' : 'There is no display'}: starting for the browser.`);
  return startBrowserHost(args);
}

/**
 * @param {string} electron
 * @param {StartArgs} args
 */
function startElectron(electron, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return runChild(electron, [ROOT, ...dataArgs(args)], { env });
}

/**
 * The host opens the system's browser itself, where there is a display.
 * @param {StartArgs} args
 */
function startBrowserHost(args) {
  const port = args.port === undefined ? [] : ['--port', String(args.port)];
  const open = args.open ? [] : ['--no-open'];
  const host = join(ROOT, 'dist', 'main', 'browser-host.js');
  return runChild(process.execPath, [...HOST_FLAGS, host, ...dataArgs(args), ...port, ...open]);
}

/**
 * @param {StartArgs} args
 * @returns {readonly string[]}
 */
function dataArgs({ demo, data }) {
  return [...(demo ? ['--demo'] : []), ...(data === undefined ? [] : ['--data', fromCaller(data)])];
}
