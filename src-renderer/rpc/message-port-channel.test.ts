import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAGE_MESSAGE } from '#shared/contract/transport.ts';
import type { Channel } from './channel.ts';
import { messagePortChannels } from './message-port-channel.ts';

const ORIGIN = 'app://desk';

/** A port as far as the channel uses it: happy-dom's do not tell when the other end is gone. */
class FakePort extends EventTarget {
  readonly posted: unknown[] = [];
  isClosed = false;
  start() {}
  postMessage(message: unknown) {
    this.posted.push(message);
  }
  close() {
    this.isClosed = true;
  }
}

let page: EventTarget & { posted: unknown[][]; location: { origin: string } };
let abort: AbortController;
let opening: Promise<Channel>;
let port: FakePort;

beforeEach(() => {
  const posted: unknown[][] = [];
  page = Object.assign(new EventTarget(), {
    posted,
    location: { origin: ORIGIN },
    postMessage: (...message: unknown[]) => posted.push(message),
  });
  abort = new AbortController();
  opening = messagePortChannels(page as unknown as Window)(abort.signal);
  port = new FakePort();
});

afterEach(() => abort.abort());

function hear(data: unknown, { origin = ORIGIN, source = page as unknown, ports = [] as unknown[] } = {}): void {
  const event = new MessageEvent('message', { data });
  Object.defineProperties(event, { source: { value: source }, ports: { value: ports }, origin: { value: origin } });
  page.dispatchEvent(event);
}

describe('a port', () => {
  it('is asked for at the page’s own origin only', () => {
    expect(page.posted).toEqual([[PAGE_MESSAGE.connect, ORIGIN]]);
    opening.catch(() => {});
  });

  it('is taken from the shell, not from frames, other windows or messages of another kind', async () => {
    const foreign = new FakePort();
    hear(PAGE_MESSAGE.port, { ports: [foreign], origin: 'https://example.org' });
    hear(PAGE_MESSAGE.port, { ports: [foreign], source: {} });
    hear('hello', { ports: [foreign] });
    hear(PAGE_MESSAGE.port);
    hear(PAGE_MESSAGE.port, { ports: [port] });
    (await opening).send('x');
    expect([foreign.posted, port.posted]).toEqual([[], ['x']]);
  });

  it('that cannot be had is refused', async () => {
    hear(PAGE_MESSAGE.lost);
    await expect(opening).rejects.toThrow('not there');
  });

  it('that does not come in time is given up', async () => {
    abort.abort();
    await expect(opening).rejects.toThrow('did not answer');
  });

  it.each([
    ['when the other end is gone', () => port.dispatchEvent(new Event('close'))],
    ['when the shell says that the backend ended', () => hear(PAGE_MESSAGE.lost)],
  ])('is closed once %s', async (_name, happen) => {
    hear(PAGE_MESSAGE.port, { ports: [port] });
    const closed = vi.fn();
    (await opening).onClose(closed);
    happen();
    happen();
    expect(closed).toHaveBeenCalledTimes(1);
    expect(port.isClosed).toBe(true);
  });

  it('is not closed by a foreign page that says the backend ended', async () => {
    hear(PAGE_MESSAGE.port, { ports: [port] });
    const closed = vi.fn();
    (await opening).onClose(closed);
    hear(PAGE_MESSAGE.lost, { origin: 'https://example.org' });
    expect(closed).not.toHaveBeenCalled();
  });
});
