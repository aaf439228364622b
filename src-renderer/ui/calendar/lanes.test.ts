import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeInLanes } from './lanes.ts';

test('two meetings at once stand side by side, a later one has the whole width', () => {
  const placed = placeInLanes([
    { start: 9, end: 11 },
    { start: 10, end: 12 },
    { start: 13, end: 14 },
  ]);
  expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [0, 1],
  ]);
});

test('property: no two spans of a lane overlap, and none is lost', () => {
  const span = fc
    .tuple(fc.nat(100), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
      const placed = placeInLanes(spans);
      expect(placed).toHaveLength(spans.length);
      for (const a of placed) {
        expect(a.lane).toBeLessThan(a.lanes);
        for (const b of placed) {
          if (a === b || a.lane !== b.lane) continue;
          expect(a.item.end <= b.item.start || b.item.end <= a.item.start).toBe(true);
        }
      }
    }),
  );
});
