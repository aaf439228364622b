import { expect, test } from 'vitest';
import { emptyKeyset, type Keyset, placePage } from './keyset.ts';
import { placeSections, type Section, sectionAt, wantedPages } from './sections.ts';

const group = (id: string, total: number, open = true): Section => ({
  ...{ id, open, total },
  head: { key: id, label: id, count: total, open },
});
const rows = (count: number): string[] => Array.from({ length: count }, (_, at) => `r${at}`);
/** A group of which the first page of ten is read. */
const read = (items: number, next: string | null): Keyset<string> =>
  placePage(emptyKeyset<string>(), 0, { items: rows(items), next });

test('a head takes the place of one row, and a closed group has no other', () => {
  const placed = placeSections([group('a', 3), group('b', 5, false), group('c', 2)], new Map(), 10);
  expect(placed.map(({ start, first, end }) => [start, first, end])).toEqual([
    [0, 1, 4],
    [4, 5, 5],
    [5, 6, 8],
  ]);
});

test('a group that was just opened has places for its first page at once', () => {
  const [placed] = placeSections([group('a', 1000)], new Map(), 10);
  expect(placed?.end).toBe(11);
});

test('what is known of a group grows while it is read, up to its count', () => {
  const keysets = new Map([['a', read(10, 'r9')]]);
  expect(placeSections([group('a', 13)], keysets, 10)[0]?.end).toBe(14);
  expect(placeSections([group('a', 1000)], keysets, 10)[0]?.end).toBe(21);
});

test('each index lies in one section, none before and behind them', () => {
  const sections = [group('a', 3), group('b', 5, false), group('c', 2)];
  const placed = placeSections(sections, new Map(), 10);
  const ids = Array.from({ length: 10 }, (_, at) => sectionAt(placed, at - 1)?.section.id);
  expect(ids).toEqual([undefined, 'a', 'a', 'a', 'a', 'b', 'c', 'c', 'c', undefined]);
});

test('only the groups on the screen are read', () => {
  const sections = [group('a', 10), group('b', 10, false), group('c', 10), group('d', 1000)];
  const placed = placeSections(sections, new Map(), 10);
  const wanted = wantedPages(placed, new Map(), { first: 14, last: 18 }, 10);
  expect(wanted.map(({ id, index }) => [id, index])).toEqual([['c', 0]]);
});
