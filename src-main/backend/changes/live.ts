/** What a commit changed, told to every open window so that it shows the present without a reload. */
export interface ChangeEvent {
  /** The operation's stamp. */
  readonly op: number;
  /** The procedure that did it, e.g. `inquiries.move`. */
  readonly name: string;
  readonly kinds: readonly string[];
  /** The records touched; empty when there were too many to name. */
  readonly ids: readonly string[];
}

export interface Live {
  readonly publish: (event: ChangeEvent) => void;
  /** Every event from now on, until the signal aborts. */
  readonly watch: (signal?: AbortSignal) => AsyncGenerator<ChangeEvent, void, void>;
}

/** In-process publish and subscribe; each listener has a queue of its own. */
export function createLive(): Live {
  const listeners = new Set<(event: ChangeEvent) => void>();
  async function* watch(signal?: AbortSignal): AsyncGenerator<ChangeEvent, void, void> {
    const queue: ChangeEvent[] = [];
    let wake = () => {};
    const listener = (event: ChangeEvent) => {
      queue.push(event);
      wake();
    };
    const abort = () => wake();
    listeners.add(listener);
    signal?.addEventListener('abort', abort);
    try {
      while (signal?.aborted !== true) {
        const next = queue.shift();
        if (next !== undefined) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      listeners.delete(listener);
      signal?.removeEventListener('abort', abort);
    }
  }
  return {
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    watch,
  };
}
