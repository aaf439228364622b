import type { Client, ClientContext } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenChannel } from './channel.ts';
import { createClient } from './client.ts';
import { type Connection, createConnection } from './connection.ts';
import { DisconnectedError } from './errors.ts';
import { createFakeChannel, type FakeChannel } from './testing/fake-channel.ts';

type TestClient = {
  readonly hello: Client<ClientContext, undefined, string, Error>;
  readonly stream: Client<ClientContext, undefined, AsyncIterable<number>, Error>;
};

const PATIENCE = { firstWait: 10, longestWait: 40, attempt: 1000 };

let channels: FakeChannel[];
let refuse: boolean;
let attempts: number[];
let connection: Connection;
let client: TestClient;

const open: OpenChannel = async () => {
  attempts.push(performance.now());
  if (refuse) throw new Error('not there');
  const channel = createFakeChannel();
  channels.push(channel);
  return channel;
};

const start = () => {
  connection = createConnection(open, PATIENCE);
  client = createClient<TestClient>(connection);
};

const currentChannel = async (): Promise<FakeChannel> => {
  await vi.waitFor(() => expect(connection.state()).toBe('open'));
  const channel = channels.at(-1);
  if (channel === undefined) throw new Error('no channel');
  return channel;
};

beforeEach(() => {
  channels = [];
  attempts = [];
  refuse = false;
});

afterEach(() => connection.close());

describe('a connection', () => {
  it('is connecting, then open, then lost, then open again', async () => {
    start();
    const seen = [connection.state()];
    connection.subscribe(() => seen.push(connection.state()));
    (await currentChannel()).close();
    await vi.waitFor(() => expect(seen).toEqual(['connecting', 'open', 'lost', 'open']));
  });

  it('tells that it is back, but not that it came up first', async () => {
    start();
    const isBack = vi.fn();
    connection.onReconnect(isBack);
    const channel = await currentChannel();
    expect(isBack).not.toHaveBeenCalled();
    channel.close();
    await vi.waitFor(() => expect(isBack).toHaveBeenCalledTimes(1));
  });

  it('listeners that left hear nothing', async () => {
    start();
    const heard = vi.fn();
    connection.subscribe(heard)();
    connection.onReconnect(heard)();
    (await currentChannel()).close();
    await vi.waitFor(() => expect(channels).toHaveLength(2));
    expect(heard).not.toHaveBeenCalled();
  });

  it('tries again and again, waiting longer up to a bound', async () => {
    refuse = true;
    start();
    await vi.waitFor(() => expect(attempts.length).toBeGreaterThan(6));
    expect(connection.state()).toBe('lost');
    const waits = attempts.slice(1).map((at, index) => at - (attempts[index] ?? at));
    expect(waits[0]).toBeLessThan(PATIENCE.firstWait * 2 + 10);
    expect(Math.max(...waits)).toBeLessThan(PATIENCE.longestWait + 30);
    expect(waits.at(-1)).toBeGreaterThan(PATIENCE.longestWait / 2 - 2);
    refuse = false;
    await currentChannel();
  });

  it('that is closed tries no more', async () => {
    start();
    await currentChannel();
    connection.close();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(attempts).toHaveLength(1);
  });
});

describe('a call', () => {
  it('made while connecting waits for the line', async () => {
    start();
    const call = client.hello();
    const channel = await currentChannel();
    await vi.waitFor(() => expect(channel.sent).toHaveLength(1));
    channel.answer(JSON.stringify({ i: '1', p: { b: { json: 'hi' } } }));
    expect(await call).toBe('hi');
  });

  it('under way when the line breaks fails as disconnected', async () => {
    start();
    const channel = await currentChannel();
    const call = client.hello();
    await vi.waitFor(() => expect(channel.sent).toHaveLength(1));
    channel.close();
    await expect(call).rejects.toBeInstanceOf(DisconnectedError);
    await expect(call).rejects.toMatchObject({ code: 'disconnected' });
  });

  it('made while lost fails at once as disconnected', async () => {
    refuse = true;
    start();
    await vi.waitFor(() => expect(connection.state()).toBe('lost'));
    await expect(client.hello()).rejects.toBeInstanceOf(DisconnectedError);
  });

  it('goes over the new line after the old one broke', async () => {
    start();
    (await currentChannel()).close();
    await vi.waitFor(() => expect(channels).toHaveLength(2));
    const channel = await currentChannel();
    const call = client.hello();
    await vi.waitFor(() => expect(channel.sent).toHaveLength(1));
    channel.answer(JSON.stringify({ i: '1', p: { b: { json: 'again' } } }));
    expect(await call).toBe('again');
  });

  it('refused by the backend keeps that refusal', async () => {
    start();
    const channel = await currentChannel();
    const call = client.hello();
    await vi.waitFor(() => expect(channel.sent).toHaveLength(1));
    const refusal = { defined: true, code: 'NOT_FOUND', status: 404, message: '', data: { kind: 'inquiry' } };
    channel.answer(JSON.stringify({ i: '1', p: { s: 404, b: { json: refusal } } }));
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND', data: { kind: 'inquiry' } });
  });

  it('given up by the caller tells the backend, and is not called disconnected', async () => {
    start();
    const channel = await currentChannel();
    const controller = new AbortController();
    const outcome = client.hello(undefined, { signal: controller.signal }).catch((reason: unknown) => reason);
    await vi.waitFor(() => expect(channel.sent).toHaveLength(1));
    controller.abort(new Error('given up'));
    await vi.waitFor(() => expect(channel.sent).toHaveLength(2));
    channel.close();
    expect(await outcome).toMatchObject({ message: 'given up' });
  });
});

it('a stream under way when the line breaks ends as disconnected', async () => {
  start();
  const channel = await currentChannel();
  const call = client.stream();
  await vi.waitFor(() => expect(channel.sent).toHaveLength(1));
  channel.answer(JSON.stringify({ i: '1', p: { h: { 'content-type': 'text/event-stream' } } }));
  channel.answer(JSON.stringify({ i: '1', t: 3, p: { e: 'message', d: { json: 7 } } }));
  const seen: number[] = [];
  const error = await (async () => {
    for await (const n of await call) {
      seen.push(n);
      channel.close();
    }
  })().catch((reason: unknown) => reason);
  expect(seen).toEqual([7]);
  expect(error).toBeInstanceOf(DisconnectedError);
});
