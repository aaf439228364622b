import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSE_CODE, MAX_MESSAGE_BYTES } from '#shared/contract/transport.ts';
import { knock, type Running, sessionOf, signIn, startHost, tokenOf, visit } from './testing/visitor.ts';

let running: Running;
let cookie: string;
let port: number;
let rpc: string;

beforeEach(async () => {
  running = await startHost();
  port = running.host.port;
  cookie = await signIn(running);
  rpc = `ws://127.0.0.1:${port}/rpc`;
});

afterEach(() => running.close());

describe('wrong Host', () => {
  it.each([
    'desk.example.org',
    'localhost',
    '127.0.0.1',
    '127.0.0.1:1',
    '0.0.0.0:PORT',
    '127.0.0.2:PORT',
    '[::1]:PORT',
    'localhost.example.org:PORT',
    '127.0.0.1:PORT.example.org',
  ])('%s is refused even with the cookie', async (name) => {
    const host = name.replace('PORT', String(port));
    expect((await visit(port, '/', { headers: { host, cookie } })).status).toBe(403);
    expect((await visit(port, '/session', { headers: { host, cookie } })).body).not.toContain('session');
    const end = await knock(rpc, { host, origin: `http://${host}`, cookie });
    expect(end.status).toBe(403);
  });

  it('does not use up a token', async () => {
    const token = tokenOf(running.host);
    await visit(port, `/?token=${token}`, { headers: { host: 'evil.example.org' } });
    expect((await visit(port, `/?token=${token}`)).status).toBe(303);
  });
});

describe('wrong Origin', () => {
  it.each([
    'http://evil.example.org',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
    'null',
    'file://',
    'http://127.0.0.1:PORT@evil.example.org',
  ])('%s opens no socket even with the cookie', async (origin) => {
    const end = await knock(rpc, { origin: origin.replace('PORT', String(port)), cookie });
    expect(end.status).toBe(403);
  });

  it('missing Origin opens no socket', async () => {
    expect((await knock(rpc, { cookie })).status).toBe(403);
  });

  it('a request that another site caused is refused even with the cookie', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const headers = { cookie, 'sec-fetch-site': site };
      expect((await visit(port, '/', { headers })).status).toBe(403);
      expect((await visit(port, `/?token=${tokenOf(running.host)}`, { headers })).status).toBe(403);
    }
  });
});

