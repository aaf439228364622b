import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { FilterBar } from './FilterBar.tsx';
import { type Facet, type Filters, withFilter } from './types.ts';

const FACETS: readonly Facet[] = [
  {
    kind: 'options',
    id: 'status',
    label: 'Status',
    multiple: true,
    options: Array.from({ length: 10 }, (_, at) => ({ value: `s${at}`, label: `State ${at}` })),
  },
  { kind: 'days', id: 'received', label: 'Received' },
  { kind: 'text', id: 'text', label: 'Words' },
];

const setUp = (initial: Filters = {}) => {
  const seen: Filters[] = [];
  function Screen() {
    const [value, setValue] = useState(initial);
    return (
      <FilterBar
        title="List"
        facets={FACETS}
        value={value}
        pinned={['status']}
        onChange={(next) => {
          seen.push(next);
          setValue(next);
        }}
      />
    );
  }
  render(<Screen />, { wrapper: Wrapper });
  return seen;
};

test('several values of a facet are chosen, searched for, and taken back', () => {
  const seen = setUp();
  fireEvent.click(screen.getByRole('button', { name: 'Status' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'State 1' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Find in Status' }), { target: { value: 'state 7' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'State 7' }));
  expect(seen.at(-1)).toEqual({ status: { kind: 'options', values: ['s1', 's7'] } });
  expect(screen.getByRole('button', { name: 'Status: State 1 +1' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Remove filter Status' }));
  expect(seen.at(-1)).toEqual({});
});

test('a whole year is named by its number', () => {
  setUp({ received: { kind: 'days', range: { from: '2026-01-01', to: '2026-12-31' } } });
  expect(screen.getByRole('button', { name: 'Received: 2026' })).toBeTruthy();
});

test('an empty value is no filter', () => {
  expect(withFilter({}, 'text', { kind: 'text', text: '  ' })).toEqual({});
  expect(withFilter({}, 'received', { kind: 'days', range: { from: null, to: null } })).toEqual({});
});
