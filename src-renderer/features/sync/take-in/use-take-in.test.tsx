import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { BundleEffect } from '#shared/contract/sync.ts';
import { deskWith } from '../testing/desk.tsx';
import { useTakeIn } from './use-take-in.ts';

const EFFECT: BundleEffect = { applied: 3, repeated: 0, quarantined: 0, kinds: [], conflicts: [] };
const PREVIEW = { token: 't', changes: 3, lacking: [], effect: EFFECT };
const FILE = new File(['bundle'], 'a.ejrcsync');
const refusal = (code: string) => Object.assign(new Error(code), { code });

async function* events(...all: readonly object[]) {
  yield* all;
}

function setUp(inspect: (passphrase: string | undefined) => Promise<AsyncIterable<object>>) {
  const sync = {
    receiveBundle: vi.fn(async () => ({ upload: 'u', received: FILE.size })),
    inspectBundle: ({ passphrase }: { readonly passphrase?: string }) => inspect(passphrase),
    applyBundle: vi.fn(async () =>
      events({ kind: 'progress', done: 1, total: 3 }, { kind: 'applied', effect: EFFECT }),
    ),
    discardBundle: vi.fn(async (_: object) => {}),
  };
  return { sync, ...renderHook(() => useTakeIn(), { wrapper: deskWith({ sync }) }) };
}

describe('a file of a colleague', () => {
  test('is seen before it is taken in', async () => {
    const { result, sync } = setUp(async () => events({ kind: 'preview', preview: PREVIEW }));
    act(() => result.current.inspect(FILE));
    await waitFor(() => expect(result.current.state.kind).toBe('asking'));
    expect(sync.applyBundle).not.toHaveBeenCalled();
    act(() => result.current.apply(PREVIEW as never));
    await waitFor(() => expect(result.current.state).toMatchObject({ kind: 'done', effect: EFFECT }));
    expect(sync.applyBundle).toHaveBeenCalledWith({ token: 't' }, expect.anything());
  });

  test('asks for its passphrase until it is right, and is sent only once', async () => {
    const { result, sync } = setUp(async (passphrase) => {
      if (passphrase === undefined) throw refusal('SYNC_PASSPHRASE_NEEDED');
      if (passphrase !== 'wood and water') throw refusal('SYNC_PASSPHRASE_WRONG');
      return events({ kind: 'preview', preview: PREVIEW });
    });
    act(() => result.current.inspect(FILE));
    await waitFor(() => expect(result.current.state).toEqual({ kind: 'passphrase', upload: 'u', error: null }));
    act(() => result.current.unlock('u', 'water'));
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ kind: 'passphrase', error: { code: 'SYNC_PASSPHRASE_WRONG' } }),
    );
    act(() => result.current.unlock('u', 'wood and water'));
    await waitFor(() => expect(result.current.state.kind).toBe('asking'));
    expect(sync.receiveBundle).toHaveBeenCalledTimes(1);
  });

  test('that is refused says why, and another one can be chosen', async () => {
    const { result } = setUp(async () => {
      throw refusal('SYNC_DAMAGED');
    });
    act(() => result.current.inspect(FILE));
    await waitFor(() =>
      expect(result.current.state).toMatchObject({ kind: 'choosing', error: { code: 'SYNC_DAMAGED' } }),
    );
  });

  test('that is given up leaves nothing, and what still comes of it is not shown', async () => {
    let finish = (): void => {};
    const { result, sync } = setUp(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return events({ kind: 'preview', preview: PREVIEW });
    });
    act(() => result.current.inspect(FILE));
    await waitFor(() => expect(result.current.state).toMatchObject({ kind: 'working', step: 'checking' }));
    act(() => result.current.cancel());
    expect(sync.discardBundle.mock.calls).toEqual([[{ upload: 'u' }]]);
    await act(async () => finish());
    expect(result.current.state).toEqual({ kind: 'choosing', error: null });
  });
});
