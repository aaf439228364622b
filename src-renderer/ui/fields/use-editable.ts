import { useEffect, useRef, useState } from 'react';
import { type ErrorText, useErrorText } from '../errors/error-text.tsx';

export type EditableStatus = 'idle' | 'saving' | 'saved' | 'failed';

export interface Editable<T> {
  /** What the field shows: the typed value while it is not saved, else the record's. */
  readonly value: T;
  readonly dirty: boolean;
  readonly status: EditableStatus;
  readonly error: ErrorText | null;
  readonly type: (value: T) => void;
  /** Saves what was typed (or the given value); nothing happens when it is the record's own. */
  readonly commit: (value?: T) => void;
  /** The focus goes elsewhere: saves like `commit`, but does not try again what was refused; the buttons beside it do. */
  readonly leave: () => void;
  readonly revert: () => void;
}

const SAVED_MS = 1500;

/**
 * A field that saves itself. A failed save keeps what was typed and says why; typing goes on while saving; a record that
 * changes elsewhere is followed unless this field holds something unsaved; leaving the screen saves what is left.
 */
export const useEditable = <T>(
  recordValue: T,
  onSave: (value: T) => Promise<unknown>,
  equal: (a: T, b: T) => boolean = Object.is,
): Editable<T> => {
  const errorText = useErrorText();
  const [typed, setTyped] = useState<{ value: T } | null>(null);
  // What was saved stands in until the record itself comes back changed; otherwise the old value would flash up.
  const [saved, setSaved] = useState<{ value: T; over: T } | null>(null);
  const isOver = saved !== null && !equal(saved.over, recordValue);
  useEffect(() => {
    // Once the record came back changed, its own value counts, even where an undo makes it what it was before.
    if (isOver) setSaved(null);
  }, [isOver]);
  const base = saved && equal(saved.over, recordValue) ? saved.value : recordValue;
  const [state, setState] = useState<{ status: EditableStatus; error: ErrorText | null }>({
    status: 'idle',
    error: null,
  });
  const latest = useRef({ recordValue, onSave, equal, typed });
  latest.current = { recordValue, onSave, equal, typed };
  const queue = useRef<Promise<void>>(Promise.resolve());
  const sent = useRef<{ value: T } | null>(null);
  const refused = useRef<{ value: T } | null>(null);

  const save = async (value: T): Promise<void> => {
    setState({ status: 'saving', error: null });
    refused.current = null;
    try {
      await latest.current.onSave(value);
      const now = latest.current.typed;
      setSaved({ value, over: latest.current.recordValue });
      if (now && latest.current.equal(now.value, value)) setTyped(null);
      setState({ status: 'saved', error: null });
    } catch (error) {
      refused.current = { value };
      setState({ status: 'failed', error: errorText(error) });
    } finally {
      if (sent.current?.value === value) sent.current = null;
    }
  };

  const commit = (given?: T): void => {
    const value = given === undefined ? typed?.value : given;
    if (value === undefined) return;
    if (sent.current && equal(sent.current.value, value)) return;
    if (!sent.current && equal(value, base)) {
      setTyped(null);
      setState({ status: 'idle', error: null });
      return;
    }
    if (given !== undefined) setTyped({ value: given });
    sent.current = { value };
    queue.current = queue.current.then(() => save(value));
  };

  const leave = (): void => {
    const isRefused = typed !== null && refused.current !== null && equal(typed.value, refused.current.value);
    if (!isRefused) commit();
  };

  useEffect(() => {
    if (state.status !== 'saved') return;
    const timer = setTimeout(() => setState({ status: 'idle', error: null }), SAVED_MS);
    return () => clearTimeout(timer);
  }, [state.status]);

  useEffect(
    () => () => {
      const { typed: left, recordValue: own, equal: same, onSave: store } = latest.current;
      if (left && !sent.current && !same(left.value, own)) void store(left.value).catch(() => undefined);
    },
    [],
  );

  return {
    value: typed ? typed.value : base,
    dirty: typed !== null,
    status: state.status,
    error: state.error,
    type: (value) => setTyped({ value }),
    commit,
    leave,
    revert: () => {
      setTyped(null);
      setState({ status: 'idle', error: null });
    },
  };
};
