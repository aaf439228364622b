import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser, isRoot } from './browser.mjs';
import { runQuietly } from './child.mjs';
import { say } from './stop.mjs';

/**
 * Something that is needed from the system, with the Debian packages that bring it.
 * @typedef {{ what: string, packages: readonly string[], isThere: () => boolean }} Tool
 */

/** @type {readonly Tool[]} */
const TEST_TOOLS = [
  { what: 'a browser (Chrome, Edge or Chromium)', packages: ['chromium'], isThere: () => findBrowser() !== undefined },
  {
    what: 'fonts with Japanese characters',
    packages: ['fonts-noto-cjk', 'fonts-noto-core'],
    isThere: () => process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  },
  {
    what: 'poppler (pdftotext, pdftoppm)',
    packages: ['poppler-utils'],
    isThere: () => process.platform !== 'linux' || isCommand('pdftoppm'),
  },
  {
    what: 'readers of Word files and workbooks (python3-docx, python3-openpyxl)',
    packages: ['python3-docx', 'python3-openpyxl'],
    isThere: () =>
      process.platform !== 'linux' ||
      ['docx', 'openpyxl'].every((name) => existsSync(`/usr/lib/python3/dist-packages/${name}`)),
  },
  // The tests start servers of their own; one that runs already is left alone.
  { what: 'PostgreSQL 14 or newer (the server)', packages: ['postgresql'], isThere: hasPostgres },
];

/** What `npm run chaos` needs: without strace, what it injects is told as not run. @type {readonly Tool[]} */
const CHAOS_TOOLS = [
  { what: 'strace', packages: ['strace'], isThere: () => process.platform !== 'linux' || isCommand('strace') },
  ...TEST_TOOLS.filter(({ isThere }) => isThere === hasPostgres),
];

/** @returns {Promise<string | undefined>} the browser's path */
export async function ensureTestTools() {
  await ensureTools(TEST_TOOLS);
  return findBrowser();
}

export const ensureChaosTools = () => ensureTools(CHAOS_TOOLS);

/**
 * Installs with apt what is missing, where this is Debian and root; otherwise says what to install.
 * @param {readonly Tool[]} tools
 */
async function ensureTools(tools) {
  const packages = tools.filter((tool) => !tool.isThere()).flatMap((tool) => tool.packages);
  if (packages.length > 0 && isRoot() && isCommand('apt-get')) await aptInstall(packages);

  for (const { what, packages: names, isThere } of tools) {
    if (!isThere()) say(`Missing: ${what}. ${howToInstall(names)}`);
  }
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} with apt-get ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runQuietly('apt-get', ['update', '-q'], { env });
  const install = await runQuietly('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
  if (install.code !== 0)
    say(`apt-get failed:\n${(update.output + install.output).trim().split('\n').slice(-8).join('\n')}`);
}

/** @param {readonly string[]} packages */
function howToInstall(packages) {
  if (process.platform === 'linux') return `On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`;
  if (packages.includes('postgresql'))
    return 'Install it from https://www.postgresql.org/download, with its programs on the PATH.';
  return 'Install Chrome from https://www.google.com/chrome, or set EJRC_BROWSER to the path of a Chromium browser.';
}

/** Debian keeps the server's programs apart from the PATH, by version. */
function hasPostgres() {
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? readdirSync(packaged) : [];
  return isCommand('postgres') || versions.some((version) => existsSync(join(packaged, version, 'bin', 'postgres')));
}

/** @param {string} name */
const isCommand = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
