import { expect, test } from 'vitest';
import { addCounts, countPlaywright, countVitest, readCount, summaryLine } from './reports.mjs';

test('vitest’s report is counted, a file that could not be read as one failure', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
});

test('Playwright’s report is counted, with tests that passed only sometimes and errors outside of tests as failures', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 3 });
});

test('a report that is missing counts as a failure', () => {
  expect(readCount('a runner that never ran')).toEqual({ passed: 0, failed: 1 });
});

test('the last line adds the runners up', () => {
  const counts = [
    { passed: 8, failed: 0 },
    { passed: 300, failed: 2 },
  ];
  expect(summaryLine(addCounts(counts))).toBe('308 passed, 2 failed');
});
