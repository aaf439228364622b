import { expect, test } from 'vitest';
import type { Filters } from '../../../ui/filters/types.ts';
import { calendarFilterOf, meetingFilterOf } from './filter.ts';

const filters: Filters = {
  state: { kind: 'options', values: ['planned'] },
  which: { kind: 'options', values: ['deleted'] },
  when: { kind: 'days', range: { from: '2026-12-01', to: null } },
  text: { kind: 'text', text: '岐阜' },
};

test('the filter bar’s values become the contract’s filter, absent ones stay absent', () => {
  expect(meetingFilterOf({})).toEqual({});
  expect(meetingFilterOf(filters)).toEqual({ state: ['planned'], deleted: true, from: '2026-12-01', text: '岐阜' });
});

test('an empty list of ids lets nothing through, unlike an absent one', () => {
  expect(meetingFilterOf({}, [])).toEqual({ ids: [] });
});

test('the calendar keeps every filter but the days', () => {
  expect(calendarFilterOf(filters)).toEqual({ state: ['planned'], deleted: true, text: '岐阜' });
});
