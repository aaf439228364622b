import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './lib/child.mjs';
import { ensureModules } from './lib/modules.mjs';
import { onNewNode } from './lib/node24.mjs';
import { ROOT } from './lib/paths.mjs';
import { EXIT, endWith } from './lib/stop.mjs';
import { ensureChaosTools } from './lib/test-tools.mjs';

/** Where each fault leaves its line (`e2e/chaos/trials.ts`). */
const OUTCOMES = join(ROOT, '.cache', 'chaos');

/** `npm run chaos`, or `npm run chaos -- clock killed` for the files whose names hold these words. */
await endWith(async () => {
  await ensureModules();
  return onNewNode(process.argv, async () => {
    await ensureChaosTools();
    rmSync(OUTCOMES, { recursive: true, force: true });
    const code = await runTrials(process.argv.slice(2));
    const outcomes = readOutcomes();
    printTable(outcomes);
    const isWhole = outcomes.length > 0 && outcomes.every(({ losses, halfApplied }) => losses + halfApplied === 0);
    return code === 0 && isWhole ? 0 : EXIT.failed;
  });
});

/** @param {readonly string[]} words */
function runTrials(words) {
  const entry = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const filters = words.length === 0 ? ['e2e/chaos/'] : words.map((word) => `e2e/chaos/${word}`);
  const env = { ...process.env, EJRC_CHAOS: 'long' };
  const args = ['run', '--project', 'node', ...filters];
  return runChild(process.execPath, [...process.execArgv, entry, ...args], { cwd: ROOT, env });
}

/**
 * @typedef {{ fault: string, trials: number, losses: number, halfApplied: number, seed: number, notRun?: string }} Outcome
 * @returns {readonly Outcome[]}
 */
function readOutcomes() {
  const names = existsSync(OUTCOMES) ? readdirSync(OUTCOMES).sort() : [];
  return names.map((name) => JSON.parse(readFileSync(join(OUTCOMES, name), 'utf8')));
}

/** @param {readonly Outcome[]} outcomes */
function printTable(outcomes) {
  const rows = outcomes.map(({ fault, trials, losses, halfApplied, seed, notRun }) =>
    notRun === undefined
      ? [fault, String(trials), String(losses), String(halfApplied), String(seed)]
      : [fault, '0', '-', '-', `not run: ${notRun}`],
  );
  const head = ['fault', 'trials', 'losses', 'half applied', 'seed'];
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of [head, ...rows]) {
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
