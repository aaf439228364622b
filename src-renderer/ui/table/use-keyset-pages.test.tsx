import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useKeysetPages } from './use-keyset-pages.ts';

afterEach(cleanup);

/** A list that answers by keyset: the cursor is the last row given. */
const setUp = (size: number) => {
  const list = {
    rows: Array.from({ length: size }, (_, at) => at * 10),
    calls: [] as (string | null)[],
    broken: false,
  };
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  const fetchPage = async ({ cursor, limit }: { cursor: string | null; limit: number }) => {
    list.calls.push(cursor);
    if (list.broken) throw new Error('gone');
    const rest = list.rows.filter((row) => cursor === null || row > Number(cursor));
    const items = rest.slice(0, limit);
    return { items, next: rest.length > limit ? String(items.at(-1)) : null, total: list.rows.length };
  };
  const hook = renderHook(({ filter }) => useKeysetPages({ queryKey: ['list', filter], fetchPage, pageSize: 10 }), {
    initialProps: { filter: 'a' },
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  });
  const ready = (count: number) => waitFor(() => expect(hook.result.current.count).toBe(count));
  const scrollTo = async (index: number): Promise<void> => {
    act(() => hook.result.current.show(index, index + 9));
    await waitFor(() => expect(hook.result.current.row(index)).toBeDefined());
  };
  return { ...hook, list, client, ready, scrollTo };
};

test('reading goes on a page ahead of the screen until the end is known', async () => {
  const { result, ready, scrollTo } = setUp(35);
  expect(result.current.state).toBe('loading');
  await ready(30);
  expect(result.current).toMatchObject({ state: 'ready', total: 35 });
  await scrollTo(10);
  await ready(35);
  await scrollTo(30);
  await ready(35);
  expect(result.current.row(34)).toBe(340);
});

test('far from the top only the pages around the screen are in memory', async () => {
  const { result, scrollTo } = setUp(500);
  for (let index = 0; index < 400; index += 10) await scrollTo(index);
  expect(result.current.loaded().length).toBeLessThanOrEqual(110);
  await scrollTo(200);
  expect(result.current.row(200)).toBe(2000);
});

test('a row that comes in above moves the others by one, none twice and none lost', async () => {
  const { result, list, client, ready, scrollTo } = setUp(60);
  await scrollTo(10);
  await ready(40);
  list.rows = [...list.rows, 5].sort((a, b) => a - b);
  await act(async () => client.invalidateQueries({ queryKey: ['list'] }));
  await waitFor(() => expect(result.current.row(1)).toBe(5));
  await waitFor(() => expect([9, 10, 11].map((at) => result.current.row(at))).toEqual([80, 90, 100]));
  expect(result.current.row(20)).toBe(190);
});

test('the former rows stay while a new filter is on its way', async () => {
  const { result, rerender, ready } = setUp(20);
  await ready(20);
  rerender({ filter: 'b' });
  expect(result.current).toMatchObject({ stale: true, count: 20, state: 'ready' });
  await waitFor(() => expect(result.current.stale).toBe(false));
});

test('a failure is told and can be tried again', async () => {
  const { result, list, rerender } = setUp(20);
  list.broken = true;
  rerender({ filter: 'b' });
  await waitFor(() => expect(result.current.state).toBe('failed'));
  list.broken = false;
  act(() => result.current.retry());
  await waitFor(() => expect(result.current.state).toBe('ready'));
});
