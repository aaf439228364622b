import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPORTS } from './paths.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ numPassedTests: number, numFailedTests: number,
 *   testResults: ReadonlyArray<{ status: string, assertionResults: readonly unknown[] }> }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, errors: readonly unknown[] }} PlaywrightReport
 */

/**
 * A test file that could not be read holds no tests, so it counts as one failure itself.
 * @param {VitestReport} report
 * @returns {Count}
 */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unread.length };
}

/**
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** @param {Count} count */
const countVerify = (count) => count;

/** @type {Readonly<Record<string, (report: VitestReport & PlaywrightReport & Count) => Count>>} */
const COUNTERS = { vitest: countVitest, playwright: countPlaywright, verify: countVerify };

/** @param {string} runner */
export const reportFile = (runner) => join(REPORTS, `${runner}.json`);

/**
 * Removes what an earlier run left, so that a runner that dies is noticed by its missing report.
 * @param {readonly string[]} runners
 */
export function forgetReports(runners) {
  mkdirSync(REPORTS, { recursive: true });
  for (const runner of runners) rmSync(reportFile(runner), { force: true });
}

/**
 * @param {string} runner
 * @param {unknown} report
 */
export function writeReport(runner, report) {
  mkdirSync(dirname(reportFile(runner)), { recursive: true });
  writeFileSync(reportFile(runner), JSON.stringify(report));
}

/**
 * A runner that left no readable report, or failed although none of its tests did, counts as one failure.
 * @param {string} runner
 * @param {number} exitCode the runner's, 0 where it is not known
 * @returns {Count}
 */
export function readCount(runner, exitCode = 0) {
  const file = reportFile(runner);
  const counter = COUNTERS[runner];
  if (!counter || !existsSync(file)) return { passed: 0, failed: 1 };
  try {
    const count = counter(JSON.parse(readFileSync(file, 'utf8')));
    return { ...count, failed: count.failed === 0 && exitCode !== 0 ? 1 : count.failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export const addCounts = (counts) => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});

/** @param {Count} count */
export const summaryLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
