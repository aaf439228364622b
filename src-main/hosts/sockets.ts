import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { CLOSE_CODE, MAX_MESSAGE_BYTES, RPC_PATH } from '#shared/contract/transport.ts';
import { cookieState, isOwnOrigin } from './guard.ts';
import type { HostState } from './requests.ts';
import type { RpcServer } from './rpc-server.ts';
import { isSameSecret } from './secrets.ts';
import { serveWebSocket, textOf } from './serve-web-socket.ts';

/** A page that has the cookie sends its greeting at once; whoever does not is let go. */
const GREETING_WITHIN_MS = 5000;
const MOST_SOCKETS = 100;
const RESTARTING = 1001;

const greetingSchema = z.object({ session: z.string().max(100) });

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Takes in sockets of our own page, and serves them once they have shown the session. */
export function createSockets(
  server: RpcServer,
  state: HostState,
  { greetingWithinMs = GREETING_WITHIN_MS }: { readonly greetingWithinMs?: number } = {},
): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });
  return {
    upgrade(request, stream, head) {
      const status = refusalOf(request, state, sockets.clients.size);
      if (status !== undefined) return refuse(stream, status);
      sockets.handleUpgrade(request, stream, head, (socket) => greet(socket, server, state, greetingWithinMs));
    },
    close() {
      for (const socket of sockets.clients) {
        socket.close(RESTARTING);
        socket.terminate();
      }
      sockets.close();
    },
  };
}

/** @returns the status to refuse with, nothing where the socket may be opened */
function refusalOf(request: IncomingMessage, state: HostState, openSockets: number): string | undefined {
  if (!isOwnOrigin(request, state.port)) return '403 Forbidden';
  const cookie = cookieState(request, state.cookie);
  if (cookie === 'wrong') state.attempts.failed();
  if (cookie !== 'right') return state.attempts.isExhausted() ? '429 Too Many Requests' : '401 Unauthorized';
  if (request.url !== RPC_PATH) return '404 Not Found';
  return openSockets >= MOST_SOCKETS ? '503 Service Unavailable' : undefined;
}

function refuse(stream: Duplex, status: string): void {
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function greet(socket: WebSocket, server: RpcServer, state: HostState, withinMs: number): void {
  // An oversized or malformed frame ends in 'error' before 'close'; the socket is closed with its reason already.
  socket.on('error', () => {});
  socket.binaryType = 'arraybuffer';
  const late = setTimeout(() => socket.close(CLOSE_CODE.late), withinMs);
  socket.once('close', () => clearTimeout(late));
  socket.once('message', (data, isBinary) => {
    clearTimeout(late);
    const greeting = isBinary ? undefined : greetingOf(textOf(data));
    if (greeting !== undefined && isSameSecret(greeting.session, state.session)) return serveWebSocket(socket, server);
    state.attempts.failed();
    socket.close(CLOSE_CODE.unauthorised);
  });
}

function greetingOf(text: string): z.infer<typeof greetingSchema> | undefined {
  try {
    return greetingSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
