import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import type { Client } from '#shared/contract/index.ts';
import type { BackupContents, BackupSource } from '#shared/contract/maintenance.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { PAGE_MESSAGE } from '#shared/contract/transport.ts';
import type { OpenChannel } from '../../src-renderer/rpc/channel.ts';
import { createClient } from '../../src-renderer/rpc/client.ts';
import { type Connection, createConnection } from '../../src-renderer/rpc/connection.ts';
import { messagePortChannels } from '../../src-renderer/rpc/message-port-channel.ts';
import { webSocketChannels } from '../../src-renderer/rpc/web-socket-channel.ts';
import { officeId } from '../backend/session/offices.ts';
import { officeOpener } from './office-opener.ts';
import { type OfficeServer, serveOffice } from './office-server.ts';
import { serveBrowser } from './serve-browser.ts';
import { type PortLike, serveMessagePort } from './serve-message-port.ts';
import { visit } from './testing/visitor.ts';

/** A whole restore as a window does it, over both transports, on the real backend. */

const rootDir = join(import.meta.dirname, '../..');
const onFailed = vi.fn();
let folder: string;
let office: OfficeServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-restore-'));
  onFailed.mockReset();
  const open = officeOpener({ dataDir: join(folder, 'office'), rootDir }, false);
  office = await serveOffice({ open, onFailed, log: () => {} });
  onTestFinished(async () => {
    await office.close();
    rmSync(folder, { recursive: true });
  });
});

