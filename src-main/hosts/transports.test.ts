import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { MAX_FILE_BYTES } from '#shared/contract/host.ts';
import { MAX_MESSAGE_BYTES, PAGE_MESSAGE } from '#shared/contract/transport.ts';
import { createClient } from '../../src-renderer/rpc/client.ts';
import { type Connection, createConnection } from '../../src-renderer/rpc/connection.ts';
import { MessageTooLargeError } from '../../src-renderer/rpc/errors.ts';
import { messagePortChannels } from '../../src-renderer/rpc/message-port-channel.ts';
import { webSocketChannels } from '../../src-renderer/rpc/web-socket-channel.ts';
import { createRpcServer } from './rpc-server.ts';
import { type PortLike, serveMessagePort } from './serve-message-port.ts';
import { checksum, createTinyService, patterned, type TinyClient, type TinyService } from './testing/tiny-service.ts';
import { signIn, startHost } from './testing/visitor.ts';

/** The same calls over both transports, page's end and host's end as they are in the product. */

interface Line {
  readonly client: TinyClient;
  readonly connection: Connection;
  readonly service: TinyService;
  close(): Promise<void> | void;
}

async function overWebSocket(): Promise<Line> {
  const running = await startHost();
  const cookie = await signIn(running);
  const { origin } = running;
  const open = webSocketChannels({
    origin,
    fetch: (url, init) => fetch(url, { ...init, headers: { cookie } }),
    // The browser adds cookie and Origin by itself.
    openSocket: (url) => new NodeWebSocket(url, { headers: { cookie, origin } }) as unknown as WebSocket,
  });
  const connection = createConnection(open);
  const close = async () => {
    connection.close();
    await running.close();
  };
  return { client: createClient<TinyClient>(connection), connection, service: running.service, close };
}

