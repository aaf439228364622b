import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isExpected, lateralityOf } from './laterality.ts';
import { ATTENDANCES, SIDES } from './lists.ts';

test('a meeting is trilateral exactly when all three sides are there, however many people each has', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SIDES)), (sides) => {
      const all = SIDES.every((side) => sides.includes(side));
      expect(lateralityOf(sides)).toBe(all ? 'trilateral' : 'bilateral');
    }),
  );
});

test('who declined or stayed away is not expected, everyone else is', () => {
  expect(ATTENDANCES.filter(isExpected)).toEqual(['invited', 'accepted', 'attended']);
});
