import { readFileSync, statfsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from './child.mjs';
import { ROOT } from './paths.mjs';
import { EXIT, Stop, say } from './stop.mjs';

/** What an installation takes on disk, npm's download included, in bytes. */
const NEEDED_SPACE = 1.4e9;
const REMIND_EVERY_MS = 15_000;

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages?: Readonly<Record<string, LockedPackage>> }} Lockfile
 */

/**
 * Compares the lockfile with the list that npm leaves in node_modules as its last step, so an installation that was
 * interrupted counts as missing. Optional packages may lack: they are for other systems.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile | undefined} installed node_modules/.package-lock.json
 * @returns {readonly string[]} the packages that are missing, superfluous or of another version
 */
export function packagesOutOfDate(wanted, installed) {
  const want = Object.entries(wanted.packages ?? {}).filter(([path]) => path !== '');
  const have = installed?.packages ?? {};
  const named = new Set(want.map(([path]) => path));
  const missing = want
    .filter(([path, entry]) => {
      const found = have[path];
      return found ? found.version !== entry.version || found.integrity !== entry.integrity : !entry.optional;
    })
    .map(([path]) => path);
  return [...missing, ...Object.keys(have).filter((path) => !named.has(path))];
}

/**
 * Why `npm ci` failed, in words, with the exit code for it.
 * @param {string} output what npm wrote
 * @returns {Stop}
 */
export function installFailure(output) {
  if (/ENOSPC|no space left/i.test(output)) {
    return new Stop(
      'Not enough disk space to install. Free about 1.5 GB and run the same command again.',
      EXIT.disk_full,
    );
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|E50\d\b/.test(output)) {
    return new Stop(
      'No connection to the npm registry. The first start needs the network once; connect and run the same command again\n' +
        '(behind a proxy: npm config set proxy http://...).',
      EXIT.noNetwork,
    );
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new Stop(`No permission to write in ${ROOT}. Make it yours, or clone it elsewhere.`, EXIT.failed);
  }
  const tail = output.trim().split('\n').slice(-12).join('\n');
  return new Stop(`npm ci failed:\n${tail}`, EXIT.failed);
}

/** Installs what package-lock.json names, if node_modules does not hold exactly that. */
export async function ensureModules() {
  const wanted = readJson(join(ROOT, 'package-lock.json'));
  if (!wanted) throw new Stop(`${ROOT} has no readable package-lock.json. Clone the project again.`, EXIT.failed);
  if (packagesOutOfDate(wanted, readJson(join(ROOT, 'node_modules', '.package-lock.json'))).length === 0) return;

  const { bavail, bsize } = statfsSync(ROOT);
  if (bavail * bsize < NEEDED_SPACE) throw installFailure('ENOSPC');
  say('Installing what package-lock.json names (needed once; about a minute, 1 GB on disk) ...');
  const begin = Date.now();
  const seconds = () => Math.round((Date.now() - begin) / 1000);
  const reminder = setInterval(() => say(`  still installing (${seconds()} s)`), REMIND_EVERY_MS);
  try {
    const { code, output } = await npmCi();
    if (code !== 0) throw installFailure(output);
  } finally {
    clearInterval(reminder);
  }
  say(`  installed in ${seconds()} s.`);
}

/**
 * Runs npm on the Node that runs npm already, never on the one inside node_modules: `npm ci` deletes that one.
 * @returns {Promise<import('./child.mjs').Ending>}
 */
async function npmCi() {
  const args = ['ci', '--no-audit', '--no-fund', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=15000'];
  const { npm_execpath: npm, npm_node_execpath: node, PATH = '' } = process.env;
  const env = {
    ...process.env,
    PATH: PATH.split(delimiter)
      .filter((folder) => !isModulesBin(folder))
      .join(delimiter),
  };
  if (npm && node) return runQuietly(node, [npm, ...args], { cwd: ROOT, env });
  const windows = process.platform === 'win32';
  try {
    return await runQuietly(windows ? 'npm.cmd' : 'npm', args, { cwd: ROOT, env, shell: windows });
  } catch {
    throw new Stop('npm was not found. Install Node.js with npm from https://nodejs.org.', EXIT.missingTool);
  }
}

/** @param {string} folder */
const isModulesBin = (folder) => /[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder);

/**
 * @param {string} path
 * @returns {Lockfile | undefined} nothing where the file is missing or broken
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