/** Electron hands over events where Node hands over values. */
function eventPort(port: MessagePort): PortLike {
  return {
    on: (name: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      port.on(name, (data: unknown) => listener({ data })),
    postMessage: (value) => port.postMessage(value),
    start: () => port.start(),
    close: () => port.close(),
  };
}

function overMessagePort(): Line {
  const service = createTinyService();
  const server = createRpcServer(service);
  const page = Object.assign(new EventTarget(), {
    location: { origin: 'app://desk' },
    postMessage: (message: unknown) => {
      if (message !== PAGE_MESSAGE.connect) return;
      const { port1, port2 } = new MessageChannel();
      serveMessagePort(eventPort(port1), server);
      const event = new MessageEvent('message', { data: PAGE_MESSAGE.port, origin: 'app://desk' });
      Object.defineProperties(event, { source: { value: page }, ports: { value: [port2] } });
      page.dispatchEvent(event);
    },
  });
  const connection = createConnection(messagePortChannels(page as unknown as Window));
  return {
    client: createClient<TinyClient>(connection),
    connection,
    service,
    close: () => connection.close(),
  };
}

describe.each([
  ['WebSocket', overWebSocket],
  ['MessagePort', overMessagePort],
] as const)('over %s', (_name, connect) => {
  let line: Line;
  beforeEach(async () => {
    line = await connect();
  });
  afterEach(() => line.close());

  it('values come back as they were sent', async () => {
    const value = {
      text: '髙島 & Straßburg 𠮷 \u{FA19} \u0000',
      lone: 'a\uD800b',
      none: null,
      list: [1, -0.5, 2 ** 53, [undefined, 'x']],
      date: new Date('2026-11-22T03:04:05.678Z'),
      big: 2n ** 70n,
      set: new Set(['a', 'b']),
      map: new Map([['k', { deep: true }]]),
      empty: '',
    };
    expect(await line.client.echo(value)).toEqual(value);
  });

  it('a refusal of the contract keeps its code and data', async () => {
    const error = await line.client.refuse().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ code: 'OUT_OF_STOCK', defined: true, data: { left: 3 } });
  });

  it('what nobody expected shows nothing of the inside', async () => {
    const error = await line.client.fail().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', defined: false });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  it('a wrong input is refused by the contract', async () => {
    const faulty = 'many' as unknown as number;
    const error = await line.client.count({ to: faulty }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('a stream arrives in order, with its dates', async () => {
    const seen = [];
    for await (const { n, at } of await line.client.count({ to: 5 })) seen.push([n, at.getTime()]);
    expect(seen).toEqual([1, 2, 3, 4, 5].map((n) => [n, n]));
  });

  it('a stream that is left early ends at the other side', async () => {
    for await (const { n } of await line.client.count({ to: 100_000 })) if (n === 5) break;
    await vi.waitFor(() => expect(line.service.events).toContain('count ended'));
  });

  it('a stream that is refused half-way keeps code and data', async () => {
    const seen: number[] = [];
    const error = await (async () => {
      for await (const n of await line.client.countThenRefuse()) seen.push(n);
    })().catch((reason: unknown) => reason);
    expect(seen).toEqual([1]);
    expect(error).toMatchObject({ code: 'OUT_OF_STOCK', data: { left: 1 } });
  });

  it('a call that is given up is given up at the other side', async () => {
    const controller = new AbortController();
    const call = line.client.wait(undefined, { signal: controller.signal });
    await vi.waitFor(() => expect(line.service.events).toContain('wait began'));
    controller.abort(new Error('changed my mind'));
    await expect(call).rejects.toThrow('changed my mind');
    await vi.waitFor(() => expect(line.service.events).toContain('wait given up'));
  });

  it('many calls at once each get their own answer', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, (_, n) => line.client.echo(n)));
    expect(answers).toEqual(Array.from({ length: 500 }, (_, n) => n));
  });

  it('files arrive byte for byte with name and type', async () => {
    const files = [
      new File([patterned(70_000)], '見積書 (最終) "1".eml', { type: 'message/rfc822' }),
      new File([], 'empty.txt', { type: 'text/plain' }),
      new File([patterned(255)], 'Anlage – Straße.pdf', { type: 'application/pdf' }),
    ];
    expect(await line.client.measure({ files })).toEqual([
      { name: '見積書 (最終) "1".eml', type: 'message/rfc822', size: 70_000, sum: checksum(patterned(70_000)) },
      { name: 'empty.txt', type: 'text/plain', size: 0, sum: 0 },
      { name: 'Anlage – Straße.pdf', type: 'application/pdf', size: 255, sum: checksum(patterned(255)) },
    ]);
    const made = await line.client.make({ name: '活動報告 2026.pdf', type: 'application/pdf', size: 70_000 });
    expect(made).toBeInstanceOf(File);
    expect([made.name, made.type, made.size]).toEqual(['活動報告 2026.pdf', 'application/pdf', 70_000]);
    expect(checksum(new Uint8Array(await made.arrayBuffer()))).toBe(checksum(patterned(70_000)));
  });

  it('a file of the permitted size goes in and out', async () => {
    const file = new File([patterned(MAX_FILE_BYTES)], 'big.eml', { type: 'message/rfc822' });
    const [measured] = await line.client.measure({ files: [file] });
    expect(measured).toMatchObject({ size: MAX_FILE_BYTES, sum: checksum(patterned(MAX_FILE_BYTES)) });
    const made = await line.client.make({ name: 'big.pdf', type: 'application/pdf', size: MAX_FILE_BYTES });
    expect(made.size).toBe(MAX_FILE_BYTES);
  });
});

it('over WebSocket more than a message may hold is refused before it is sent, and the line stays', async () => {
  const line = await overWebSocket();
  const file = new File([new Uint8Array(MAX_MESSAGE_BYTES)], 'too-big.bin');
  await expect(line.client.measure({ files: [file] })).rejects.toBeInstanceOf(MessageTooLargeError);
  expect(line.connection.state()).toBe('open');
  expect(await line.client.echo('still there')).toBe('still there');
  await line.close();
});

it('over MessagePort what is no message of ours closes the port, and the host goes on', async () => {
  const service = createTinyService();
  const server = createRpcServer(service);
  for (const message of ['hello', 42, { i: '1' }, null]) {
    const { port1, port2 } = new MessageChannel();
    serveMessagePort(eventPort(port1), server);
    const isClosed = new Promise((resolve) => port2.on('close', resolve));
    port2.postMessage(message);
    await isClosed;
  }
  expect(service.logged.join()).not.toContain('hello');
});
