import { expect, test } from 'vitest';
import { branchesOf } from './branches.ts';
import type { Edit } from './edits.ts';

const version = (stamp: number) => ({ stamp, device: `d${stamp % 3}` });
/** @param base the stamp of the edit that it replaced, 0 for what came with the record */
const edit = (stamp: number, value: string | null, base: number): Edit => ({
  version: version(stamp),
  value,
  base: base === 0 ? null : version(base),
});
const lostOf = (...edits: readonly Edit[]) => branchesOf(edits).lost.map(({ value }) => value);

test('edits that follow one another are one trunk, from which nothing is lost', () => {
  expect(lostOf(edit(1, 'a', 0), edit(2, 'b', 1), edit(3, 'a', 2))).toEqual([]);
});

test('of two edits of the same value the earlier one is lost, and only the end of its branch is told', () => {
  expect(lostOf(edit(1, 'a', 0), edit(2, 'b', 1), edit(3, 'c', 2), edit(9, 'z', 1))).toEqual(['c']);
});

test('the order in which edits are known does not matter', () => {
  const edits = [edit(1, 'a', 0), edit(2, 'b', 1), edit(3, 'c', 2), edit(9, 'z', 1)];
  for (let turn = 0; turn < edits.length; turn += 1) {
    edits.push(...edits.splice(0, 1));
    expect(lostOf(...edits)).toEqual(['c']);
  }
});

test('whoever came back to where the branch began, or wrote what the other one wrote, lost nothing', () => {
  expect(lostOf(edit(1, 'a', 0), edit(2, 'b', 1), edit(3, 'a', 2), edit(9, 'z', 1))).toEqual([]);
  expect(lostOf(edit(1, 'a', 0), edit(2, 'z', 1), edit(9, 'z', 1))).toEqual([]);
});

test('a value that had stood before is an edit like any other', () => {
  expect(lostOf(edit(1, 'a', 0), edit(2, 'b', 1), edit(3, 'a', 2), edit(9, 'z', 2))).toEqual(['a']);
});

test('what two branches say alike is told once', () => {
  expect(lostOf(edit(1, 'a', 0), edit(2, 'b', 1), edit(4, 'b', 1), edit(9, 'z', 1))).toEqual(['b']);
});

test('an edit lost against the first one of the trunk that was later, not against what came after that', () => {
  const { outranking } = branchesOf([
    edit(1, 'a', 0),
    edit(2, 'x', 1),
    edit(3, 'b', 1),
    edit(5, 'y', 2),
    edit(9, 'z', 5),
  ]);
  expect(outranking(version(3))?.value).toBe('y');
  expect(outranking(version(5))).toBeNull();
});

test('a record that two made by themselves: what the later one gave stands, what the earlier one gave is told', () => {
  expect(lostOf(edit(1, 'a', 0), edit(2, 'b', 0))).toEqual(['a']);
});

test('edits that claim to have replaced a later one, or themselves, lead nowhere in a circle', () => {
  expect(lostOf(edit(1, 'a', 2), edit(2, 'b', 1), edit(3, 'c', 3))).toEqual(['b']);
});
