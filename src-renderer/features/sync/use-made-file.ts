import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type FileEvent, receiveFile } from '#shared/contract/receive-file.ts';
import { useHost } from '../../rpc/orpc.tsx';

/** Makes a file piece by piece; leaving it cancels it. */
export type Make = (signal: AbortSignal) => Promise<AsyncIterable<FileEvent>>;

export type MadeFileState =
  | { readonly kind: 'idle'; readonly error: unknown }
  /** In bytes. */
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'made'; readonly file: File; readonly saved: boolean };

interface MadeFile {
  readonly state: MadeFileState;
  /** Makes it and asks where to save it. */
  readonly make: (make: Make) => void;
  /** Asks once more. */
  readonly save: () => void;
  readonly cancel: () => void;
}

const IDLE: MadeFileState = { kind: 'idle', error: null };

/** A file for others: made with its progress, then saved where the person says. */
export function useMadeFile(): MadeFile {
  const host = useHost();
  const queries = useQueryClient();
  const [state, setState] = useState(IDLE);
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);

  const keep = async (file: File): Promise<void> => {
    const saved = (await host.saveFile(file.name, file)) === 'saved';
    setState({ kind: 'made', file, saved });
  };
  const run = async (make: Make, signal: AbortSignal): Promise<void> => {
    const show = (done: number, total: number): void => {
      if (!signal.aborted) setState({ kind: 'working', done, total });
    };
    try {
      show(0, 0);
      const file = await receiveFile(await make(signal), show);
      if (signal.aborted) return;
      setState({ kind: 'made', file, saved: false });
      await keep(file);
    } catch (error) {
      if (!signal.aborted) setState({ kind: 'idle', error });
    } finally {
      await queries.invalidateQueries();
    }
  };
  return {
    state,
    make: (make) => {
      work.current?.abort();
      work.current = new AbortController();
      void run(make, work.current.signal);
    },
    save: () => {
      if (state.kind === 'made') void keep(state.file).catch((error: unknown) => setState({ kind: 'idle', error }));
    },
    cancel: () => {
      work.current?.abort();
      setState(IDLE);
    },
  };
}
