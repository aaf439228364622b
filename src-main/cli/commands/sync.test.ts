import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { beforeEach, expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { type Backend, openBackend } from '../../backend/backend.ts';
import { officeId } from '../../backend/session/offices.ts';
import { introduce } from '../../backend/testing/consortium.ts';
import { run } from '../run.ts';
import { commands } from './index.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));

let folder = '';
let codes = { ceeja: '', gifu: '' };

const dataDirOf = (office: 'ceeja' | 'gifu'): string => join(folder, office);
const open = (office: 'ceeja' | 'gifu'): Backend => openBackend({ dataDir: dataDirOf(office), rootDir });
const clientOf = ({ router, context }: Backend): Client => createRouterClient(router, { context });

async function cli(office: 'ceeja' | 'gifu', ...args: readonly string[]) {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await run(['sync', ...args, '--data', dataDirOf(office)], commands, rootDir, {
    out: (text) => lines.out.push(text),
    err: (text) => lines.err.push(text),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

async function inOffice<T>(office: 'ceeja' | 'gifu', work: (client: Client) => Promise<T>): Promise<T> {
  const backend = open(office);
  try {
    return await work(clientOf(backend));
  } finally {
    backend.close();
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ejrc-cli-sync-'));
  const backends = [open('ceeja'), open('gifu')] as const;
  for (const [i, office] of (['ceeja', 'gifu'] as const).entries()) {
    const place = { officeId: officeId(office), role: 'officer', language: 'de', zone: 'Europe/Paris' } as const;
    await clientOf(backends[i] ?? backends[0]).session.saveProfile({ name: `Test ${office}`, email: null, ...place });
  }
  await introduce(backends);
  codes = { ceeja: backends[0].context.writer.device.code, gifu: backends[1].context.writer.device.code };
  for (const backend of backends) backend.close();
  return () => rmSync(folder, { recursive: true, force: true });
});

test('a bundle goes from one office to the other: written, previewed, taken in, and told as nothing new the second time', async () => {
  await inOffice('ceeja', (client) => client.inquiries.create({ subject: '南部鉄器' }));
  const path = join(folder, 'a.ejrcsync');
  const written = await cli('ceeja', 'export', path, '--to', codes.gifu.toLowerCase());
  expect(written).toMatchObject({ code: 0, err: '' });
  expect(written.out).toMatch(new RegExp(`^${path}: ${statSync(path).size} bytes, \\d+ changes, 0 files$`, 'u'));
  expect(statSync(path).mode & 0o777).toBe(0o600);

  const preview = await cli('gifu', 'import', path, '--preview');
  expect(preview.code).toBe(0);
  expect(preview.out).toContain(`from device ${codes.ceeja} (Test ceeja, CEEJA)`);
  expect(preview.out).toContain('inquiry: 1 new, 0 changed');
  expect(await inOffice('gifu', (client) => client.inquiries.count({ filter: {} }))).toMatchObject({ all: 0 });

  const taken = await cli('gifu', 'import', path, '--json');
  expect(JSON.parse(taken.out)).toMatchObject({ applied: 1, conflicts: [], kinds: [{ kind: 'inquiry', made: 1 }] });
  const again = await cli('gifu', 'import', path);
  expect(again.out.split('\n')[0]).toBe('nothing new');
  expect(readdirSync(join(dataDirOf('gifu'), 'work'))).toEqual([]);
});

test('a bundle with a passphrase asks for the file that holds it', async () => {
  const path = join(folder, 'a.ejrcsync');
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'wood and water\nnot part of it\n');
  expect(await cli('ceeja', 'export', path, '--passphrase-file', secret)).toMatchObject({ code: 0 });
  const asked = await cli('gifu', 'import', path);
  expect(asked.code).toBe(65);
  expect(asked.err).toContain(`Enter the passphrase that the owner of device ${codes.ceeja} chose.`);
  expect(await cli('gifu', 'import', path, '--passphrase-file', secret)).toMatchObject({ code: 0, err: '' });
});

test('what does not continue is refused in one line with the numbers, and its preview ends with 1', async () => {
  const first = join(folder, 'a.ejrcsync');
  const second = join(folder, 'b.ejrcsync');
  await cli('gifu', 'export', first);
  await cli('ceeja', 'import', first);
  await inOffice('gifu', (client) => client.inquiries.create({ subject: 'x' }));
  await inOffice('gifu', (client) => client.inquiries.create({ subject: 'y' }));
  await cli('gifu', 'export', join(folder, 'lost.ejrcsync'));
  // Gifu is told that its file arrived, though it did not.
  const backend = open('gifu');
  const { sqlite, writer } = backend.context;
  const held = sqlite.prepare('SELECT max(seq) FROM chg c JOIN ref r ON r.n = c.device WHERE r.value = ?').pluck();
  const device = writer.device.id;
  const word = JSON.stringify({ [device]: held.get(device) });
  const other = sqlite.prepare('SELECT id FROM device WHERE code = ?').pluck().get(codes.ceeja);
  sqlite.prepare('INSERT OR REPLACE INTO peer (device, held, held_at) VALUES (?, ?, 1)').run(other, word);
  backend.close();
  await inOffice('gifu', (client) => client.inquiries.create({ subject: 'z' }));
  await cli('gifu', 'export', second);

  const refused = await cli('ceeja', 'import', second);
  expect(refused.code).toBe(65);
  expect(refused.err).toMatch(new RegExp(`are missing: \\d+–\\d+ of device ${codes.gifu}\\. Ask the sender`, 'u'));
  const preview = await cli('ceeja', 'import', second, '--preview');
  expect(preview.code).toBe(1);
  expect(preview.out).toMatch(new RegExp(`^lacks changes \\d+-\\d+ of device ${codes.gifu}$`, 'mu'));
});

test('the status says who lacks what, beside the running program', async () => {
  await inOffice('ceeja', (client) => client.inquiries.create({ subject: 'x' }));
  const running = open('ceeja');
  try {
    const { code, out } = await cli('ceeja', 'status');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringContaining(`${codes.ceeja} · Test ceeja · CEEJA · member: this device`),
      expect.stringMatching(new RegExp(`^${codes.gifu} · Test gifu · Gifu · member: lacks \\d+ changes since `, 'u')),
    ]);
    const { devices } = JSON.parse((await cli('ceeja', 'status', '--json')).out) as { devices: unknown[] };
    expect(devices).toHaveLength(2);
    expect(await cli('ceeja', 'export', join(folder, 'x.ejrcsync'))).toMatchObject({ code: 75 });
    expect(existsSync(join(folder, 'x.ejrcsync'))).toBe(false);
  } finally {
    running.close();
  }
});

test('two offices set up one folder, exchange by it, and see how it went', async () => {
  const shared = join(folder, 'Nextcloud');
  mkdirSync(shared);
  const { id } = await inOffice('ceeja', (client) => client.inquiries.create({ subject: '南部鉄器' }));
  expect(await cli('ceeja', 'exchange')).toMatchObject({ code: 1, err: expect.stringContaining('no way') });
  expect((await cli('ceeja', 'add-folder', 'Wolke', shared)).out).toContain(`${shared} is set up as Wolke`);
  expect(await cli('ceeja', 'add-folder', 'Wolke', shared)).toMatchObject({ code: 65 });
  await cli('gifu', 'add-folder', '共有', shared);
  expect((await cli('ceeja', 'exchange')).out).toMatch(/^Wolke: 0 changes came in, [1-9]\d* went out$/u);
  writeFileSync(join(shared, 'half.ejrcsync'), 'EJRC-SYNC 1');
  const taken = await cli('gifu', 'exchange', '--way', '共有');
  expect(taken).toMatchObject({ code: 0, err: '' });
  expect(taken.out).toMatch(/^共有: 1 changes came in, \d+ went out\nhalf\.ejrcsync: waiting, truncated$/u);
  expect((await cli('gifu', 'ways')).out).toMatch(
    /^共有 · folder · .* · last used .*\nhalf\.ejrcsync: waiting, truncated$/u,
  );
  expect(await inOffice('gifu', (client) => client.inquiries.get({ id }))).toMatchObject({ subject: '南部鉄器' });
  rmSync(shared, { recursive: true });
  const gone = await cli('gifu', 'exchange', '--json');
  expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('共有: The folder can’t be found.') });
  expect(JSON.parse(gone.out)).toMatchObject([{ ok: false, problem: 'folder_missing' }]);
});
