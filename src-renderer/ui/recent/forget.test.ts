import { beforeEach, expect, test } from 'vitest';
import { forgetErased } from './forget.ts';
import { recentItems } from './recent.ts';
import { noteSearch, recentSearches } from './recent-searches.ts';

beforeEach(() => {
  localStorage.clear();
  noteSearch('Takashima');
  localStorage.setItem('ejrc-desk.recent', JSON.stringify([{ path: '/people/x', title: 'Hanako Takashima' }]));
});

test('after an erasure nothing is remembered of what was searched and opened, and then remembering begins anew', () => {
  forgetErased(['x']);
  expect([recentSearches(), recentItems()]).toEqual([[], []]);
  noteSearch('Weber');
  forgetErased(['x']);
  expect(recentSearches()).toEqual(['Weber']);
  forgetErased(['y', 'x']);
  expect(recentSearches()).toEqual([]);
});

test('where nobody was erased all stays', () => {
  forgetErased([]);
  expect([recentSearches(), recentItems().length]).toEqual([['Takashima'], 1]);
});
