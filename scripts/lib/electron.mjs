import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runQuietly } from './child.mjs';
import { ROOT } from './paths.mjs';
import { say } from './stop.mjs';

const ELECTRON = join(ROOT, 'node_modules', 'electron');
const FAILURE = join(ROOT, '.cache', 'electron-download-failed');
const ASK_TIME_MS = 8_000;
const DOWNLOAD_TIME_MS = 180_000;
const TRY_AGAIN_AFTER_MS = 24 * 3_600_000;

/** @param {string} path */
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined);

/** @returns {string} the version that the lockfile brought */
const wantedVersion = () => JSON.parse(readFileSync(join(ELECTRON, 'package.json'), 'utf8')).version;

/**
 * Looks without importing the package, since an import would start the download.
 * @returns {string | undefined} the path of Electron's program
 */
export function findElectron() {
  const file = read(join(ELECTRON, 'path.txt'));
  if (!file || read(join(ELECTRON, 'dist', 'version'))?.replace(/^v/, '') !== wantedVersion()) return undefined;
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(ELECTRON, 'dist'), file);
  return existsSync(program) ? program : undefined;
}

/**
 * Finds Electron's program or downloads it. A download that fails is not tried again for a day, so that later starts
 * are quick. The server is asked first, with a short limit: without a network the whole attempt takes seconds.
 * @returns {Promise<string | undefined>}
 */
export async function ensureElectron() {
  const found = findElectron();
  if (found || failedLately()) return found;
  const version = wantedVersion();
  if (await answers(downloadAddress(version))) {
    say(`Downloading Electron ${version} (needed once, about 120 MB) ...`);
    await runQuietly(process.execPath, [join(ELECTRON, 'install.js')], { cwd: ROOT, timeLimit: DOWNLOAD_TIME_MS });
  }
  const program = findElectron();
  if (!program) rememberFailure();
  return program;
}

/**
 * @param {string} version
 * @returns {string} the file of checksums beside Electron's own archive, where @electron/get would look for it
 */
function downloadAddress(version) {
  const mirror =
    process.env.npm_config_electron_mirror ??
    process.env.ELECTRON_MIRROR ??
    'https://github.com/electron/electron/releases/download/';
  return new URL(`v${version}/SHASUMS256.txt`, mirror).href;
}

/** @param {string} address */
async function answers(address) {
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ASK_TIME_MS) })).ok;
  } catch {
    return false;
  }
}

function failedLately() {
  const when = Number(read(FAILURE));
  return Number.isFinite(when) && Date.now() - when < TRY_AGAIN_AFTER_MS;
}

function rememberFailure() {
  mkdirSync(dirname(FAILURE), { recursive: true });
  writeFileSync(FAILURE, String(Date.now()));
}
