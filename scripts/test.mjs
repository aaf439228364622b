import { join } from 'node:path';
import { buildIfStale } from './lib/build.mjs';
import { runChild } from './lib/child.mjs';
import { ensureModules } from './lib/modules.mjs';
import { onNewNode } from './lib/node24.mjs';
import { ROOT } from './lib/paths.mjs';
import { addCounts, forgetReports, readCount, reportFile, summaryLine } from './lib/reports.mjs';
import { EXIT, endWith, Stop, say } from './lib/stop.mjs';
import { ensureTestTools } from './lib/test-tools.mjs';

const USAGE = 'Usage: npm test [-- unit|e2e [arguments for vitest or Playwright]]';

await endWith(async () => {
  const [part, ...rest] = process.argv.slice(2);
  const runners = runnersFor(part);
  await ensureModules();
  return onNewNode(process.argv, () => test(runners, rest));
});

/**
 * @param {string | undefined} part
 * @returns {readonly string[]}
 */
function runnersFor(part) {
  if (part === undefined) return ['vitest', 'playwright'];
  if (part === 'unit') return ['vitest'];
  if (part === 'e2e') return ['playwright'];
  throw new Stop(USAGE, EXIT.usage);
}

/**
 * Runs the parts one after the other, even where one fails, and ends with the line that counts both. Where the build
 * fails or there is no browser, the end-to-end part counts as failed and what the unit tests found is still told.
 * @param {readonly string[]} runners
 * @param {readonly string[]} args
 */
async function test(runners, args) {
  forgetReports(runners);
  const browser = await ensureTestTools();
  const isBuilt = await tryToBuild();
  const counts = [];
  if (runners.includes('vitest')) counts.push(readCount('vitest', await runVitest(args)));
  if (runners.includes('playwright')) {
    counts.push(readCount('playwright', isBuilt && browser ? await runPlaywright(args, browser) : EXIT.failed));
  }
  const sum = addCounts(counts);
  process.stdout.write(`${summaryLine(sum)}\n`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : EXIT.failed;
}

async function tryToBuild() {
  try {
    await buildIfStale();
    return true;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    return false;
  }
}

/** @param {readonly string[]} args */
function runVitest(args) {
  const entry = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile('vitest')}`];
  return runChild(process.execPath, [...process.execArgv, entry, 'run', ...reporters, ...args], { cwd: ROOT });
}

/**
 * @param {readonly string[]} args
 * @param {string} browser
 */
function runPlaywright(args, browser) {
  const entry = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const env = { ...process.env, EJRC_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile('playwright') };
  return runChild(process.execPath, [...process.execArgv, entry, 'test', '--reporter=list,json', ...args], {
    cwd: ROOT,
    env,
  });
}
