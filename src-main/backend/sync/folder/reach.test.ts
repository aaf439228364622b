import { expect, test } from 'vitest';
import type { VersionVector } from '#shared/domain/version-vector.ts';
import { type Carried, type Reader, reachOf } from './reach.ts';

const HOUR = 60 * 60_000;
const vector = (held: Readonly<Record<string, number>>): VersionVector => new Map(Object.entries(held));

const bundle = (from: number, to: number, more: Partial<Carried> = {}): Carried => ({
  ...{ receivers: new Set(['gifu']), approval: new Map(), seenAt: 0 },
  ...{ from: vector({ a: from }), to: vector({ a: to }), ...more },
});

const gifu = (held: number, spokeAt: number | null = null): Reader => ({
  id: 'gifu',
  held: vector({ a: held }),
  spokeAt,
});
const reached = (reader: Reader, ...carried: readonly Carried[]): number | undefined =>
  reachOf(reader, carried).get('a');

test('a member reaches what follows on what it holds, bundle by bundle, in whatever order they lie there', () => {
  expect(reached(gifu(3), bundle(7, 9), bundle(5, 7), bundle(2, 5))).toBe(9);
  expect(reached(gifu(3), bundle(7, 9), bundle(4, 7))).toBe(3);
  expect(reached(gifu(3))).toBe(3);
});

test('a bundle counts only for whom it is encrypted, and only once they know its sender', () => {
  expect(reached(gifu(3), bundle(3, 5, { receivers: new Set(['iwate']) }))).toBe(3);
  expect(reached(gifu(3), bundle(3, 5, { approval: vector({ a: 4 }) }))).toBe(3);
  expect(reached(gifu(3), bundle(3, 5, { approval: vector({ a: 4 }) }), bundle(3, 4))).toBe(5);
});

test('of a member that was never heard of it is taken for granted that it trusts who is trusted here', () => {
  const unheard: Reader = { id: 'gifu', held: new Map(), spokeAt: null };
  expect(reached(unheard, bundle(0, 5, { from: new Map(), approval: vector({ a: 4 }) }))).toBe(5);
});

test('a bundle that a member has not taken in a day later is given up, the next one for it after two, and so on', () => {
  expect(reached(gifu(3, 23 * HOUR), bundle(3, 5))).toBe(5);
  expect(reached(gifu(3, 25 * HOUR), bundle(3, 5))).toBe(3);
  const second = bundle(3, 6, { seenAt: 25 * HOUR });
  expect(reached(gifu(3, 50 * HOUR), bundle(3, 5), second)).toBe(6);
  expect(reached(gifu(3, 74 * HOUR), bundle(3, 5), second)).toBe(3);
  const third = bundle(3, 6, { seenAt: 74 * HOUR });
  expect(reached(gifu(3, 169 * HOUR), bundle(3, 5), second, third)).toBe(6);
  expect(reached(gifu(3, 171 * HOUR), bundle(3, 5), second, third)).toBe(3);
});

test('what only waits for one that was given up is reached again by the one that is written for it', () => {
  const waiting = bundle(5, 9, { seenAt: HOUR });
  expect(reached(gifu(3, 30 * HOUR), bundle(3, 5), waiting)).toBe(3);
  expect(reached(gifu(3, 30 * HOUR), bundle(3, 5), waiting, bundle(3, 5, { seenAt: 30 * HOUR }))).toBe(9);
});
