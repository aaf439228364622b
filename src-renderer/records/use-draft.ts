import { useEffect, useRef, useState } from 'react';
import { useClient } from '../rpc/orpc.tsx';

/** How long typing rests before it is kept, ms. */
const REST_MS = 400;

export interface Draft<T> {
  readonly value: T;
  readonly change: (patch: Partial<T>) => void;
  /** When the typing was last kept on this device, or null. */
  readonly savedAt: number | null;
  /** Filed or given up: forgets the draft and starts anew. */
  readonly discard: () => Promise<void>;
}

/**
 * Typing that is not yet a record. It is kept on this device as one types, and comes back when the form is opened again.
 * @param open the draft is read each time this becomes true
 * @param parse makes a value of what was kept; `undefined` gives that of an empty form
 */
export function useDraft<T extends object>(key: string, open: boolean, parse: (kept: unknown) => T): Draft<T> {
  const client = useClient();
  const [value, setValue] = useState<T>(() => parse(undefined));
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly keep: () => void } | null>(null);
  // Two changes in one breath (or one from a form that opened over this one) build on each other.
  const latest = useRef(value);
  // What is typed before the earlier draft was found wins over it.
  const early = useRef<Partial<T>>({});
  const ready = useRef(false);
  const read = useRef(parse);
  read.current = parse;

  useEffect(() => {
    if (!open) return;
    let current = true;
    const start = (kept: { value: string; savedAt: number } | null): void => {
      if (!current || ready.current) return;
      latest.current = { ...read.current(kept === null ? undefined : JSON.parse(kept.value)), ...early.current };
      setValue(latest.current);
      setSavedAt(kept?.savedAt ?? null);
      ready.current = true;
    };
    client.drafts.get({ key }).then(start, () => start(null));
    return () => {
      current = false;
      // Leaving in the middle of a word still keeps it.
      if (waiting.current !== null) {
        clearTimeout(waiting.current.timer);
        waiting.current.keep();
        waiting.current = null;
      }
      ready.current = false;
      early.current = {};
    };
  }, [client, key, open]);

  const change = (patch: Partial<T>): void => {
    if (!ready.current) early.current = { ...early.current, ...patch };
    latest.current = { ...latest.current, ...patch };
    const next = latest.current;
    setValue(next);
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    const keep = (): void => {
      const kept = client.drafts.save({ key, value: JSON.stringify(next) });
      kept.then(
        (answer) => setSavedAt(answer.savedAt),
        () => setSavedAt(null),
      );
    };
    const timer = setTimeout(() => {
      waiting.current = null;
      keep();
    }, REST_MS);
    waiting.current = { timer, keep };
  };

  const discard = async (): Promise<void> => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setSavedAt(null);
    ready.current = true;
    early.current = {};
    latest.current = read.current(undefined);
    setValue(latest.current);
    await client.drafts.discard({ key });
  };
  return { value, change, savedAt, discard };
}
