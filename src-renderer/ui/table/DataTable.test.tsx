import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { Wrapper } from '../testing/wrapper.tsx';
import { DataTable, type DataTableProps } from './DataTable.tsx';
import { DEFAULT_LAYOUT } from './layout.ts';
import { NO_SELECTION } from './selection.ts';
import type { DataColumn } from './types.ts';
import { useArraySource } from './use-array-source.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly city: string;
}

const ROWS: readonly Row[] = Array.from({ length: 200 }, (_, at) => ({
  id: `r${at}`,
  name: `Name ${at}`,
  city: '岐阜',
}));

// happy-dom lays nothing out: the table gets the height of twenty rows.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 760 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 760 });
});

interface Log {
  readonly active: string[];
  readonly opened: string[];
  readonly saved: string[];
  selected: ReadonlySet<string>;
}

const setUp = (props: Partial<DataTableProps<Row>> = {}, save?: () => Promise<unknown>) => {
  const log: Log = { active: [], opened: [], saved: [], selected: NO_SELECTION };
  const columns: readonly DataColumn<Row>[] = [
    {
      id: 'name',
      header: 'Name',
      width: 200,
      grow: 1,
      sortable: true,
      cell: (row) => row.name,
      editing: {
        kind: 'text',
        value: (row) => row.name,
        save: async (row, value) => {
          log.saved.push(`${row.id}=${value}`);
          await save?.();
        },
      },
    },
    { id: 'city', header: 'City', width: 100, cell: (row) => row.city },
  ];
  function Screen() {
    const [selection, setSelection] = useState(NO_SELECTION);
    return (
      <DataTable
        label="Rows"
        columns={columns}
        source={useArraySource(ROWS)}
        rowId={(row) => row.id}
        onActive={(row) => log.active.push(row.id)}
        onOpen={(row) => log.opened.push(row.id)}
        selection={selection}
        onSelection={(ids) => {
          log.selected = ids;
          setSelection(ids);
        }}
        {...props}
      />
    );
  }
  render(<Screen />, { wrapper: Wrapper });
  const grid = screen.getByRole('grid');
  const key = (name: string, init: object = {}) => fireEvent.keyDown(grid, { key: name, ...init });
  const cell = (text: string) => screen.getByText(text);
  return { log, grid, key, cell };
};

test('only the rows around the screen are in the document, but all are counted', () => {
  const { grid } = setUp();
  const rows = within(grid).getAllByRole('row');
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.length).toBeLessThan(60);
  expect(grid.getAttribute('aria-rowcount')).toBe('201');
  expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2');
});

test('arrow keys walk over the rows, Enter opens the active one', () => {
  const { log, key, grid } = setUp();
  key('ArrowDown');
  key('ArrowDown');
  key('ArrowUp');
  key('Enter');
  expect(log.active).toEqual(['r0', 'r1', 'r0']);
  expect(log.opened).toEqual(['r0']);
  const active = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  expect(active?.textContent).toBe('Name 0');
});

test('keys of an input method do nothing', () => {
  const { log, key } = setUp();
  key('ArrowDown');
  key('Enter', { isComposing: true });
  key('Enter', { keyCode: 229 });
  expect(log.opened).toEqual([]);
});

test('a click opens a row, Ctrl adds to the selection, Shift takes everything between', () => {
  const { log, cell } = setUp();
  fireEvent.click(cell('Name 2'));
  expect(log.active).toEqual(['r2']);
  fireEvent.click(cell('Name 4'), { ctrlKey: true });
  expect([...log.selected]).toEqual(['r4']);
  fireEvent.click(cell('Name 6'), { shiftKey: true });
  expect([...log.selected].sort()).toEqual(['r4', 'r5', 'r6']);
  fireEvent.click(cell('Name 5'), { ctrlKey: true });
  expect([...log.selected].sort()).toEqual(['r4', 'r6']);
});

test('Space, Shift+arrow, Ctrl+A and Esc choose by keyboard', async () => {
  const { log, key } = setUp();
  key('ArrowDown');
  key(' ');
  expect([...log.selected]).toEqual(['r0']);
  key('ArrowDown', { shiftKey: true });
  key('ArrowDown', { shiftKey: true });
  expect([...log.selected]).toEqual(['r0', 'r1', 'r2']);
  await act(async () => key('a', { ctrlKey: true }));
  expect(log.selected.size).toBe(200);
  key('Escape');
  expect(log.selected.size).toBe(0);
});

