import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { createConnection } from '../rpc/connection.ts';
import { createHost } from '../rpc/host-api.ts';
import { createDesk, DeskProvider } from '../rpc/orpc.tsx';
import { useDraft } from './use-draft.ts';

interface Typed {
  readonly subject: string;
  readonly note: string;
}
const parse = (kept: unknown): Typed => ({ subject: '', note: '', ...(kept as Partial<Typed> | undefined) });

/** The drafts of a backend, kept in memory: a page's test has no database. */
function draftsInMemory() {
  const kept = new Map<string, { value: string; savedAt: number }>();
  const drafts = {
    get: async ({ key }: { readonly key: string }) => kept.get(key) ?? null,
    save: async ({ key, value }: { readonly key: string; readonly value: string }) => {
      kept.set(key, { value, savedAt: 1 });
      return { savedAt: 1 };
    },
    discard: async ({ key }: { readonly key: string }) => {
      kept.delete(key);
      return {};
    },
  };
  return { drafts } as unknown as Client;
}

function setUp() {
  const client = draftsInMemory();
  const connection = createConnection(() => new Promise(() => {}));
  onTestFinished(() => connection.close());
  const desk = createDesk(client, connection, createHost(window));
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <DeskProvider desk={desk}>{children}</DeskProvider>
  );
  const form = () => renderHook(({ open }) => useDraft('form', open, parse), { wrapper, initialProps: { open: true } });
  const kept = async () => (await client.drafts.get({ key: 'form' }))?.value;
  return { form, kept, client };
}

test('typing is kept, and comes back when the form is opened again', async () => {
  const { form, kept } = setUp();
  const first = form();
  act(() => first.result.current.change({ subject: '髙島' }));
  act(() => first.result.current.change({ note: 'n' }));
  await waitFor(() => expect(first.result.current.savedAt).not.toBeNull());
  expect(JSON.parse((await kept()) ?? '')).toEqual({ subject: '髙島', note: 'n' });
  first.unmount();
  const again = form();
  await waitFor(() => expect(again.result.current.value).toEqual({ subject: '髙島', note: 'n' }));
});

test('leaving in the middle of a word keeps it', async () => {
  const { form, kept } = setUp();
  const { result, rerender } = form();
  act(() => result.current.change({ subject: 'Wasserst' }));
  rerender({ open: false });
  await waitFor(async () => expect(JSON.parse((await kept()) ?? '{}')).toMatchObject({ subject: 'Wasserst' }));
});

test('what is typed before the earlier draft was found wins over it, field by field', async () => {
  const { form, client } = setUp();
  await client.drafts.save({ key: 'form', value: JSON.stringify({ subject: 'old', note: 'kept' }) });
  const { result } = form();
  act(() => result.current.change({ subject: 'new' }));
  await waitFor(() => expect(result.current.value).toEqual({ subject: 'new', note: 'kept' }));
});

test('a draft that was filed or given up is gone', async () => {
  const { form, kept } = setUp();
  const { result } = form();
  act(() => result.current.change({ subject: 'x' }));
  await act(() => result.current.discard());
  expect(result.current.value).toEqual({ subject: '', note: '' });
  expect(await kept()).toBeUndefined();
});