async function socketChannels(): Promise<OpenChannel> {
  const pageDir = join(folder, 'renderer');
  mkdirSync(pageDir);
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>Desk</title>');
  const host = await serveBrowser({ rpc: office.rpc, pageDir, port: 0, log: () => {} });
  onTestFinished(() => host.close());
  const reply = await visit(host.port, new URL(host.issueAddress()).search.replace('?', '/?'));
  const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? '';
  const origin = `http://127.0.0.1:${host.port}`;
  return webSocketChannels({
    origin,
    fetch: (url, init) => fetch(url, { ...init, headers: { cookie } }),
    openSocket: (url) => new NodeWebSocket(url, { headers: { cookie, origin } }) as unknown as WebSocket,
  });
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

function portChannels(): OpenChannel {
  const page = Object.assign(new EventTarget(), {
    location: { origin: 'app://desk' },
    postMessage: (message: unknown) => {
      if (message !== PAGE_MESSAGE.connect) return;
      const { port1, port2 } = new MessageChannel();
      serveMessagePort(eventPort(port1), office.rpc);
      const event = new MessageEvent('message', { data: PAGE_MESSAGE.port, origin: 'app://desk' });
      Object.defineProperties(event, { source: { value: page }, ports: { value: [port2] } });
      page.dispatchEvent(event);
    },
  });
  return messagePortChannels(page as unknown as Window);
}

interface PageAtWork {
  readonly client: Client;
  readonly connection: Connection;
}

function pageOn(open: OpenChannel): PageAtWork {
  const connection = createConnection(open, { firstWait: 10, longestWait: 100, attempt: 5000 });
  onTestFinished(() => connection.close());
  return { connection, client: createClient<Client>(connection) };
}

const inquiries = async (client: Client): Promise<number> => (await client.inquiries.count({ filter: {} })).all;

async function send(client: Client, backup: Blob, partBytes: number): Promise<BackupSource> {
  let sent: { upload: string | null; received: number } = { upload: null, received: 0 };
  while (sent.received < backup.size) {
    const part = backup.slice(sent.received, sent.received + partBytes);
    sent = await client.maintenance.receiveBackup({ upload: sent.upload, at: sent.received, part });
  }
  return { kind: 'received', upload: sent.upload ?? '', name: 'a.ejrcbackup' };
}

async function inspect(client: Client, source: BackupSource): Promise<BackupContents> {
  for await (const event of await client.maintenance.inspectBackup({ source })) {
    if (event.kind === 'contents') return event.contents;
  }
  throw new Error('the inspection did not end');
}

/** @returns what the backend said last, once the line is open again */
async function restore({ client, connection }: PageAtWork, token: string): Promise<string | null> {
  const isBack = new Promise<void>((resolve) => {
    connection.onReconnect(resolve);
  });
  let former: string | null = null;
  for await (const event of await client.maintenance.restore({ token })) {
    former = event.former;
    break;
  }
  await isBack;
  return former;
}

async function settleIn(client: Client): Promise<void> {
  const profile = { officeId: officeId('ceeja'), role: 'officer', language: 'de', zone: 'Europe/Paris' } as const;
  await client.session.saveProfile({ name: 'Hanna Vogt', email: null, ...profile });
  await client.inquiries.create({ subject: 'Wasserstoff' });
}

describe.each([
  ['WebSocket', socketChannels],
  ['MessagePort', async () => portChannels()],
])('over %s', (_name, channels) => {
  it('a backup is made, sent back, inspected and restored, and every window goes on with it', async () => {
    const open = await channels();
    const [page, other] = [pageOn(open), pageOn(open)];
    const { client } = page;
    await settleIn(client);
    const backup = await receiveFile(await client.maintenance.backup());
    await client.inquiries.create({ subject: 'Later' });
    expect(await inquiries(other.client)).toBe(2);

    const contents = await inspect(client, await send(client, backup, 30_000));
    expect(contents).toMatchObject({ staffMember: 'Hanna Vogt', counts: { inquiries: 1 }, missingFiles: 0 });
    expect(await inquiries(client)).toBe(2);
    const former = await restore(page, contents.token);
    expect(await inquiries(client)).toBe(1);
    await vi.waitFor(async () => expect(await inquiries(other.client)).toBe(1));

    const kept = await client.maintenance.keptBackups();
    expect(kept).toMatchObject([{ name: former, reason: 'before-restore' }]);
    const back = await inspect(client, { kind: 'kept', name: former ?? '' });
    expect(back.counts.inquiries).toBe(2);
    await restore(page, back.token);
    expect(await inquiries(client)).toBe(2);
    await client.inquiries.create({ subject: 'Goes on' });
    expect(onFailed).not.toHaveBeenCalled();
  }, 30_000);

  it('a window that watches for changes hears of those after the restore', async () => {
    const page = pageOn(await channels());
    const { client } = page;
    await settleIn(client);
    const backup = await receiveFile(await client.maintenance.backup());
    const watching = (async () => {
      for await (const _ of await client.changes.watch()) return 'told';
      return 'ended';
    })().catch(() => 'broken');
    const contents = await inspect(client, await send(client, backup, 1e6));
    await restore(page, contents.token);
    expect(await watching).not.toBe('told');
    const anew = (async () => {
      for await (const { name } of await client.changes.watch()) return name;
      return 'ended';
    })();
    await client.session.get();
    await client.inquiries.create({ subject: 'Danach' });
    expect(await anew).toBe('inquiries.create');
  }, 30_000);
});

describe('what is sent', () => {
  const refusal = (answer: Promise<unknown>) =>
    answer.then(
      () => 'none',
      (error: { code: string; data: unknown }) => ({ code: error.code, data: error.data }),
    );

  it('in the wrong order, damaged, or under a name that is none, is refused and changes nothing', async () => {
    const { client } = pageOn(portChannels());
    await settleIn(client);
    const backup = await receiveFile(await client.maintenance.backup());
    const bytes = new Uint8Array(await backup.arrayBuffer());
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    const source = await send(client, new Blob([bytes]), 1e6);
    expect(await refusal(inspect(client, source))).toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { name: 'a.ejrcbackup', reason: 'damaged' },
    });
    const upload = source.kind === 'received' ? source.upload : '';
    const twice = client.maintenance.receiveBackup({ upload, at: 0, part: new Blob(['x']) });
    expect(await refusal(twice)).toMatchObject({ code: 'INVALID' });
    const outside = inspect(client, { kind: 'kept', name: '../desk.sqlite' });
    expect(await refusal(outside)).toMatchObject({ code: 'NOT_FOUND' });
    await client.maintenance.discardBackup();
    expect(await refusal(inspect(client, source))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await inquiries(client)).toBe(1);
  }, 30_000);

  it('and cannot be opened in the end is told to whoever serves', async () => {
    const page = pageOn(portChannels());
    await settleIn(page.client);
    const backup = await receiveFile(await page.client.maintenance.backup());
    const { token } = await inspect(page.client, await send(page.client, backup, 1e6));
    writeFileSync(join(folder, 'office', 'work', `staged-${token}`, 'desk.sqlite'), 'gone bad meanwhile'.repeat(500));
    for await (const _ of await page.client.maintenance.restore({ token })) break;
    await vi.waitFor(() =>
      expect(onFailed).toHaveBeenCalledWith(expect.objectContaining({ code: 'database_damaged' })),
    );
  }, 30_000);
});