test('Ctrl+A takes all rows of the query where the screen can name them', async () => {
  const { log, key } = setUp({ fetchAllIds: async () => ['x1', 'x2', 'x3'] });
  await act(async () => key('a', { ctrlKey: true }));
  expect([...log.selected]).toEqual(['x1', 'x2', 'x3']);
});

test('F2 edits a cell, Enter saves, and the table has the focus again', async () => {
  const { log, key, grid } = setUp();
  key('ArrowDown');
  key('F2');
  const input = screen.getByRole('textbox', { name: 'Name' });
  fireEvent.change(input, { target: { value: '髙島' } });
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
  expect(log.saved).toEqual([]);
  await act(async () => fireEvent.keyDown(input, { key: 'Enter' }));
  expect(log.saved).toEqual(['r0=髙島']);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(document.activeElement).toBe(grid);
});

test('while an edit is being saved, a shortcut is heard, and the end of the edit leaves the focus where one went', async () => {
  const saved = Promise.withResolvers<void>();
  const { key } = setUp({}, () => saved.promise);
  const heard: string[] = [];
  key('ArrowDown');
  key('F2');
  const input = screen.getByRole('textbox', { name: 'Name' });
  fireEvent.change(input, { target: { value: '髙島' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  const elsewhere = document.body.appendChild(document.createElement('input'));
  document.addEventListener('keydown', (event) => heard.push(event.key), { once: true });
  fireEvent.keyDown(input, { key: 'k', ctrlKey: true });
  expect(heard).toContain('k');
  elsewhere.focus();
  await act(async () => saved.resolve());
  expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});

test('Esc gives up an edit without saving', () => {
  const { log, cell } = setUp();
  fireEvent.doubleClick(cell('Name 1'));
  const input = screen.getByRole('textbox', { name: 'Name' });
  fireEvent.change(input, { target: { value: 'other' } });
  fireEvent.keyDown(input, { key: 'Escape' });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(log.saved).toEqual([]);
});

test('a failed save stays open with what was typed', async () => {
  const { key } = setUp({}, async () => {
    throw new Error('disk full');
  });
  key('ArrowDown');
  key('F2');
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  fireEvent.change(input, { target: { value: 'kept' } });
  await act(async () => fireEvent.keyDown(input, { key: 'Enter' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('kept');
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('J and K step through the rows from anywhere in the window', () => {
  const { log } = setUp({ stepKeys: true });
  fireEvent.keyDown(document.body, { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'k' });
  expect(log.active).toEqual(['r0', 'r1', 'r0']);
});

test('a heading sorts up, then down', () => {
  const sorts: string[] = [];
  const onSort: DataTableProps<Row>['onSort'] = ({ column, direction }) => sorts.push(`${column} ${direction}`);
  setUp({ sort: { column: 'name', direction: 'asc' }, onSort });
  expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
  fireEvent.click(screen.getByRole('button', { name: 'Name' }));
  expect(sorts).toEqual(['name desc']);
  expect(screen.queryByRole('button', { name: 'City' })).toBeNull();
});

test('a heading is dragged to another place, and does not sort when it is let go', () => {
  const orders: (readonly string[])[] = [];
  const sorts: string[] = [];
  setUp({
    layout: DEFAULT_LAYOUT,
    onLayout: ({ order }) => orders.push(order),
    sort: { column: 'name', direction: 'asc' },
    onSort: ({ column }) => sorts.push(column),
  });
  const heading = (name: string, left: number): HTMLElement => {
    const element = screen.getByRole('columnheader', { name });
    element.getBoundingClientRect = () => new DOMRect(left, 0, 100, 30);
    return element;
  };
  const name = heading('Name', 0);
  heading('City', 100);
  const row = name.parentElement;
  if (row === null) throw new Error('a heading stands in a row');
  row.setPointerCapture = () => {};
  const sort = screen.getByRole('button', { name: 'Name' });

  fireEvent.pointerDown(sort, { button: 0, clientX: 20, pointerId: 1 });
  fireEvent.pointerMove(row, { clientX: 24, pointerId: 1 });
  fireEvent.pointerUp(row, { clientX: 24, pointerId: 1 });
  fireEvent.click(sort);
  expect(orders).toEqual([]);
  expect(sorts).toEqual(['name']);

  fireEvent.pointerDown(sort, { button: 0, clientX: 20, pointerId: 1 });
  fireEvent.pointerMove(row, { clientX: 190, pointerId: 1 });
  fireEvent.pointerUp(row, { clientX: 190, pointerId: 1 });
  fireEvent.click(sort);
  expect(orders).toEqual([['city', 'name']]);
  expect(sorts).toEqual(['name']);
});
