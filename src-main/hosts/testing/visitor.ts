import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import { createRpcServer } from '../rpc-server.ts';
import { type BrowserHost, serveBrowser } from '../serve-browser.ts';
import { createTinyService, type TinyService } from './tiny-service.ts';

export interface Running {
  readonly host: BrowserHost;
  readonly service: TinyService;
  readonly origin: string;
  readonly pageDir: string;
  close(): Promise<void>;
}

/** The real host on a real socket, with a small page. */
export async function startHost({ greetingWithinMs }: { greetingWithinMs?: number } = {}): Promise<Running> {
  const service = createTinyService();
  const folder = mkdtempSync(join(tmpdir(), 'desk-host-'));
  const pageDir = join(folder, 'renderer');
  mkdirSync(join(pageDir, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not for you');
  writeFileSync(
    join(pageDir, 'index.html'),
    '<!doctype html><html><head><title>Desk</title></head><body></body></html>',
  );
  writeFileSync(join(pageDir, 'assets', 'main-1a2b.js'), 'export const a = 1;');
  const host = await serveBrowser({
    rpc: createRpcServer(service),
    pageDir,
    port: 0,
    log: service.log,
    ...(greetingWithinMs === undefined ? {} : { greetingWithinMs }),
  });
  return {
    host,
    service,
    origin: `http://127.0.0.1:${host.port}`,
    pageDir,
    async close() {
      await host.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Sends what it is told, unchanged: `fetch` would tidy paths and forbid headers. */
export function visit(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: await text(response) });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The token of a fresh address. */
export const tokenOf = (host: BrowserHost): string => new URL(host.issueAddress()).searchParams.get('token') ?? '';

/** Opens an address as a browser would. @returns the cookie to send */
export async function signIn({ host }: Running): Promise<string> {
  const reply = await visit(host.port, `/?token=${tokenOf(host)}`);
  return String(reply.headers['set-cookie']).split(';')[0] ?? '';
}

export async function sessionOf(running: Running, cookie: string): Promise<string> {
  const reply = await visit(running.host.port, '/session', { headers: { cookie } });
  return JSON.parse(reply.body).session;
}

/** What became of an attempt to open a socket: a status without one, or a close code with one. */
export interface SocketEnd {
  readonly status: number | undefined;
  readonly code: number | undefined;
  readonly messages: readonly string[];
}

/** Opens a socket, sends what it is given, and waits until the host ends it. */
export function knock(
  url: string,
  headers: Record<string, string>,
  messages: readonly (string | Uint8Array)[] = [],
): Promise<SocketEnd> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    const received: string[] = [];
    socket.on('open', () => {
      for (const message of messages) socket.send(message);
    });
    socket.on('message', (data) => received.push(data.toString()));
    socket.on('unexpected-response', (_request, response) => {
      resolve({ status: response.statusCode, code: undefined, messages: received });
      socket.terminate();
    });
    socket.on('error', () => {});
    socket.on('close', (code) => resolve({ status: undefined, code, messages: received }));
  });
}
