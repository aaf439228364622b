import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { ThreePane } from './ThreePane.tsx';

beforeEach(() => localStorage.clear());

const show = (record: string | null) =>
  render(
    <ThreePane id="test" labels={{ list: 'List', record: 'Record' }} list="rows" record={record} recordWidth={400} />,
    { wrapper: Wrapper },
  );

test('without a record the list has all the room', () => {
  show(null);
  expect(screen.queryByRole('separator')).toBeNull();
  expect(screen.queryByRole('region', { name: 'Record' })).toBeNull();
});

test('the line between the panes is moved by keyboard, within bounds, and remembered', () => {
  const first = show('record');
  const line = screen.getByRole('separator', { name: 'Width of Record' });
  fireEvent.keyDown(line, { key: 'ArrowLeft' });
  expect(line.getAttribute('aria-valuenow')).toBe('424');
  first.unmount();
  show('record');
  const again = screen.getByRole('separator');
  expect(again.getAttribute('aria-valuenow')).toBe('424');
  fireEvent.keyDown(again, { key: 'End' });
  expect(again.getAttribute('aria-valuenow')).toBe('340');
  fireEvent.doubleClick(again);
  expect(again.getAttribute('aria-valuenow')).toBe('400');
});

test('widths that can’t be read are the first ones', () => {
  localStorage.setItem('ejrc-desk.panes.test', '{"record":"wide"}');
  show('record');
  expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('400');
});
