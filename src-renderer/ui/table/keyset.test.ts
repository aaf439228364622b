import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyKeyset, type Keyset, keepPages, knownRows, pagesFor, placePage } from './keyset.ts';

const SIZE = 4;
const page = (rows: readonly number[], at: number) => ({
  items: rows.slice(at, at + SIZE),
  next: at + SIZE < rows.length ? String(at + SIZE) : null,
});
const load = (rows: readonly number[], upTo: number): Keyset<number> => {
  let keyset = emptyKeyset<number>();
  for (let index = 0; index <= upTo && index < keyset.cursors.length; index += 1) {
    keyset = placePage(keyset, index, page(rows, Number(keyset.cursors[index] ?? 0)));
  }
  return keyset;
};
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

test('before the first page no row is known', () => {
  expect(knownRows(emptyKeyset(), SIZE)).toBe(0);
});

test('one unread page is announced behind the last one read, never beyond the total', () => {
  expect(knownRows(load(numbers(20), 0), SIZE)).toBe(8);
  expect(knownRows(load(numbers(6), 0), SIZE, 6)).toBe(6);
});

test('the end gives the exact count', () => {
  expect(knownRows(load(numbers(10), 9), SIZE)).toBe(10);
});

test('evicted pages keep their cursors, so going back needs no walk from the top', () => {
  const keyset = keepPages(load(numbers(40), 9), 8, 9);
  expect(keyset.pages.size).toBe(2);
  expect(pagesFor(keyset, 8, 11, SIZE)).toEqual([
    { index: 1, cursor: '4' },
    { index: 2, cursor: '8' },
    { index: 3, cursor: '12' },
  ]);
});

test('a list that shrank loses the pages behind its new end', () => {
  const shrunk = placePage(load(numbers(20), 4), 1, { items: [4], next: null });
  expect(shrunk.cursors).toHaveLength(2);
  expect([...shrunk.pages.keys()]).toEqual([0, 1]);
  expect(knownRows(shrunk, SIZE)).toBe(5);
});

test('property: reading all pages in order gives every row once', () => {
  fc.assert(
    fc.property(fc.nat(60), (count) => {
      const keyset = load(numbers(count), 100);
      expect([...keyset.pages.values()].flatMap((one) => one.items)).toEqual(numbers(count));
      expect(knownRows(keyset, SIZE, count)).toBe(count);
    }),
  );
});
