import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StartupError } from '../backend/startup-error.ts';
import { createRpcServer } from './rpc-server.ts';
import { serveBrowser } from './serve-browser.ts';
import { createTinyService } from './testing/tiny-service.ts';
import { type Running, signIn, startHost, tokenOf, visit } from './testing/visitor.ts';

let running: Running;
let port: number;

beforeEach(async () => {
  running = await startHost();
  port = running.host.port;
});

afterEach(() => running.close());

describe('a visit', () => {
  it('exchanges the launch token for a cookie that only this host gets, and takes it out of the address', async () => {
    const reply = await visit(port, `/?token=${tokenOf(running.host)}`);
    expect(reply).toMatchObject({ status: 303, body: '' });
    expect(reply.headers.location).toBe('/');
    expect(String(reply.headers['set-cookie'])).toMatch(
      /^ejrc-[0-9a-f]{12}=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
  });

  it('gives each instance a cookie name of its own', async () => {
    const other = await startHost();
    const [mine, theirs] = [await signIn(running), await signIn(other)];
    expect(mine.split('=')[0]).not.toBe(theirs.split('=')[0]);
    await other.close();
  });

  it('whoever is in already may open a used address: it leads to the page', async () => {
    const cookie = await signIn(running);
    expect((await visit(port, '/?token=used', { headers: { cookie } })).status).toBe(303);
  });

  it('is possible by the name localhost, too', async () => {
    const cookie = await signIn(running);
    expect((await visit(port, '/', { headers: { cookie, host: `localhost:${port}` } })).status).toBe(200);
  });

  it('tells who is not in how to get in, in the browser’s language', async () => {
    const german = await visit(port, '/', { headers: { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' } });
    expect(german.body).toContain('<html lang="de">');
    const japanese = await visit(port, '/', { headers: { 'accept-language': 'ja' } });
    expect(japanese.body).toContain('<html lang="ja">');
    expect((await visit(port, '/')).body).toContain('<html lang="en">');
  });
});

describe('the page', () => {
  const signedIn = async (path: string) => visit(port, path, { headers: { cookie: await signIn(running) } });

  it.each(['/', '/inquiries', '/inquiries/0198c0de-7a11-7000-8000-000000000001', '/settings/'])(
    'is served for the route %s',
    async (route) => {
      const reply = await signedIn(route);
      expect(reply.status).toBe(200);
      expect(reply.body).toContain('<title>Desk</title>');
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(reply.headers['cache-control']).toBe('no-store');
    },
  );

  it('has files of their own type, which may be kept', async () => {
    const reply = await signedIn('/assets/main-1a2b.js');
    expect(reply.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(reply.headers['cache-control']).toContain('immutable');
    expect((await signedIn('/assets/gone.js')).status).toBe(404);
  });

  it('has a policy without unsafe scripts, and a nonce that is new each time', async () => {
    const [first, second] = [await signedIn('/'), await signedIn('/')];
    const policy = String(first.headers['content-security-policy']);
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('object-src')).toBe("'none'");
    expect(rules.get('base-uri')).toBe("'none'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
    expect(rules.get('img-src')).toBe("'self' data: blob:");
    expect(rules.get('connect-src')).toBe(`'self' ws://127.0.0.1:${port}/rpc`);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
    const nonceOf = (body: string) => /<meta property="csp-nonce" nonce="([\w-]{22})">/.exec(body)?.[1];
    expect(policy).toContain(`'nonce-${nonceOf(first.body)}'`);
    expect(nonceOf(second.body)).not.toBe(nonceOf(first.body));
  });

  it.each(['/', '/assets/main-1a2b.js', '/session', '/gone.js'])('%s carries the security headers', async (path) => {
    const { headers } = await signedIn(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});

describe('the port', () => {
  it('is on the loopback address only', async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses.map(({ address }) => address),
    );
    expect(await canConnect('127.0.0.1', port)).toBe(true);
    for (const address of [...others.filter((other) => other !== '127.0.0.1'), '127.0.0.2', '::1']) {
      expect(await canConnect(address, port), address).toBe(false);
    }
  });

  it('that is taken is a StartupError with its number', async () => {
    const service = createTinyService();
    const options = { rpc: createRpcServer(service), pageDir: '', port, log: service.log };
    const error = await serveBrowser(options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StartupError);
    expect(error).toMatchObject({ code: 'port_taken', details: { port }, exitCode: 81 });
  });
});

function canConnect(host: string, to: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: to, timeout: 500 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}
