import { expect, test } from 'vitest';
import type { TimelineItem } from '#shared/contract/timeline.ts';
import { isInPart, TIMELINE_PARTS } from './timeline-part.ts';

const entry = (kind: string, files: readonly unknown[] = []) =>
  ({ type: 'entry', entry: { kind, files } }) as unknown as TimelineItem;
const partsOf = (item: TimelineItem) => TIMELINE_PARTS.filter((part) => isInPart(item, part));

test('a line of the timeline stands in all, and in the parts that it belongs to', () => {
  expect(partsOf(entry('note'))).toEqual(['all', 'written']);
  expect(partsOf(entry('email-in', [{}]))).toEqual(['all', 'written', 'mail', 'files']);
  expect(partsOf(entry('advice'))).toEqual(['all', 'written', 'advice']);
  expect(partsOf({ type: 'change' } as TimelineItem)).toEqual(['all', 'changes']);
});

test('every kind of line stands in a part of its own', () => {
  for (const type of ['created', 'change', 'labels', 'merged', 'task', 'file', 'match', 'party', 'meeting', 'advice']) {
    expect(partsOf({ type } as TimelineItem), type).toHaveLength(2);
  }
});
