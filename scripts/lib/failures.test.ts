import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failedInPlaywright, failedInVitest } from './failures.mjs';
import { ROOT } from './paths.mjs';

test('a unit test that failed is named with its file and what it said, a file that could not be read too', () => {
  const passed = { status: 'passed', fullName: 'adds', failureMessages: [] };
  const failed = { status: 'failed', fullName: 'numbers are added', failureMessages: ['expected 3\nto be 4'] };
  const report = {
    name: '',
    testResults: [
      { name: join(ROOT, 'src/add.test.ts'), status: 'failed', message: '', assertionResults: [passed, failed] },
      { name: join(ROOT, 'src/broken.test.ts'), status: 'failed', message: 'no such module', assertionResults: [] },
      { name: join(ROOT, 'src/good.test.ts'), status: 'passed', message: '', assertionResults: [passed] },
    ],
  };
  expect(failedInVitest(report)).toEqual([
    'src/add.test.ts › numbers are added\nexpected 3\nto be 4',
    'src/broken.test.ts\nno such module',
  ]);
});

test('a story that failed is named with its file and language, and an error outside of all stories is told', () => {
  const spec = (title: string, ok: boolean, message?: string) => ({
    ...{ title, ok, file: 'a.e2e.ts', line: 1 },
    tests: [{ results: [{ errors: message === undefined ? [] : [{ message }] }] }],
  });
  const report = {
    errors: [{ message: 'no browser' }],
    suites: [
      {
        title: 'a.e2e.ts',
        specs: [spec('opens', true)],
        suites: [{ title: 'ja, dark', specs: [spec('closes', false, 'still open')] }],
      },
    ],
  };
  expect(failedInPlaywright(report)).toEqual(['no browser', 'a.e2e.ts › ja, dark › closes\nstill open']);
});
