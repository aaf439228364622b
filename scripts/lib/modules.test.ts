import { expect, test } from 'vitest';
import { installFailure, packagesOutOfDate } from './modules.mjs';

const WANTED = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/a-win32': { version: '1.0.0', integrity: 'sha512-w', optional: true },
  },
};

test('what npm left in node_modules is compared with the lockfile', () => {
  const { 'node_modules/a': a } = WANTED.packages;
  expect(packagesOutOfDate(WANTED, { packages: { 'node_modules/a': a } })).toEqual([]);
  expect(packagesOutOfDate(WANTED, { packages: { 'node_modules/a': { ...a, integrity: 'sha512-b' } } })).toEqual([
    'node_modules/a',
  ]);
  expect(packagesOutOfDate(WANTED, { packages: { 'node_modules/a': a, 'node_modules/old': {} } })).toEqual([
    'node_modules/old',
  ]);
});

test('an optional package may lack, since it is for another system, but not be of another version', () => {
  const { 'node_modules/a': a } = WANTED.packages;
  const other = { packages: { 'node_modules/a': a, 'node_modules/a-win32': { version: '0.9.0' } } };
  expect(packagesOutOfDate(WANTED, other)).toEqual(['node_modules/a-win32']);
});

test('an installation that was interrupted has no list and counts as missing', () => {
  expect(packagesOutOfDate(WANTED, undefined)).toEqual(['node_modules/a']);
});

test.each([
  ['npm error code ENOSPC', 76, 'disk space'],
  ['npm error request to https://packages.example.org failed, reason: getaddrinfo ENOTFOUND', 68, 'No connection'],
  ['npm error code EAI_AGAIN', 68, 'No connection'],
  ['npm error network connect ECONNREFUSED 127.0.0.1:9', 68, 'No connection'],
  ['npm error EACCES: permission denied, mkdir', 1, 'No permission'],
  ['npm error code EINTEGRITY', 1, 'EINTEGRITY'],
])('"%s" ends with %i', (output, exitCode, words) => {
  const failure = installFailure(output);
  expect(failure.exitCode).toBe(exitCode);
  expect(failure.message).toContain(words);
});
