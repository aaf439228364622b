import { connect, createServer, type Server, type Socket } from 'node:net';

/** A network in front of a server that breaks at a chosen point: deterministic where ending a connection by its id is not. */
export interface CuttingLine {
  readonly port: number;
  /** Lets so many more bytes through, both directions together, then cuts every connection and refuses new ones. */
  readonly cutAfter: (bytes: number) => void;
  readonly mend: () => void;
  /** Holds everything back, from this very moment until it is let go. */
  readonly hold: () => void;
  readonly letGo: () => void;
  readonly close: () => void;
}

/** @param to the loopback port of the server behind it */
export async function cuttingLine(to: number): Promise<CuttingLine> {
  let left = Number.POSITIVE_INFINITY;
  const sockets = new Set<Socket>();
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  let isHeld = false;
  const carry = (from: Socket, other: Socket): void => {
    sockets.add(from);
    if (isHeld) from.pause();
    from.on('data', (bytes) => {
      other.write(bytes.subarray(0, left));
      left -= bytes.length;
      if (left <= 0) cut();
    });
    from.on('error', () => other.destroy());
    from.on('close', () => {
      sockets.delete(from);
      other.end();
    });
  };
  const server: Server = createServer((client) => {
    if (left <= 0) {
      client.destroy();
      return;
    }
    const behind = connect(to, '127.0.0.1');
    carry(client, behind);
    carry(behind, client);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cutAfter: (bytes) => {
      left = bytes;
    },
    mend: () => {
      left = Number.POSITIVE_INFINITY;
    },
    hold: () => {
      isHeld = true;
      for (const socket of sockets) socket.pause();
    },
    letGo: () => {
      isHeld = false;
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      cut();
      server.close();
    },
  };
}
