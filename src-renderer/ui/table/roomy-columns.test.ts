import { renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_LAYOUT, isVisible, showColumn } from './layout.ts';
import { useRoomyColumns } from './roomy-columns.ts';
import type { DataColumn } from './types.ts';

const COLUMNS: readonly Pick<DataColumn<never>, 'id' | 'width' | 'fixed' | 'hidden'>[] = [
  { id: 'subject', width: 240, fixed: true },
  { id: 'owner', width: 130, hidden: 'unless-roomy' },
  { id: 'channel', width: 90, hidden: true },
];

const windowOf = (px: number): void => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: px >= 16 * Number(/min-width: (\d+)em/.exec(query)?.[1]),
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
};

const shownIn = (px: number, isAlone: boolean, layout = DEFAULT_LAYOUT) => {
  windowOf(px);
  const { result } = renderHook(() => useRoomyColumns(COLUMNS, isAlone));
  return result.current.filter((column) => isVisible(column, layout)).map(({ id }) => id);
};

afterEach(() => vi.unstubAllGlobals());

test('a wide window shows the columns that need room, unless a record is open beside the list', () => {
  expect(shownIn(1366, true)).toEqual(['subject']);
  expect(shownIn(1920, true)).toEqual(['subject', 'owner']);
  expect(shownIn(1920, false)).toEqual(['subject']);
});

test('what a person chose holds in every window', () => {
  const without = showColumn(DEFAULT_LAYOUT, 'owner', false);
  const having = showColumn(showColumn(DEFAULT_LAYOUT, 'owner', true), 'channel', true);
  expect(shownIn(1920, true, without)).toEqual(['subject']);
  expect(shownIn(1366, true, having)).toEqual(['subject', 'owner', 'channel']);
});
