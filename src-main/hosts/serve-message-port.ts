import type { RpcServer } from './rpc-server.ts';

/** The part of a port that is used; Electron's MessagePortMain has it, and hands over events where Node hands over values. */
export interface PortLike {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

/** Serves one page over a message port until either side closes it. */
export function serveMessagePort(port: PortLike, server: RpcServer): void {
  const attachment = server.attach({ send: (message) => port.postMessage(message), close: () => port.close() });
  port.on('message', ({ data }) => {
    if (typeof data === 'string' || data instanceof ArrayBuffer) attachment.receive(data);
    else if (data instanceof Uint8Array) attachment.receive(new Uint8Array(data).buffer);
    else port.close();
  });
  port.on('close', () => attachment.end());
  port.start();
}
