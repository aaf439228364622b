import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { deskWith } from './testing/desk.tsx';
import { useExchangeState } from './use-exchange.ts';

const PROGRESS = { kind: 'progress', way: 'w', step: 'pull', done: 2, total: 5 };
const OUTCOME = { ok: false, way: 'w', problem: 'unreachable' };

/** An exchange that goes on when the test says so. */
function setUp() {
  const steps: (() => void)[] = [];
  const pause = () => new Promise<void>((resolve) => steps.push(resolve));
  const exchange = vi.fn(async (_input: object, { signal }: { readonly signal: AbortSignal }) =>
    (async function* () {
      yield PROGRESS;
      await pause();
      if (signal.aborted) throw signal.reason;
      yield { kind: 'outcome', outcome: OUTCOME };
    })(),
  );
  const goOn = () => act(async () => steps.shift()?.());
  return { exchange, goOn, ...renderHook(() => useExchangeState(), { wrapper: deskWith({ ways: { exchange } }) }) };
}

test('an exchange tells its progress and how each way ended, and is not begun twice', async () => {
  const { result, exchange, goOn } = setUp();
  act(() => result.current.start());
  await waitFor(() => expect(result.current.progress).toEqual(PROGRESS));
  act(() => result.current.start('other'));
  expect(exchange).toHaveBeenCalledTimes(1);
  await goOn();
  await waitFor(() => expect(result.current).toMatchObject({ isRunning: false, progress: null, outcomes: [OUTCOME] }));
  act(() => result.current.dismiss());
  expect(result.current.outcomes).toEqual([]);
});

test('one that was stopped is no failure, and the next can begin', async () => {
  const { result, exchange, goOn } = setUp();
  act(() => result.current.start('w'));
  await waitFor(() => expect(result.current.progress).toEqual(PROGRESS));
  act(() => result.current.cancel());
  await goOn();
  await waitFor(() => expect(result.current).toMatchObject({ isRunning: false, error: null, outcomes: [] }));
  act(() => result.current.start('w'));
  expect(exchange).toHaveBeenCalledTimes(2);
  await waitFor(() => expect(result.current.progress).toEqual(PROGRESS));
  await goOn();
});
