import { notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { createDesk, DeskProvider } from '../rpc/orpc.tsx';
import { wrapperWith } from '../ui/testing/wrapper.tsx';
import { Toasts } from '../ui/toast/Toasts.tsx';
import { useSave } from './use-save.ts';

afterEach(() => notifications.clean());

function Fields({ labels, region }: Readonly<Record<'labels' | 'region', Promise<{ op: number }>>>) {
  const save = useSave();
  const change = (): void => {
    void save(labels, 'Labels changed');
    void save(region, 'Organisation changed');
  };
  return (
    <>
      <Toasts />
      <button type="button" onClick={change}>
        Change both
      </button>
    </>
  );
}

test('the message of the newest change stands, also where the answer to the one before comes after it', async () => {
  const queries = new QueryClient();
  const desk = createDesk({} as Client, {} as never, {} as never);
  let answerLabels = (_: { op: number }): void => {};
  const labels = new Promise<{ op: number }>((resolve) => {
    answerLabels = resolve;
  });
  const Wrapper = wrapperWith({});
  render(
    <Wrapper>
      <QueryClientProvider client={queries}>
        <DeskProvider desk={desk}>
          <Fields labels={labels} region={Promise.resolve({ op: 7_000_000_002 })} />
        </DeskProvider>
      </QueryClientProvider>
    </Wrapper>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Change both' }));
  await screen.findByText('Organisation changed');
  answerLabels({ op: 7_000_000_001 });
  await labels;
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(screen.queryByText('Labels changed')).toBeNull();
  expect(screen.getByText('Organisation changed')).not.toBeNull();
});
