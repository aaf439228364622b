import { useCallback, useEffect, useRef, useState } from 'react';
import type { CsvProgress } from '#shared/contract/imports-csv.ts';

type Answer<Done> = Promise<AsyncIterable<CsvProgress | Done>>;

export interface Run<Done> {
  /** Null while nothing is under way. */
  readonly progress: CsvProgress | null;
  readonly isCancelling: boolean;
  /** Resolves with the end, or with null when it was cancelled; rejects with a refusal. */
  readonly start: (call: (signal: AbortSignal) => Answer<Done>) => Promise<Done | null>;
  readonly cancel: () => void;
}

const BEGINNING: CsvProgress = { kind: 'progress', phase: 'compare', done: 0, total: 0 };

/** Long work whose answer comes piece by piece. Leaving the screen cancels it. */
export function useRun<Done extends { readonly kind: 'done' }>(): Run<Done> {
  const [progress, setProgress] = useState<CsvProgress | null>(null);
  const [isCancelling, setCancelling] = useState(false);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const start = useCallback<Run<Done>['start']>(async (call) => {
    current.current?.abort();
    const control = new AbortController();
    current.current = control;
    setProgress(BEGINNING);
    setCancelling(false);
    try {
      for await (const event of await call(control.signal)) {
        if (event.kind === 'done') return event;
        if (!control.signal.aborted) setProgress(event);
      }
      return null;
    } catch (error) {
      if (control.signal.aborted) return null;
      throw error;
    } finally {
      if (current.current === control) setProgress(null);
    }
  }, []);
  const cancel = useCallback(() => {
    setCancelling(true);
    current.current?.abort();
  }, []);
  return { progress, isCancelling, start, cancel };
}
