import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { device } from '../../backend/testing/device.ts';
import { run } from '../run.ts';
import { commands } from './index.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ejrc-join-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

async function cli(dataDir: string, ...args: readonly string[]) {
  const lines: string[] = [];
  const output = { out: (text: string) => lines.push(text), err: (text: string) => lines.push(text) };
  const code = await run([...args, '--data', dataDir], commands, rootDir, output);
  return { code, text: lines.join('\n') };
}

async function json<T>(dataDir: string, ...args: readonly string[]): Promise<T> {
  return JSON.parse((await cli(dataDir, ...args, '--json')).text) as T;
}

type Request = Awaited<ReturnType<Client['devices']['request']>>;

test('a laptop joins an office by the command line alone', async () => {
  const ceeja = await device('ceeja-1');
  await ceeja.client.inquiries.create({ subject: '南部鉄器' });
  const own = (await ceeja.client.devices.list())[0]?.fingerprint ?? '';
  ceeja.backend.close();
  const [gifu, file] = [join(folder, 'gifu'), join(folder, 'for-gifu.ejrcsync')];

  const { text, fingerprint } = await json<Request>(
    gifu,
    'join',
    'request',
    '--owner',
    '架空 花子',
    '--name',
    '予備機',
  );
  expect((await cli(ceeja.dataDir, 'join', 'show', text)).text).toContain(`架空 花子, 予備機: a new laptop`);

  const wrong = await cli(ceeja.dataDir, 'join', 'approve', text, file, '--fingerprint', own);
  expect(wrong).toMatchObject({ code: 1, text: expect.stringContaining('nothing was approved') });
  expect(readdirSync(folder)).not.toContain('for-gifu.ejrcsync');
  const approved = await cli(ceeja.dataDir, 'join', 'approve', text, file, '--fingerprint', fingerprint);
  expect(approved).toMatchObject({ code: 0, text: expect.stringContaining(own) });

  const suspicious = await cli(gifu, 'join', 'open', file, '--fingerprint', '0000');
  expect(suspicious).toMatchObject({ code: 1, text: expect.stringContaining('another laptop made this file') });
  const opened = await cli(gifu, 'join', 'open', file, '--fingerprint', own.replaceAll(' ', ''));
  expect(opened).toMatchObject({ code: 0, text: expect.stringContaining('1 inquiries') });
  expect(opened.text).not.toContain('former');
  expect((await cli(gifu, 'check')).code).toBe(0);

  // By now an office is here: it is not put aside unasked.
  const again = await cli(gifu, 'join', 'open', file);
  expect(again).toMatchObject({ code: 1, text: expect.stringContaining('--replace') });
  const replaced = await cli(gifu, 'join', 'open', file, '--replace');
  expect(replaced).toMatchObject({ code: 0, text: expect.stringContaining('the former database is kept as backups/') });
});
