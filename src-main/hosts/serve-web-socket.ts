import type { RawData, WebSocket } from 'ws';
import { CLOSE_CODE, READY } from '#shared/contract/transport.ts';
import { createAllowance } from './rate-limit.ts';
import type { RpcServer } from './rpc-server.ts';

/** A page sends a few messages per action; a socket that sends more is read more slowly, nothing is lost. */
const MESSAGES = { perSecond: 500, burst: 2000 };

/** Serves one page over a socket that has shown who it is, until either side closes it. */
export function serveWebSocket(socket: WebSocket, server: RpcServer): void {
  const attachment = server.attach({
    send: (message) =>
      new Promise<void>((resolve, reject) => {
        socket.send(message, (error) => (error ? reject(error) : resolve()));
      }),
    close: (why) => socket.close(CLOSE_CODE[why]),
  });
  const allowance = createAllowance(MESSAGES);
  let pause: NodeJS.Timeout | undefined;
  // What was read already is still handed out while paused, so the wait may have grown when it is over.
  const readOnWhenAllowed = () => {
    const waitMs = allowance.waitMs();
    pause = waitMs > 0 ? setTimeout(readOnWhenAllowed, waitMs) : undefined;
    if (pause) socket.pause();
    else if (socket.isPaused) socket.resume();
  };
  socket.on('message', (data, isBinary) => {
    attachment.receive(isBinary ? bytesOf(data) : textOf(data));
    allowance.take();
    if (!pause) readOnWhenAllowed();
  });
  socket.on('close', () => {
    clearTimeout(pause);
    attachment.end();
  });
  socket.send(READY);
}

/** A text message as text. */
export function textOf(data: RawData): string {
  return Buffer.from(bytesOf(data)).toString('utf8');
}

function bytesOf(data: RawData): ArrayBuffer {
  if (data instanceof ArrayBuffer) return data;
  const bytes = Array.isArray(data) ? Buffer.concat(data) : data;
  return new Uint8Array(bytes).buffer;
}
