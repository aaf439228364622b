export interface Run<Progress> {
  /** Aborted when the call is cancelled, or when whoever reads the answer turns away. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Work that tells its progress by a callback, as the pieces of an answer: the progress as it comes, the result last. */
export async function* withProgress<Progress, Result>(
  signal: AbortSignal | undefined,
  work: (run: Run<Progress>) => Promise<Result>,
): AsyncGenerator<Progress | Result, void, void> {
  const left = new AbortController();
  const told: Progress[] = [];
  let wake = (): void => {};
  let settled = false;
  const ended = work({
    signal: signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]),
    onProgress: (progress) => {
      told.push(progress);
      wake();
    },
  }).finally(() => {
    settled = true;
    wake();
  });
  // It is awaited below; until then a failure must not count as unhandled.
  ended.catch(() => {});
  try {
    while (!settled || told.length > 0) {
      const next = told.shift();
      if (next !== undefined) yield next;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (settled) resolve();
        });
      }
    }
    yield await ended;
  } finally {
    left.abort();
  }
}
