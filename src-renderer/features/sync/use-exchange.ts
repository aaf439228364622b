import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { WayOutcome, WayProgress } from '#shared/contract/ways.ts';
import { useClient } from '../../rpc/orpc.tsx';

export interface Exchange {
  readonly isRunning: boolean;
  /** Null before the first word, and when none is under way. */
  readonly progress: WayProgress | null;
  /** How each way ended, in the order in which they were gone. */
  readonly outcomes: readonly WayOutcome[];
  /** Why it broke off as a whole; null where it did not. */
  readonly error: unknown;
  /** By one way, or by all of them. While one is under way nothing happens. */
  readonly start: (way?: string) => void;
  /** What has gone stays. */
  readonly cancel: () => void;
  /** Puts the result away. */
  readonly dismiss: () => void;
}

interface State {
  readonly isRunning: boolean;
  readonly progress: WayProgress | null;
  readonly outcomes: readonly WayOutcome[];
  readonly error: unknown;
}

const NOTHING: State = { isRunning: false, progress: null, outcomes: [], error: null };

/** An exchange by the ways that are set up, with its progress and its end. */
export function useExchangeState(): Exchange {
  const { ways } = useClient();
  const queries = useQueryClient();
  const [state, setState] = useState(NOTHING);
  const work = useRef<AbortController>(undefined);

  const run = useCallback(
    async (way: string | undefined, signal: AbortSignal) => {
      try {
        for await (const event of await ways.exchange(way === undefined ? {} : { way }, { signal })) {
          if (event.kind === 'progress') setState((before) => ({ ...before, progress: event }));
          else setState((before) => ({ ...before, progress: null, outcomes: [...before.outcomes, event.outcome] }));
        }
      } catch (error) {
        if (!signal.aborted) setState((before) => ({ ...before, error }));
      }
      setState((before) => ({ ...before, isRunning: false, progress: null }));
      await queries.invalidateQueries();
    },
    [ways, queries],
  );
  const start = useCallback(
    (way?: string) => {
      if (work.current !== undefined) return;
      const controller = new AbortController();
      work.current = controller;
      setState({ ...NOTHING, isRunning: true });
      void run(way, controller.signal).finally(() => {
        work.current = undefined;
      });
    },
    [run],
  );
  const cancel = useCallback(() => work.current?.abort(), []);
  const dismiss = useCallback(() => setState((before) => (before.isRunning ? before : NOTHING)), []);
  return useMemo(() => ({ ...state, start, cancel, dismiss }), [state, start, cancel, dismiss]);
}
