import { useEffect, useRef, useState } from 'react';
import { useConnectionState } from './orpc.tsx';
import { type Receive, sendInParts } from './send-in-parts.ts';

/** In bytes. */
interface Progress {
  readonly done: number;
  readonly total: number;
}

interface CallOptions {
  readonly signal: AbortSignal;
}

/** How the office is replaced by what a file holds: by a backup, or by a snapshot of the office that is joined. */
export interface Replacement<Source, Contents> {
  readonly receive: Receive;
  /** What was sent, as `inspect` names it. */
  readonly sourceOf: (upload: string, name: string) => Source;
  readonly inspect: (
    source: Source,
    options: CallOptions,
  ) => Promise<
    AsyncIterable<
      ({ readonly kind: 'progress' } & Progress) | { readonly kind: 'contents'; readonly contents: Contents }
    >
  >;
  /** Starts the program anew on it. */
  readonly carryOut: (contents: Contents, options: CallOptions) => Promise<AsyncIterable<unknown>>;
  readonly discard: () => Promise<void>;
}

export type ReplacementState<Contents> =
  | { readonly kind: 'choosing'; readonly error: unknown }
  | ({ readonly kind: 'working'; readonly step: 'sending' | 'checking' } & Progress)
  | { readonly kind: 'asking'; readonly contents: Contents }
  | { readonly kind: 'restarting'; readonly contents: Contents };

export interface ReplacementSteps<Source, Contents> {
  readonly state: ReplacementState<Contents>;
  /** Reads and checks it, and then asks. */
  readonly inspect: (chosen: File | Source) => void;
  readonly carryOut: (contents: Contents) => void;
  /** Gives up whatever is going on; nothing was changed. */
  readonly cancel: () => void;
}

/**
 * The way from a file to a program that works on what it holds.
 * @param onDone the program has started anew on it
 */
export function useReplacement<Source extends object, Contents>(
  replacement: Replacement<Source, Contents>,
  onDone: (contents: Contents) => void,
): ReplacementSteps<Source, Contents> {
  const [state, setState] = useState<ReplacementState<Contents>>({ kind: 'choosing', error: null });
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);
  useAfterRestart(state, onDone);

  const show = (step: 'sending' | 'checking', progress: Progress): void =>
    setState({ kind: 'working', step, ...progress });
  const run = async (job: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    work.current?.abort();
    const controller = new AbortController();
    work.current = controller;
    try {
      await job(controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return;
      setState((present) => (present.kind === 'restarting' ? present : { kind: 'choosing', error }));
    }
  };

  const send = async (file: File, signal: AbortSignal): Promise<Source> => {
    const onProgress = (progress: Progress): void => show('sending', progress);
    return replacement.sourceOf(await sendInParts(file, replacement.receive, { signal, onProgress }), file.name);
  };
  const inspect = (chosen: File | Source): void =>
    void run(async (signal) => {
      const source = chosen instanceof File ? await send(chosen, signal) : chosen;
      for await (const event of await replacement.inspect(source, { signal })) {
        if (signal.aborted) return;
        if (event.kind === 'progress') show('checking', event);
        else setState({ kind: 'asking', contents: event.contents });
      }
    });
  const carryOut = (contents: Contents): void =>
    void run(async (signal) => {
      const events = await replacement.carryOut(contents, { signal });
      // Reading on says that it was told; then the line breaks, and what follows is not an answer any more.
      for await (const _ of events) setState({ kind: 'restarting', contents });
    });
  const cancel = (): void => {
    work.current?.abort();
    setState({ kind: 'choosing', error: null });
    // What was sent is cleared up by the next start at the latest.
    replacement.discard().catch(() => {});
  };
  return { state, inspect, carryOut, cancel };
}

/** Waits until the line that the restart breaks is open again. */
function useAfterRestart<Contents>(state: ReplacementState<Contents>, onDone: (contents: Contents) => void): void {
  const connection = useConnectionState();
  const wasLost = useRef(false);
  const then = useRef(onDone);
  then.current = onDone;
  useEffect(() => {
    if (state.kind !== 'restarting') return;
    if (connection === 'lost') wasLost.current = true;
    if (connection === 'open' && wasLost.current) {
      wasLost.current = false;
      then.current(state.contents);
    }
  }, [state, connection]);
}
