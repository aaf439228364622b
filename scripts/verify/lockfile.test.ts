import { expect, test } from 'vitest';
import { lockfileProblems } from './lockfile.ts';

test('a lockfile without addresses and with all platforms is fine', () => {
  const lockfile = {
    packages: {
      '': {},
      'node_modules/a': { optionalDependencies: { '@a/linux': '1.0.0' } },
      'node_modules/a/node_modules/@a/linux': {},
    },
  };
  expect(lockfileProblems(lockfile, { dependencies: { a: '1.0.0' } })).toEqual([]);
});

test('an address of a registry is refused', () => {
  const lockfile = { packages: { 'node_modules/a': { resolved: 'https://registry.example.org/a.tgz' } } };
  expect(lockfileProblems(lockfile, {})[0]).toContain('node_modules/a names the registry');
});

test('an optional dependency that the lockfile lacks is refused', () => {
  const lockfile = {
    packages: {
      'node_modules/a': { optionalDependencies: { '@a/linux': '1', '@a/mac': '1' } },
      'node_modules/@a/linux': {},
    },
  };
  expect(lockfileProblems(lockfile, {})).toEqual([
    'package-lock.json: node_modules/a wants @a/mac, which is not in the lockfile',
  ]);
});

test('a version that is not pinned is refused', () => {
  const manifest = { devDependencies: { a: '^1.0.0', b: '1.0.0' } };
  expect(lockfileProblems({ packages: { 'node_modules/a': {} } }, manifest)).toEqual([
    'package.json: a ^1.0.0 is not pinned to one version',
  ]);
});

test('an empty lockfile is refused', () => {
  expect(lockfileProblems({ packages: {} }, {})).toHaveLength(1);
});
