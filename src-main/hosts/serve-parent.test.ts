import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { StartupError } from '../backend/startup-error.ts';
import { createRpcServer } from './rpc-server.ts';
import type { PortLike } from './serve-message-port.ts';
import { type Parent, serveParent } from './serve-parent.ts';
import { createTinyService } from './testing/tiny-service.ts';

const START = { type: 'start', rootDir: '/program', demo: false, language: 'en' };
const CALL = JSON.stringify({ i: '1', p: { u: '/echo', b: { json: 'hello' } } });

function setUp(open: (parent: Parent) => Promise<void> = async () => {}) {
  const parent = Object.assign(new EventEmitter(), { postMessage: vi.fn() });
  const close = vi.fn();
  const exit = vi.fn();
  const opening = vi.fn(open);
  serveParent(parent, {
    open: async (_, given) => {
      await opening(given);
      return { rpc: createRpcServer(createTinyService()), close };
    },
    explain: (error) => ({ line: error instanceof StartupError ? error.code : 'unexpected', exitCode: 75 }),
    exit,
  });
  const order = (data: unknown, ports: readonly PortLike[] = []) => parent.emit('message', { data, ports });
  return { parent, close, exit, opening, order };
}

function eventPort(port: MessagePort): PortLike {
  return {
    on: (name: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      port.on(name, (data: unknown) => listener({ data })),
    postMessage: (value) => port.postMessage(value),
    start: () => port.start(),
    close: () => port.close(),
  };
}

/** @returns what the other side answers to a call, or 'closed' */
function callOver(order: (data: unknown, ports: readonly PortLike[]) => void): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port2.on('message', (message) => {
      resolve(JSON.parse(message));
      port2.close();
    });
    port2.on('close', () => resolve('closed'));
    port2.postMessage(CALL);
    order({ type: 'connect' }, [eventPort(port1)]);
  });
}

describe('the backend process', () => {
  it('says when it is ready, and serves every port it is handed', async () => {
    const { parent, order } = setUp();
    order(START);
    await vi.waitFor(() => expect(parent.postMessage).toHaveBeenCalledWith({ type: 'ready' }));
    for (let window = 0; window < 2; window += 1) {
      expect(await callOver(order)).toMatchObject({ p: { b: { json: 'hello' } } });
    }
  });

  it('serves a port that came before it was ready', async () => {
    const { order } = setUp(() => new Promise((resolve) => setTimeout(resolve, 50)));
    order(START);
    expect(await callOver(order)).toMatchObject({ p: { b: { json: 'hello' } } });
  });

  it('opens once, however often it is told to', async () => {
    const { opening, order } = setUp();
    order(START);
    order(START);
    await callOver(order);
    expect(opening).toHaveBeenCalledTimes(1);
  });

  it('tells why it could not open, and closes the ports it cannot serve', async () => {
    const { parent, order } = setUp(() => Promise.reject(new StartupError('data_folder_in_use', { path: '/data' })));
    order(START);
    expect(await callOver(order)).toBe('closed');
    expect(parent.postMessage.mock.calls).toEqual([[{ type: 'failed', line: 'data_folder_in_use', exitCode: 75 }]]);
  });

  it('closes the data before it ends', async () => {
    const { close, exit, order } = setUp();
    order(START);
    order({ type: 'stop' });
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0));
    expect(close.mock.invocationCallOrder[0]).toBeLessThan(exit.mock.invocationCallOrder[0] ?? 0);
  });

  it('has secrets sealed and opened by the main process', async () => {
    const got: unknown[] = [];
    const { parent, order } = setUp(async ({ sealing }) => {
      const opened = sealing.open('was sealed elsewhere').catch(() => 'refused');
      got.push(await sealing.seal('a'), await opened);
    });
    order(START);
    await vi.waitFor(() => expect(parent.postMessage).toHaveBeenCalledTimes(2));
    const asked = parent.postMessage.mock.calls.map(([report]) => report);
    expect(asked).toEqual([
      { type: 'secret', id: 1, act: 'open', text: 'was sealed elsewhere' },
      { type: 'secret', id: 2, act: 'seal', text: 'a' },
    ]);
    order({ type: 'secret', id: 2, text: 'sealed a' });
    order({ type: 'secret', id: 1, text: null });
    await vi.waitFor(() => expect(parent.postMessage).toHaveBeenCalledWith({ type: 'ready' }));
    expect(got).toEqual(['sealed a', 'refused']);
  });

  it('refuses an order that it does not know', () => {
    const { order } = setUp();
    expect(() => order({ type: 'eval', code: '1' })).toThrow();
  });
});
