import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announceInstance, askRunningInstance, LAUNCH_PATH, proofOfRequest } from './instance-file.ts';
import { newSecret } from './secrets.ts';
import { type Running, startHost, visit } from './testing/visitor.ts';

let running: Running;
let dataDir: string;
let withdraw: () => Promise<void>;

beforeEach(async () => {
  running = await startHost();
  dataDir = mkdtempSync(join(tmpdir(), 'desk-data-'));
  withdraw = await announceInstance(dataDir, { port: running.host.port, secret: running.host.instanceSecret });
});

afterEach(async () => {
  await running.close();
  rmSync(dataDir, { recursive: true });
});

const file = () => join(dataDir, 'browser-host.json');

describe('a second start on the same data folder', () => {
  it('gets a fresh address that opens one more window', async () => {
    const address = await askRunningInstance(dataDir);
    const { origin, pathname, search } = new URL(address ?? '');
    expect([origin, pathname]).toEqual([running.origin, '/']);
    expect((await visit(running.host.port, `/${search}`)).status).toBe(303);
    expect((await visit(running.host.port, `/${search}`)).status).toBe(403);
    expect(await askRunningInstance(dataDir)).not.toBe(address);
  });

  it('finds nothing where the program has ended, is gone without a word, or never was', async () => {
    await withdraw();
    expect(await askRunningInstance(dataDir)).toBeUndefined();
    await announceInstance(dataDir, { port: running.host.port, secret: running.host.instanceSecret });
    await running.host.close();
    expect(await askRunningInstance(dataDir)).toBeUndefined();
    for (const content of ['', '{', '{}', '{"port":0,"secret":"x"}', '[]']) {
      writeFileSync(file(), content);
      expect(await askRunningInstance(dataDir)).toBeUndefined();
    }
  });

  it('is not led astray by a stranger on the port', async () => {
    const seen: string[] = [];
    const stranger = createServer(async (request, response) => {
      seen.push(JSON.stringify(request.headers), await text(request));
      response.end(JSON.stringify({ token: newSecret(), proof: newSecret() }));
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as AddressInfo;
    const secret = newSecret();
    await announceInstance(dataDir, { port, secret });
    expect(await askRunningInstance(dataDir)).toBeUndefined();
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.join()).not.toContain(secret);
    await new Promise((resolve) => stranger.close(resolve));
  });
});

describe('the file', () => {
  it('can be read by its owner only', () => {
    expect(statSync(file()).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  it('holds no launch token', async () => {
    const address = running.host.issueAddress();
    expect(readFileSync(file(), 'utf8')).not.toContain(new URL(address).searchParams.get('token'));
  });
});

describe('asking for an address without the secret', () => {
  const ask = (body: string, headers: Record<string, string> = {}) =>
    visit(running.host.port, LAUNCH_PATH, {
      method: 'POST',
      body,
      headers: { 'content-length': String(Buffer.byteLength(body)), ...headers },
    });

  it.each([
    ['nothing', ''],
    ['no proof', '{}'],
    ['a wrong proof', JSON.stringify({ nonce: newSecret(), proof: newSecret() })],
    [
      'a proof with another secret',
      (() => {
        const nonce = newSecret();
        return JSON.stringify({ nonce, proof: proofOfRequest(newSecret(), nonce) });
      })(),
    ],
    ['a flood', JSON.stringify({ nonce: 'x'.repeat(100_000), proof: '' })],
  ])('%s is refused', async (_name, body) => {
    const reply = await ask(body);
    expect(reply.status).toBe(403);
    expect(reply.body).not.toContain('token');
  });

  it('is refused to other sites even with it', async () => {
    const nonce = newSecret();
    const body = JSON.stringify({ nonce, proof: proofOfRequest(running.host.instanceSecret, nonce) });
    expect((await ask(body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask(body)).status).toBe(200);
  });
});
