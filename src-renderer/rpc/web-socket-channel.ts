import { z } from 'zod';
import { MAX_MESSAGE_BYTES, READY, RPC_PATH, SESSION_PATH, type SocketGreeting } from '#shared/contract/transport.ts';
import type { Channel, OpenChannel } from './channel.ts';
import { MessageTooLargeError } from './errors.ts';

/** What is used of the browser; tests run it outside of one. */
export interface WebSocketSurroundings {
  /** The page's own, such as `http://127.0.0.1:4711`. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly openSocket: (url: string) => WebSocket;
}

const sessionSchema = z.object({ session: z.string() });

/**
 * Opens sockets to the host that served the page. The host wants the session, which only a page of its own can read, in the
 * first message, and says when it is ready.
 */
export function webSocketChannels({ origin, fetch, openSocket }: WebSocketSurroundings): OpenChannel {
  return async (signal) => {
    const response = await fetch(origin + SESSION_PATH, { signal, cache: 'no-store', credentials: 'same-origin' });
    if (!response.ok) throw new Error(`session refused: ${response.status}`);
    const greeting: SocketGreeting = sessionSchema.parse(await response.json());
    const socket = openSocket(origin.replace(/^http/, 'ws') + RPC_PATH);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => socket.send(JSON.stringify(greeting)));
    await readiness(socket, signal);
    return channelOf(socket);
  };
}

function readiness(socket: WebSocket, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = () => {
      socket.close();
      reject(new Error('the host did not take the socket'));
    };
    socket.addEventListener('close', refuse);
    signal.addEventListener('abort', refuse, { once: true });
    socket.addEventListener(
      'message',
      ({ data }) => {
        signal.removeEventListener('abort', refuse);
        if (data === READY) resolve();
        else refuse();
      },
      { once: true },
    );
  });
}

function channelOf(socket: WebSocket): Channel {
  return {
    send(message) {
      if (sizeOf(message) > MAX_MESSAGE_BYTES) throw new MessageTooLargeError(MAX_MESSAGE_BYTES);
      socket.send(message);
    },
    onMessage: (listener) => socket.addEventListener('message', ({ data }) => listener(data)),
    onClose: (listener) => socket.addEventListener('close', () => listener(), { once: true }),
    close: () => socket.close(),
  };
}

/** Text of JSON is checked by its length in characters first, since measuring its bytes costs a copy. */
function sizeOf(message: string | BufferSource | Blob): number {
  if (message instanceof Blob) return message.size;
  if (typeof message !== 'string') return message.byteLength;
  return message.length * 3 <= MAX_MESSAGE_BYTES ? message.length : new TextEncoder().encode(message).byteLength;
}
