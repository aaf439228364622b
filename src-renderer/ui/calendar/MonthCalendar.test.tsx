import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { MonthCalendar } from './MonthCalendar.tsx';

const event = (id: string, start: string) => ({
  id,
  title: `Event ${id}`,
  start,
  end: new Date(new Date(start).getTime() + 3_600_000),
  tone: 'meeting-planned' as const,
});

const setUp = (first = '2026-11-25') => {
  const opened: string[] = [];
  function Screen() {
    const [day, setDay] = useState(first);
    return (
      <MonthCalendar
        day={day}
        onDay={setDay}
        events={[
          event('late', '2026-11-24T23:30:00Z'),
          event('a', '2026-11-25T08:00:00Z'),
          event('b', '2026-11-25T09:00:00Z'),
          event('c', '2026-11-25T10:00:00Z'),
        ]}
        holidays={[{ day: '2026-11-23', name: '勤労感謝の日', country: 'JP', lang: 'ja' }]}
        onOpen={(id) => opened.push(id)}
      />
    );
  }
  render(<Screen />, { wrapper: Wrapper });
  return opened;
};
const cellOf = (day: string): HTMLElement => {
  const cell = screen.getByRole('button', { name: day }).closest('td');
  if (!cell) throw new Error(`no cell for ${day}`);
  return cell;
};

test('an event stands on the day it has in the reader’s zone', () => {
  const opened = setUp();
  const cell = cellOf('Wednesday, 25 November 2026');
  fireEvent.click(within(cell).getByRole('button', { name: /Event late/ }));
  expect(opened).toEqual(['late']);
  expect(within(cell).getByText('+2 more')).toBeTruthy();
});

test('a holiday says in words which country rests', () => {
  setUp();
  expect(cellOf('Monday, 23 November 2026').textContent).toContain('Japan 勤労感謝の日');
});

test('the arrow keys walk over the days and across the edge of the month', () => {
  setUp('2026-11-30');
  fireEvent.keyDown(screen.getByRole('button', { name: 'Monday, 30 November 2026' }), { key: 'ArrowRight' });
  expect(screen.getByRole('heading', { name: 'December 2026' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Tuesday, 1 December 2026' }).getAttribute('aria-pressed')).toBe('true');
});
