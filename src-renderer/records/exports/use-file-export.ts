import { useEffect, useRef, useState } from 'react';
import type { FileEvent } from '#shared/contract/receive-file.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { useHost } from '../../rpc/orpc.tsx';

export type FileExportState =
  | { readonly kind: 'idle' }
  /** `total` is null while nobody knows how much there is. */
  | { readonly kind: 'running'; readonly done: number; readonly total: number | null; readonly cancelling: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

type Make = (signal: AbortSignal) => Promise<AsyncIterable<FileEvent>>;

interface FileExport {
  readonly state: FileExportState;
  readonly start: (make: Make) => void;
  readonly cancel: () => void;
}

const IDLE: FileExportState = { kind: 'idle' };

/** Has a file made, with its progress, and saves it where the reader says. Giving up, or leaving the screen, ends the work. */
export function useFileExport(onSaved: (name: string) => void): FileExport {
  const host = useHost();
  const [state, setState] = useState<FileExportState>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (make: Make): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'running', done: 0, total: null, cancelling: false });
    try {
      const file = await receiveFile(await make(controller.signal), (done, total) => {
        if (!controller.signal.aborted) setState({ kind: 'running', done, total, cancelling: false });
      });
      if (controller.signal.aborted) return setState(IDLE);
      const outcome = await host.saveFile(file.name, file);
      setState(IDLE);
      if (outcome === 'saved') onSaved(file.name);
    } catch (error) {
      setState(controller.signal.aborted ? IDLE : { kind: 'failed', error });
    }
  };
  const cancel = (): void => {
    running.current?.abort();
    setState((now) => (now.kind === 'running' ? { ...now, cancelling: true } : IDLE));
  };
  return { state, start: (make) => void run(make), cancel };
}
