import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import deskTexts from '../../../resources/locales/en/desk.json';
import { createConnection } from '../../rpc/connection.ts';
import { createHost } from '../../rpc/host-api.ts';
import { createDesk, DeskProvider } from '../../rpc/orpc.tsx';
import { wrapperWith } from '../../ui/testing/wrapper.tsx';
import { RemakingStatus } from './RemakingStatus.tsx';

const Kit = wrapperWith({ desk: deskTexts });

test('tells how far the order of lists is, and reads lists again once it is whole', async () => {
  const told = [{ done: 1500, total: 69_000 }, null];
  const remaking = async () => ({ sortKeys: told.shift() ?? null, searchIndex: null });
  const client = { maintenance: { remaking } } as unknown as Client;
  const connection = createConnection(() => new Promise(() => {}));
  onTestFinished(() => connection.close());
  const queries = new QueryClient();
  const anew = vi.spyOn(queries, 'invalidateQueries');
  render(
    <QueryClientProvider client={queries}>
      <DeskProvider desk={createDesk(client, connection, createHost(window))}>
        <Kit>
          <RemakingStatus />
        </Kit>
      </DeskProvider>
    </QueryClientProvider>,
  );
  expect(await screen.findByText('Lists are being put in order: 1,500 of 69,000')).toBeTruthy();
  expect(anew).not.toHaveBeenCalled();
  await waitFor(() => expect(anew).toHaveBeenCalledOnce(), { timeout: 3000 });
  expect(screen.queryByText(/put in order/u)).toBeNull();
});
