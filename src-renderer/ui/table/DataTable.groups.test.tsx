import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeAll, describe, expect, test } from 'vitest';
import { RecordHeader } from '../panes/RecordHeader.tsx';
import { RecordStepsProvider } from '../panes/record-steps.tsx';
import { Wrapper } from '../testing/wrapper.tsx';
import { DataTable } from './DataTable.tsx';
import type { DataColumn, TableSource } from './types.ts';

interface Row {
  readonly id: string;
}

const COLUMNS: readonly DataColumn<Row>[] = [{ id: 'name', header: 'Name', width: 200, cell: ({ id }) => id }];
const nothing = (): void => undefined;

// happy-dom lays nothing out: the table gets the height of twenty rows.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 760 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 760 });
});

/** Two groups of two rows; either can be closed. */
function useGroups(): TableSource<Row> {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const places = ['europe', 'japan'].flatMap((key) => {
    const open = !closed.has(key);
    const rows = open ? [1, 2].map((at) => ({ row: { id: `${key} ${at}` }, at })) : [];
    return [{ head: { key, label: key.toUpperCase(), count: 2, open } }, ...rows];
  });
  const rowAt = (index: number) => {
    const place = places[index];
    return place !== undefined && 'row' in place ? place : undefined;
  };
  return {
    ...{ key: '', count: places.length, total: 4, show: nothing, retry: nothing },
    ...{ state: 'ready', stale: false, error: undefined },
    row: (index) => rowAt(index)?.row,
    loaded: () => places.flatMap((place, index) => ('row' in place ? [[index, place.row] as const] : [])),
    groups: {
      at: (index) => {
        const place = places[index];
        return place !== undefined && 'head' in place ? place.head : undefined;
      },
      indexOf: (key) => places.findIndex((place) => 'head' in place && place.head.key === key),
      toggle: (key) => setClosed(new Set([key]).symmetricDifference(closed)),
      place: (index) => ({ at: rowAt(index)?.at ?? 0, of: 2 }),
    },
  };
}

function Screen() {
  const [openId, setOpenId] = useState<string | null>(null);
  const source = useGroups();
  return (
    <RecordStepsProvider>
      <DataTable
        label="Rows"
        columns={COLUMNS}
        source={source}
        rowId={({ id }) => id}
        activeId={openId}
        onActive={({ id }) => setOpenId(id)}
        stepKeys
      />
      {openId !== null && <RecordHeader key={openId} title={openId} />}
    </RecordStepsProvider>
  );
}

const setUp = () => {
  render(<Screen />, { wrapper: Wrapper });
  const grid = screen.getByRole('treegrid');
  const press = (key: string): void => {
    act(() => grid.focus());
    fireEvent.keyDown(grid, { key });
  };
  const shown = (): readonly (string | null)[] =>
    [...grid.querySelectorAll('tbody td')].map(({ textContent }) => textContent);
  return { grid, press, shown, title: () => screen.queryByRole('heading', { level: 2 })?.textContent };
};

test('the arrows close and open the group on whose head they are, and opening it shows its rows again', () => {
  const { press, shown } = setUp();
  press('Home');
  press('ArrowLeft');
  expect(shown()).toEqual(['EUROPE2', 'JAPAN2', 'japan 1', 'japan 2']);
  press('ArrowLeft');
  expect(shown()).toHaveLength(4);
  press('Enter');
  expect(shown()).toHaveLength(6);
});

test('from record to record the way leads past the heads of groups, and tells the place in the group', () => {
  const { press, title } = setUp();
  press('ArrowDown');
  press('ArrowDown');
  press('ArrowDown');
  expect(title()).toBe('europe 2');
  expect(document.querySelector('header')?.textContent).toContain('2 of 2');
  fireEvent.click(screen.getByRole('button', { name: 'Next record' }));
  expect(title()).toBe('japan 1');
  expect(screen.getByRole('button', { name: 'Next record' })).toBe(document.activeElement);
  fireEvent.click(screen.getByRole('button', { name: 'Previous record' }));
  expect(title()).toBe('europe 2');
});

test('at the end of the list the way on is said to be closed', () => {
  const { press, title } = setUp();
  press('End');
  expect(title()).toBe('japan 2');
  const next = screen.getByRole('button', { name: 'Next record' });
  expect(next.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(next);
  expect(title()).toBe('japan 2');
});

/** Two groups of labels: one record has both, and stands in each. */
function useLabelGroups(): TableSource<Row> {
  const groups = useGroups();
  const places = [null, { id: 'wood only' }, { id: 'both' }, null, { id: 'both' }, { id: 'metal only' }];
  return {
    ...groups,
    total: 3,
    row: (index) => places[index] ?? undefined,
    loaded: () => places.flatMap((row, index) => (row === null ? [] : [[index, row] as const])),
  };
}

const EDITED: readonly DataColumn<Row>[] = [
  {
    ...{ id: 'name', header: 'Name', width: 200, cell: ({ id }: Row) => id },
    editing: { kind: 'text', value: ({ id }) => id, save: () => Promise.resolve() },
  },
];

function Labels() {
  const [openId, setOpenId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <DataTable
        label="Rows"
        columns={EDITED}
        source={useLabelGroups()}
        rowId={({ id }) => id}
        activeId={openId}
        onActive={({ id }) => setOpenId(id)}
        selection={chosen}
        onSelection={setChosen}
      />
      <output>{[...chosen].join()}</output>
    </>
  );
}

describe('a record that stands in several groups', () => {
  const start = () => {
    render(<Labels />, { wrapper: Wrapper });
    const grid = screen.getByRole('treegrid');
    const press = (key: string, more: object = {}): void => {
      act(() => grid.focus());
      fireEvent.keyDown(grid, { key, ...more });
    };
    const rows = () => [...grid.querySelectorAll('tbody tr')];
    const chosen = () => rows().flatMap((row, index) => (row.getAttribute('aria-selected') === 'true' ? [index] : []));
    return { grid, press, chosen, named: () => screen.getByRole('status').textContent };
  };

  test('is one: chosen in one by keyboard it is chosen in all, and counts once', () => {
    const { press, chosen, named } = start();
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', ' ']) press(key);
    expect([named(), chosen()]).toEqual(['both', [2, 4]]);
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowDown', { shiftKey: true });
    expect([named(), chosen()]).toEqual(['both,metal only', [2, 4, 5]]);
  });

  test('is passed by the arrows in each of them', () => {
    const { press, grid } = start();
    const active = () => grid.getAttribute('aria-activedescendant')?.match(/\d+/gu)?.at(-1);
    const way: (string | undefined)[] = [];
    press('Home');
    for (let n = 0; n < 5; n += 1) {
      press('ArrowDown');
      way.push(active());
    }
    expect(new Set(way).size).toBe(5);
  });

  test('is edited where one is, and only there', () => {
    const { press } = start();
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'F2']) press(key);
    const editor = screen.getByRole('textbox');
    expect(editor.closest('tr')).toBe(screen.getAllByText('metal only')[0]?.closest('tr')?.previousElementSibling);
  });
});
