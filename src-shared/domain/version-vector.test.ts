import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, covers, heldByBoth, joined, spansLacked, type VersionVector } from './version-vector.ts';

const vectors = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 20 })))
  .map((entries): VersionVector => new Map(entries));

test('someone lacks what follows the highest number held, device by device', () => {
  const held = new Map([
    ['a', 3],
    ['b', 5],
  ]);
  const offered = new Map([
    ['c', 2],
    ['a', 7],
    ['b', 4],
  ]);
  expect(spansLacked(held, offered)).toEqual([
    { device: 'a', from: 4, to: 7 },
    { device: 'c', from: 1, to: 2 },
  ]);
  expect(countOf(spansLacked(held, offered))).toBe(6);
});

test('whoever takes what is lacked holds the join, and lacks nothing then', () => {
  fc.assert(
    fc.property(vectors, vectors, (held, offered) => {
      const both = joined(held, offered);
      expect(spansLacked(both, offered)).toEqual([]);
      expect(spansLacked(both, held)).toEqual([]);
      expect(joined(offered, held)).toEqual(both);
      for (const { device, to } of spansLacked(held, offered)) expect(both.get(device)).toBe(to);
    }),
  );
});

test('one covers another where it lacks nothing of it; what both hold is covered by both, and nothing more is', () => {
  fc.assert(
    fc.property(vectors, vectors, vectors, (a, b, c) => {
      expect(covers(a, b)).toBe(spansLacked(a, b).length === 0);
      const both = heldByBoth(a, b);
      expect(covers(a, c) && covers(b, c)).toBe(covers(both, c));
    }),
  );
});
