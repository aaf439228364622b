import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseListSearch, parseListView } from './list-state.ts';

const start = { filters: {}, sort: { column: 'name', direction: 'asc' } } as const;

test('an address is read back as it was written', () => {
  const search = {
    view: '019aaac2-7d80-7fff-bfff-ffffffffffff',
    filters: {
      kind: { kind: 'options', values: ['cluster'] },
      text: { kind: 'text', text: '岐阜' },
      created: { kind: 'days', range: { from: '2026-01-01', to: null } },
      status: { kind: 'options', values: ['received', '~none'], not: true },
      nextStep: { kind: 'days', range: { from: null, to: null }, none: true },
    },
    sort: { column: 'country', direction: 'desc' },
    group: 'kind',
    ids: ['a', 'b'],
  } as const;
  expect(parseListSearch(JSON.parse(JSON.stringify(search)))).toEqual(search);
});

test.each([
  { view: 7 },
  { filters: { kind: { kind: 'options', values: 'cluster' } } },
  { filters: { kind: null } },
  { sort: { column: 'name', direction: 'sideways' } },
  { ids: 'all' },
  { group: 7 },
  { filters: { kind: { kind: 'options', values: [], not: 'yes' } } },
])('what is broken in an address is left out: %o', (search) => {
  expect(parseListSearch(search)).toEqual({});
});

test('a saved view of any content gives a list that can be shown', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('filters', 'sort', 'layout', 'group', 'x'), fc.anything()),
      (definition) => {
        const view = parseListView(definition, start);
        expect(typeof view.sort.column).toBe('string');
        expect(Array.isArray(view.layout.order)).toBe(true);
        for (const filter of Object.values(view.filters)) expect(['options', 'days', 'text']).toContain(filter.kind);
      },
    ),
  );
});
