import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BundleEffect, BundlePreview } from '#shared/contract/sync.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { type Receive, sendInParts } from '../../../rpc/send-in-parts.ts';

type Step = 'sending' | 'checking' | 'applying';

export type TakeInState =
  | { readonly kind: 'choosing'; readonly error: unknown }
  /** In bytes; in changes once it is applied. */
  | { readonly kind: 'working'; readonly step: Step; readonly done: number; readonly total: number }
  /** `error`: what was wrong with the one before; null where none was given yet. */
  | { readonly kind: 'passphrase'; readonly upload: string; readonly error: unknown }
  | { readonly kind: 'asking'; readonly preview: BundlePreview }
  | { readonly kind: 'done'; readonly preview: BundlePreview; readonly effect: BundleEffect };

interface TakeIn {
  readonly state: TakeInState;
  /** Sends and looks at it, and then asks. */
  readonly inspect: (file: File) => void;
  readonly unlock: (upload: string, passphrase: string) => void;
  readonly apply: (preview: BundlePreview) => void;
  /** Gives up whatever is going on, and lets another file be chosen; nothing was changed. */
  readonly cancel: () => void;
}

const CHOOSING: TakeInState = { kind: 'choosing', error: null };

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/** The way from a colleague's file to its changes in this office; see `syncContract.receiveBundle`. */
export function useTakeIn(): TakeIn {
  const { sync } = useClient();
  const queries = useQueryClient();
  const [state, setState] = useState(CHOOSING);
  const work = useRef<AbortController>(undefined);
  /** What of the file lies in the backend. */
  const laidAside = useRef<{ readonly upload?: string; readonly token?: string }>({});
  useEffect(() => () => work.current?.abort(), []);

  const run = async (job: (signal: AbortSignal) => Promise<TakeInState>): Promise<void> => {
    work.current?.abort();
    const controller = new AbortController();
    work.current = controller;
    const end = await job(controller.signal).catch((error: unknown): TakeInState => ({ kind: 'choosing', error }));
    if (!controller.signal.aborted) setState(end);
    // What was taken in, and also what was refused, stands in the history.
    await queries.invalidateQueries();
  };
  const shower = (step: Step, signal: AbortSignal) => (progress: { readonly done: number; readonly total: number }) => {
    if (!signal.aborted) setState({ kind: 'working', step, done: progress.done, total: progress.total });
  };

  const look = async (upload: string, passphrase: string | undefined, signal: AbortSignal): Promise<TakeInState> => {
    const show = shower('checking', signal);
    show({ done: 0, total: 0 });
    try {
      for await (const event of await sync.inspectBundle({ upload, passphrase }, { signal })) {
        if (event.kind === 'preview') {
          laidAside.current = { token: event.preview.token };
          return { kind: 'asking', preview: event.preview };
        }
        show(event);
      }
    } catch (error) {
      if (codeOf(error) === 'SYNC_PASSPHRASE_NEEDED') return { kind: 'passphrase', upload, error: null };
      if (codeOf(error) === 'SYNC_PASSPHRASE_WRONG') return { kind: 'passphrase', upload, error };
      throw error;
    }
    return CHOOSING;
  };
  return {
    state,
    inspect: (file) =>
      void run(async (signal) => {
        const receive: Receive = async (part, options) => {
          const answer = await sync.receiveBundle(part, options);
          laidAside.current = { upload: answer.upload };
          return answer;
        };
        const upload = await sendInParts(file, receive, { signal, onProgress: shower('sending', signal) });
        return look(upload, undefined, signal);
      }),
    unlock: (upload, passphrase) => void run((signal) => look(upload, passphrase, signal)),
    apply: (preview) =>
      void run(async (signal) => {
        const show = shower('applying', signal);
        show({ done: 0, total: preview.changes });
        for await (const event of await sync.applyBundle({ token: preview.token }, { signal })) {
          if (event.kind === 'applied') return { kind: 'done', preview, effect: event.effect };
          show(event);
        }
        return CHOOSING;
      }),
    cancel: () => {
      work.current?.abort();
      setState(CHOOSING);
      // What was sent is cleared up by the next start at the latest.
      sync.discardBundle(laidAside.current).catch(() => {});
      laidAside.current = {};
    },
  };
}