describe('token', () => {
  it('no token and no cookie shows nothing of the page', async () => {
    for (const path of ['/', '/index.html', '/assets/main-1a2b.js', '/session', '/inquiries', '/missing.js']) {
      const reply = await visit(port, path);
      expect(reply.status).toBe(401);
      expect(reply.body).not.toMatch(/Desk<\/title><\/head><body><\/body>|const a|"session"/);
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
  });

  it.each(['', 'x', 'a'.repeat(43), '%00', 'undefined'])('wrong token %j gives no cookie', async (token) => {
    const reply = await visit(port, `/?token=${token}`);
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it('replayed launch token gives no second cookie', async () => {
    const token = tokenOf(running.host);
    expect((await visit(port, `/?token=${token}`)).headers['set-cookie']).toBeDefined();
    const replay = await visit(port, `/?token=${token}`);
    expect(replay.status).toBe(403);
    expect(replay.headers['set-cookie']).toBeUndefined();
  });

  it('two visitors with the same token at once: one gets in', async () => {
    const token = tokenOf(running.host);
    const replies = await Promise.all(Array.from({ length: 10 }, () => visit(port, `/?token=${token}`)));
    expect(replies.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  it('is not taken from other paths or methods', async () => {
    const token = tokenOf(running.host);
    expect((await visit(port, `/index.html?token=${token}`)).status).toBe(401);
    expect((await visit(port, `/?token=${token}`, { method: 'HEAD' })).status).toBe(403);
    expect((await visit(port, `/?token=${token}`, { method: 'POST' })).status).toBe(405);
    expect((await visit(port, `/?token=${token}`)).status).toBe(303);
  });
});

describe('cookie', () => {
  it('absent cross-site cookie opens no socket', async () => {
    expect((await knock(rpc, { origin: running.origin })).status).toBe(401);
  });

  it('wrong or empty value opens nothing', async () => {
    const name = cookie.split('=')[0];
    for (const value of ['', 'x', `${cookie.split('=')[1]}x`]) {
      const headers = { cookie: `${name}=${value}` };
      expect((await visit(port, '/session', { headers })).status).toBe(401);
      expect((await knock(rpc, { origin: running.origin, ...headers })).status).toBe(401);
    }
  });

  it('of another instance opens nothing', async () => {
    const other = await startHost();
    try {
      expect((await visit(port, '/', { headers: { cookie: await signIn(other) } })).status).toBe(401);
    } finally {
      await other.close();
    }
  });
});

describe('session in the first message', () => {
  it.each([
    ['wrong session', JSON.stringify({ session: 'a'.repeat(43) })],
    ['the cookie instead', JSON.stringify({ session: 'COOKIE' })],
    ['no session', '{}'],
    ['no JSON', 'session'],
    ['a call', JSON.stringify({ i: '1', p: { u: '/echo', b: { json: 1 } } })],
    ['a session that is no text', JSON.stringify({ session: { length: 43 } })],
    ['bytes', new TextEncoder().encode('{"session":""}')],
  ])('%s closes the socket', async (_name, message) => {
    const sent = typeof message === 'string' ? message.replace('COOKIE', cookie.split('=')[1] ?? '') : message;
    const end = await knock(rpc, { origin: running.origin, cookie }, [sent]);
    expect(end).toEqual({ status: undefined, code: CLOSE_CODE.unauthorised, messages: [] });
  });

  it('a call right behind a wrong session is not carried out', async () => {
    const call = JSON.stringify({ i: '1', p: { u: '/wait' } });
    await knock(rpc, { origin: running.origin, cookie }, ['{"session":"x"}', call]);
    expect(running.service.events).toEqual([]);
  });

  it('silence closes the socket in time', async () => {
    const hasty = await startHost({ greetingWithinMs: 300 });
    try {
      const headers = { origin: hasty.origin, cookie: await signIn(hasty) };
      const end = await knock(`ws://127.0.0.1:${hasty.host.port}/rpc`, headers);
      expect(end.code).toBe(CLOSE_CODE.late);
    } finally {
      await hasty.close();
    }
  });
});

describe('messages', () => {
  it('oversized message closes the socket', async () => {
    const session = await sessionOf(running, cookie);
    const big = new Uint8Array(MAX_MESSAGE_BYTES + 1);
    const end = await knock(rpc, { origin: running.origin, cookie }, [JSON.stringify({ session }), big]);
    expect(end.code).toBe(1009);
  });

  it.each([
    ['no JSON', 'hello'],
    ['JSON of no message', '[]'],
    ['null', 'null'],
    ['bytes', new Uint8Array([0xff, 0xfe, 0])],
    ['a foreign address', JSON.stringify({ i: '1', p: { u: 'file:///etc/passwd' } })],
  ])('%s ends that socket or is answered with an error, and the host goes on', async (_name, message) => {
    const session = await sessionOf(running, cookie);
    const end = knock(rpc, { origin: running.origin, cookie }, [JSON.stringify({ session }), message]);
    const outcome = await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 500, 'open'))]);
    if (outcome !== 'open') expect(outcome).toMatchObject({ code: CLOSE_CODE.malformed });
    expect((await visit(port, '/', { headers: { cookie } })).status).toBe(200);
  });
});

describe('path traversal', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/.%2e/secret.txt',
    '/..;/secret.txt',
    '/....//secret.txt',
    '/assets/..%00/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '//secret.txt',
    '/file:///secret.txt',
    '/C:/secret.txt',
    '/.env',
    '/assets/main-1a2b.js/../../../secret.txt',
    '/..',
    '/assets/main-1a2b.js%00.html',
  ])('%s leads nowhere', async (path) => {
    const reply = await visit(port, path, { headers: { cookie } });
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain('not for you');
  });
});

describe('too many attempts', () => {
  it('stops looking at tokens for a while, and goes on serving who is in', async () => {
    for (let i = 0; i < 20; i += 1) await visit(port, '/?token=guess');
    expect((await visit(port, '/?token=guess')).status).toBe(429);
    expect((await visit(port, `/?token=${tokenOf(running.host)}`)).status).toBe(429);
    expect((await knock(rpc, { origin: running.origin, cookie: 'x=y' })).status).toBe(429);
    expect((await visit(port, '/', { headers: { cookie } })).status).toBe(200);
  });

  it('another site cannot use them up', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    for (let i = 0; i < 30; i += 1) await visit(port, '/?token=guess', { headers });
    expect((await visit(port, `/?token=${tokenOf(running.host)}`)).status).toBe(303);
  });
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused and gets no CORS answer', async (method) => {
    const reply = await visit(port, '/session', { method, headers: { cookie, origin: 'http://evil.example.org' } });
    expect(reply.status).toBe(405);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
