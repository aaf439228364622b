import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { digestOf } from './digest.mjs';
import { withLock } from './lock.mjs';
import { ROOT } from './paths.mjs';
import { EXIT, Stop, say } from './stop.mjs';

const SHARED = [
  'src-shared',
  'resources',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'scripts/lib/worker-entries.ts',
];

/**
 * What is built, from what, and what must be there afterwards. A target is out of date when a hash over its inputs is
 * not the one that its last build left.
 * @typedef {{ name: string, configs: readonly string[], inputs: readonly string[], outputs: readonly string[] }} Target
 * @type {readonly Target[]}
 */
export const TARGETS = [
  {
    name: 'renderer',
    configs: ['vite.renderer.config.ts'],
    inputs: ['src-renderer', ...SHARED],
    outputs: ['renderer/index.html'],
  },
  {
    name: 'main',
    configs: ['vite.main.config.ts'],
    inputs: ['src-main', 'db', ...SHARED],
    outputs: ['main/browser-host.js', 'main/utility-process.js', 'main/ejrc-desk.js'],
  },
  {
    name: 'shell',
    configs: ['vite.shell.config.ts', 'vite.preload.config.ts'],
    inputs: ['src-main/shell', ...SHARED],
    outputs: ['shell/main.js', 'shell/preload.cjs'],
  },
];

/** @param {string} path */
const isShipped = (path) => !/\.test\.tsx?$/.test(path) && !path.startsWith('src-main/backend/testing/');

/** @param {string} name */
const stampOf = (name) => join(ROOT, 'dist', `.${name}.stamp`);

/** @param {Target} target */
const digestFor = ({ inputs, configs }) => digestOf(ROOT, [...inputs, ...configs], isShipped);

/**
 * @param {Target} target
 * @returns {boolean}
 */
function isFresh(target) {
  const { name, outputs } = target;
  if (!existsSync(stampOf(name)) || !outputs.every((path) => existsSync(join(ROOT, 'dist', path)))) return false;
  return readFileSync(stampOf(name), 'utf8') === digestFor(target);
}

/** Builds what is out of date; quick (a hash over the sources) where nothing is. Needs a new Node (see node24.mjs). */
export async function buildIfStale() {
  if (TARGETS.every(isFresh)) return;
  await withLock(join(ROOT, '.cache', 'build.lock'), async () => {
    await buildThese(TARGETS.filter((target) => !isFresh(target)));
  });
}

/** Builds everything anew. */
export async function buildAll() {
  await withLock(join(ROOT, '.cache', 'build.lock'), async () => {
    await buildThese(TARGETS);
  });
}

/** @param {readonly Target[]} targets */
async function buildThese(targets) {
  const endings = await Promise.allSettled(targets.map(build));
  for (const ending of endings) if (ending.status === 'rejected') throw ending.reason;
}

/** @param {Target} target */
async function build(target) {
  const { name, configs, outputs } = target;
  const begin = Date.now();
  const digest = digestFor(target);
  rmSync(join(ROOT, 'dist', name), { recursive: true, force: true });
  rmSync(stampOf(name), { force: true });
  for (const config of configs) {
    const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
    // Whoever builds, tests among them: what is built is what people get.
    const env = { ...process.env, NODE_ENV: 'production' };
    const { code, output } = await runQuietly(process.execPath, [vite, 'build', '--config', config], {
      cwd: ROOT,
      env,
    });
    if (code !== 0) throw new Stop(`Building ${name} failed:\n${output}`, EXIT.failed);
  }
  const missing = outputs.filter((path) => !existsSync(join(ROOT, 'dist', path)));
  if (missing.length > 0) throw new Stop(`Building ${name} left no dist/${missing.join(', dist/')}.`, EXIT.failed);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(stampOf(name), digest);
  say(`Built ${name} in ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
}
