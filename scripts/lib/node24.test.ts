import { expect, test } from 'vitest';
import { findNode, flagsFor, isNewEnough } from './node24.mjs';

test.each([
  ['20.20.2', false],
  ['22.14.0', false],
  ['22.15.0', true],
  ['24.21.0', true],
  ['100.0.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test('a Node that does not read TypeScript by itself is told to', () => {
  expect(flagsFor('22.15.0')).toContain('--experimental-strip-types');
  expect(flagsFor('22.18.0')).not.toContain('--experimental-strip-types');
  expect(flagsFor('24.21.0')).toEqual([]);
});

test('the Node that runs this test is one to run the program on', () => {
  expect(findNode()).toEqual({ node: process.execPath, flags: flagsFor(process.versions.node) });
});
