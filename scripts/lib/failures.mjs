import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from './paths.mjs';
import { reportFile } from './reports.mjs';

/**
 * @typedef {{ name: string, testResults: ReadonlyArray<{ name: string, status: string, message: string,
 *   assertionResults: ReadonlyArray<{ status: string, fullName: string, failureMessages: readonly string[] }> }> }} VitestReport
 * @typedef {{ title: string, file: string, line: number, ok: boolean,
 *   tests: ReadonlyArray<{ results: ReadonlyArray<{ errors: ReadonlyArray<{ message?: string }> }> }> }} Spec
 * @typedef {{ title: string, specs?: readonly Spec[], suites?: readonly Suite[] }} Suite
 * @typedef {{ suites: readonly Suite[], errors: ReadonlyArray<{ message?: string }> }} PlaywrightReport
 */

/** So much of a message tells what was expected and what was there. */
const MESSAGE_LINES = 24;

/** @param {string} message */
const shortened = (message) => message.split('\n').slice(0, MESSAGE_LINES).join('\n');

/**
 * @param {VitestReport} report
 * @returns {string[]}
 */
export function failedInVitest({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${relative(ROOT, name)}\n${shortened(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${relative(ROOT, name)} › ${fullName}\n${failureMessages.map(shortened).join('\n')}`,
    );
  });
}

/**
 * @param {PlaywrightReport} report
 * @returns {string[]}
 */
export function failedInPlaywright({ suites, errors }) {
  const outside = errors.map(({ message }) => shortened(message ?? ''));
  return [...outside, ...suites.flatMap((suite) => failedInSuite(suite, []))];
}

/**
 * @param {Suite} suite
 * @param {readonly string[]} above
 * @returns {string[]}
 */
function failedInSuite({ title, specs = [], suites = [] }, above) {
  const path = [...above, title];
  const own = specs.filter(({ ok }) => !ok);
  return [
    ...own.map((spec) => {
      const messages = spec.tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
      return [[...path, spec.title].join(' › '), ...messages.map(({ message }) => shortened(message ?? ''))].join('\n');
    }),
    ...suites.flatMap((suite) => failedInSuite(suite, path)),
  ];
}

/** Names every test that failed in the last run, with the beginning of what it said. */
export function failures() {
  return [...readOr('vitest', failedInVitest), ...readOr('playwright', failedInPlaywright)];
}

/**
 * @template T
 * @param {string} runner
 * @param {(report: T) => string[]} read
 */
function readOr(runner, read) {
  const file = reportFile(runner);
  if (!existsSync(file)) return [`${runner} left no report`];
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return [`${runner} left a report that can't be read: ${error}`];
  }
}
