import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import type { SavedView } from '#shared/contract/views.ts';
import { createDesk, DeskProvider } from '../rpc/orpc.tsx';
import type { TableLayout } from '../ui/table/types.ts';
import { wrapperWith } from '../ui/testing/wrapper.tsx';
import { type ListViewControl, useListView } from './use-list-view.ts';

beforeEach(() => localStorage.clear());

const ID = '019aaac2-7d80-7fff-bfff-ffffffffffff';
const START = { filters: {}, sort: { column: 'received', direction: 'desc' } } as const;
const widths = (subject: number): TableLayout => ({ order: [], visible: {}, widths: { subject } });

/** A shared view in the backend, which a colleague can change. */
function office() {
  const { filters, sort } = START;
  const definition = (layout: TableLayout) => ({ filters, sort, layout, group: null });
  let view: SavedView = {
    ...{ id: ID, list: 'people', name: 'Ours', ownerId: null, position: 0, definition: definition(widths(100)) },
  };
  const client = {
    views: {
      list: async () => [view],
      save: async (saved: Partial<SavedView>) => {
        view = { ...view, ...saved };
        return { id: ID, op: null };
      },
    },
  } as unknown as Client;
  const byColleague = (layout: TableLayout): void => {
    view = { ...view, definition: definition(layout) };
  };
  return { client, byColleague };
}

test('once the columns are saved with a shared view, those that a colleague gives it later are shown', async () => {
  const { client, byColleague } = office();
  const queries = new QueryClient();
  let control: ListViewControl | undefined;
  const List = () => {
    control = useListView('people', START);
    return null;
  };
  const router = createRouter({
    routeTree: createRootRoute({ component: List }),
    history: createMemoryHistory({ initialEntries: [`/?view=${ID}`] }),
  });
  const Wrapper = wrapperWith({});
  render(
    <Wrapper>
      <QueryClientProvider client={queries}>
        <DeskProvider desk={createDesk(client, {} as never, {} as never)}>
          <RouterProvider router={router} />
        </DeskProvider>
      </QueryClientProvider>
    </Wrapper>,
  );
  const shown = (subject: number) => waitFor(() => expect(control?.layout.widths).toEqual({ subject }));
  await shown(100);
  act(() => control?.setLayout(widths(250)));
  expect(control?.savedViews.changed).toBe(true);
  await act(() => control?.savedViews.onSave(ID) ?? Promise.resolve());
  await shown(250);
  expect(control?.savedViews.changed).toBe(false);

  byColleague(widths(400));
  await act(() => queries.invalidateQueries());
  await shown(400);
});
