import { HOST_BRIDGE } from '#shared/contract/host.ts';
import { type Connection, createConnection } from './connection.ts';
import { messagePortChannels } from './message-port-channel.ts';
import { webSocketChannels } from './web-socket-channel.ts';

/** Connects the page with its backend: by a port where Electron's preload is there, else by a socket to where it came from. */
export function connect(page: Window & typeof globalThis): Connection {
  if (HOST_BRIDGE in page) return createConnection(messagePortChannels(page));
  const { origin } = page.location;
  return createConnection(
    webSocketChannels({ origin, fetch: page.fetch.bind(page), openSocket: (url) => new page.WebSocket(url) }),
  );
}
