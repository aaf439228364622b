import { expect, test } from 'vitest';
import {
  DEFAULT_LAYOUT,
  gridTracks,
  isVisible,
  moveColumn,
  orderedIds,
  placeColumn,
  resetWidth,
  resizeColumn,
} from './layout.ts';

const columns = [
  { id: 'subject', width: 240, grow: 2, fixed: true },
  { id: 'requester', width: 160, grow: 1 },
  { id: 'status', width: 136 },
  { id: 'office', width: 80, hidden: true },
];

test('a column that a saved view does not know stands behind its neighbour on the screen', () => {
  const layout = { ...DEFAULT_LAYOUT, order: ['status', 'subject', 'gone'] };
  expect(orderedIds(columns, layout)).toEqual(['status', 'office', 'subject', 'requester']);
});

test('moving swaps two neighbours and stops at the edge', () => {
  const moved = moveColumn(columns, DEFAULT_LAYOUT, 'status', -1);
  expect(moved.order).toEqual(['subject', 'status', 'requester', 'office']);
  expect(moveColumn(columns, DEFAULT_LAYOUT, 'subject', -1)).toBe(DEFAULT_LAYOUT);
});

test('among the columns that are shown, moving passes over the hidden ones', () => {
  const shown = columns.filter(({ id }) => id !== 'requester');
  expect(moveColumn(columns, DEFAULT_LAYOUT, 'status', -1, shown).order).toEqual([
    'status',
    'subject',
    'requester',
    'office',
  ]);
});

test('a column is placed before another one or behind the last, hidden ones staying where they are', () => {
  expect(placeColumn(columns, DEFAULT_LAYOUT, 'status', 'requester').order).toEqual([
    'subject',
    'status',
    'requester',
    'office',
  ]);
  expect(placeColumn(columns, DEFAULT_LAYOUT, 'subject', null).order.at(-1)).toBe('subject');
  expect(placeColumn(columns, DEFAULT_LAYOUT, 'status', 'status')).toBe(DEFAULT_LAYOUT);
});

test('a person overrules what a screen hides, but not what it needs', () => {
  const layout = { ...DEFAULT_LAYOUT, visible: { office: true, status: false, subject: false } };
  expect(columns.filter((column) => isVisible(column, layout)).map((column) => column.id)).toEqual([
    'subject',
    'requester',
    'office',
  ]);
});

test('a resized column no longer grows, and keeps within bounds', () => {
  const layout = resizeColumn(resizeColumn(DEFAULT_LAYOUT, 'subject', 5), 'requester', 320.4);
  expect(layout.widths).toEqual({ subject: 48, requester: 320 });
  expect(gridTracks(columns.slice(0, 3), layout)).toBe('3rem 20rem 8.5rem minmax(0, 1fr)');
  expect(gridTracks(columns.slice(0, 3), resetWidth(layout, 'subject'))).toBe('minmax(15rem, 2fr) 20rem 8.5rem');
});
