import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { Channel, OpenChannel } from './channel.ts';
import { ChannelSocket } from './channel-socket.ts';
import { guardedLink, type LinkInUse } from './guarded-link.ts';

/** `connecting` only before the first line is open or has failed; afterwards a broken line is `lost` until the next one. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

export interface Connection {
  readonly link: ClientLink<ClientContext>;
  readonly state: () => ConnectionState;
  /** For `useSyncExternalStore(connection.subscribe, connection.state)`. @returns stops listening */
  readonly subscribe: (listener: () => void) => () => void;
  /** Called when a lost line is open again: what was read may be out of date. @returns stops listening */
  readonly onReconnect: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** Milliseconds. The wait doubles from the first to the longest. */
export interface Patience {
  readonly firstWait: number;
  readonly longestWait: number;
  /** How long one attempt may take. */
  readonly attempt: number;
}

const PATIENCE: Patience = { firstWait: 250, longestWait: 8000, attempt: 10_000 };

interface Line extends LinkInUse {
  readonly channel: Channel;
}

/** Keeps one line to the backend open, and opens the next one when it breaks, until it is closed. */
export function createConnection(open: OpenChannel, patience: Patience = PATIENCE): Connection {
  const listeners = new Set<() => void>();
  const reconnectListeners = new Set<() => void>();
  const end = new AbortController();
  let state: ConnectionState = 'connecting';
  let line: Line | undefined;
  let firstOutcome: () => void = () => {};
  const isDecided = new Promise<void>((resolve) => {
    firstOutcome = resolve;
  });

  const enter = (next: ConnectionState) => {
    const wasLost = state === 'lost';
    if (state === next) return;
    state = next;
    firstOutcome();
    for (const listener of listeners) listener();
    if (wasLost && next === 'open') for (const listener of reconnectListeners) listener();
  };

  /** @returns when the line has broken */
  async function holdLine(): Promise<void> {
    const channel = await open(AbortSignal.any([end.signal, AbortSignal.timeout(patience.attempt)]));
    if (end.signal.aborted) return channel.close();
    let isOpen = true;
    // Before the link listens: its calls fail on the same event, and have to find the line closed.
    const isBroken = new Promise<void>((resolve) => {
      channel.onClose(() => {
        isOpen = false;
        line = undefined;
        resolve();
      });
    });
    line = { channel, link: new RPCLink({ websocket: new ChannelSocket(channel) }), isOpen: () => isOpen };
    enter('open');
    await isBroken;
  }

  async function keepOpen(): Promise<void> {
    let wait = patience.firstWait;
    while (!end.signal.aborted) {
      try {
        await holdLine();
        wait = patience.firstWait;
      } catch {
        // The next attempt follows; what it waits for is shown by the state.
      }
      enter('lost');
      await pause(wait * (0.5 + Math.random() / 2), end.signal);
      wait = Math.min(wait * 2, patience.longestWait);
    }
  }

  void keepOpen();
  return {
    link: guardedLink(async () => {
      await isDecided;
      return line;
    }),
    state: () => state,
    subscribe: subscriberTo(listeners),
    onReconnect: subscriberTo(reconnectListeners),
    close() {
      end.abort();
      line?.channel.close();
    },
  };
}

const subscriberTo =
  (listeners: Set<() => void>) =>
  (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
