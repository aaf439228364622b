import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { openBackend } from '../../backend/backend.ts';
import { officeId } from '../../backend/session/offices.ts';
import { run } from '../run.ts';
import { commands } from './index.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));
const fixture = (path: string): string => join(rootDir, 'e2e/fixtures', path);

let dataDir = '';

async function inOffice<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const backend = openBackend({ dataDir, rootDir });
  try {
    return await work(createRouterClient(backend.router, { context: backend.context }));
  } finally {
    backend.close();
  }
}

async function cli(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await run([...args, '--data', dataDir], commands, rootDir, {
    out: (text) => lines.out.push(text),
    err: (text) => lines.err.push(text),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

const peopleCount = () => inOffice(async (client) => (await client.people.count({ filter: {} })).all);

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ejrc-cli-'));
  const office = { officeId: officeId('ceeja'), role: 'officer', language: 'de', zone: 'Europe/Paris' } as const;
  await inOffice((client) => client.session.saveProfile({ name: 'Test', email: null, ...office }));
  return () => rmSync(dataDir, { recursive: true, force: true });
});

describe('import mail', () => {
  const mails = [fixture('mail/iwate-iso-2022-jp.eml'), fixture('mail/freiburg-windows-1252.eml')];

  test('says what would be done and writes nothing, then does it, and notices a mail that is filed', async () => {
    const dry = await cli('import', 'mail', ...mails);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.out).toContain('iwate-iso-2022-jp.eml: to-file, new inquiry, 欧州クラスターとの協力');
    expect(await inOffice((client) => client.inquiries.count({ filter: {} }))).toMatchObject({ all: 0 });
    expect((await cli('import', 'mail', ...mails, '--apply')).out).toMatch(/freiburg.*: filed, \d{4}-\w\w-0002/u);
    expect(await inOffice((client) => client.inquiries.count({ filter: {} }))).toMatchObject({ all: 2 });
    expect((await cli('import', 'mail', ...mails, '--apply')).out).toMatch(/iwate.*: already-filed, \d{4}-\w\w-0001/u);
  });

  test('prints one JSON document, and ends with 1 where a file is no mail', async () => {
    const path = join(dataDir, 'x.eml');
    writeFileSync(path, '%PDF-1.7');
    onTestFinished(() => rmSync(path, { force: true }));
    const { code, out } = await cli('import', 'mail', path, '--json');
    expect([code, JSON.parse(out)]).toEqual([
      1,
      [{ file: 'x.eml', outcome: 'unreadable', inquiry: null, detail: 'not-a-mail' }],
    ]);
  });
});

describe('import people', () => {
  test('shows columns, remarks and counts, and writes only with --apply', async () => {
    const path = fixture('csv/people-fr-utf8.csv');
    const dry = await cli('import', 'people', path);
    expect(dry.err).toBe('');
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.out).toContain('Prénom → givenNative');
    expect(dry.out).toContain('2 to create (with 2 new organisations), 0 to update, 0 skipped, 0 faulty');
    expect(await peopleCount()).toBe(0);
    expect((await cli('import', 'people', path, '--apply')).code).toBe(0);
    expect(await peopleCount()).toBe(2);
  });

  test('imports nothing of a table with faulty rows, unless they are left out', async () => {
    const path = fixture('csv/people-with-errors.csv');
    const refused = await cli('import', 'people', path, '--apply');
    expect([refused.code, await peopleCount()]).toEqual([1, 0]);
    expect(refused.err).toContain('--skip-errors');
    const { code, out } = await cli('import', 'people', path, '--apply', '--skip-errors', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([0, { applied: true, counts: { create: 2, error: 3 } }]);
    expect(await peopleCount()).toBe(2);
  });
});

test('import organisations takes country and kind for rows that name none', async () => {
  const path = join(dataDir, 'o.csv');
  writeFileSync(path, 'Name\r\nMuster\r\n');
  expect((await cli('import', 'organisations', path, '--apply')).code).toBe(1);
  expect((await cli('import', 'organisations', path, '--country', 'de', '--kind', 'cluster', '--apply')).code).toBe(0);
  const rows = await inOffice((client) => client.organisations.find({ text: 'Muster' }));
  expect(rows).toMatchObject([{ nameNative: 'Muster', country: 'DE' }]);
});

test.each([
  [['import']],
  [['import', 'mail']],
  [['import', 'cats', 'x.csv']],
  [['import', 'people', 'a.csv', 'b.csv']],
  [['import', 'people', '/nowhere/x.csv']],
  [['import', 'people', fixture('csv/people-fr-utf8.csv'), '--kind', 'cat']],
])('a wrong call ends with the usage: %j', async (args) => {
  expect(await cli(...args)).toMatchObject({ code: 64, out: '' });
});
