import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Backend, openBackend } from '../../backend/backend.ts';
import { officeId } from '../../backend/session/offices.ts';
import { run } from '../run.ts';
import { commands } from './index.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));
let dataDir = '';
let outDir = '';

async function cli(...args: readonly string[]): Promise<{ code: number; err: string }> {
  const err: string[] = [];
  const code = await run([...args, '--data', dataDir], commands, rootDir, {
    out: () => {},
    err: (line) => err.push(line),
  });
  return { code, err: err.join('\n') };
}

const clientOf = ({ router, context }: Backend) => createRouterClient(router, { context });

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ejrc-cli-'));
  outDir = mkdtempSync(join(tmpdir(), 'ejrc-out-'));
  const backend = openBackend({ dataDir, rootDir });
  const client = clientOf(backend);
  const office = { officeId: officeId('ceeja'), role: 'manager', language: 'de', zone: 'Europe/Paris' } as const;
  await client.session.saveProfile({ name: 'Test', email: null, ...office });
  await client.people.create({ familyNative: '田中', preferredLanguage: 'ja' });
  await client.people.create({ familyNative: 'Weber', preferredLanguage: 'de' });
  backend.close();
  return () => {
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(outDir, { recursive: true, force: true });
  };
});

describe('export', () => {
  test('writes the columns, rows and order that are asked for', async () => {
    const out = join(outDir, 'people.csv');
    const which = ['--columns', 'familyName,preferredLanguage', '--filter', '{"language":["ja"]}', '--language', 'ja'];
    expect(await cli('export', 'people', '--out', out, ...which)).toEqual({ code: 0, err: '' });
    expect(readFileSync(out, 'utf8')).toBe('\ufeff姓,希望言語\r\n田中,日本語\r\n');
  });

  test('writes cards, and the privacy log of the running program tells of it', async () => {
    const program = openBackend({ dataDir, rootDir });
    onTestFinished(() => program.close());
    const out = join(outDir, 'people.vcf');
    expect((await cli('export', 'people', '--out', out)).code).toBe(0);
    expect(readFileSync(out, 'utf8').match(/^BEGIN:VCARD\r$/gmu)).toHaveLength(2);
    const { rows } = await clientOf(program).disclosures.page({ filter: {}, cursor: null, limit: 5, language: 'en' });
    expect(rows).toMatchObject([{ list: 'people', format: 'vcard', people: 2 }]);
  });

  test.each([
    ['meetings as cards', ['meetings', '--out', 'm.vcf']],
    ['an unknown ending', ['people', '--out', 'm.doc']],
    ['a filter that is no JSON', ['people', '--out', 'm.csv', '--filter', 'ja']],
    ['an unknown value', ['people', '--out', 'm.csv', '--filter', '{"side":["moon"]}']],
  ])('refuses %s and writes nothing', async (_, [list = '', flag = '', name = '', ...rest]) => {
    const out = join(outDir, name);
    expect((await cli('export', list, flag, out, ...rest)).code).toBe(64);
    expect(existsSync(out)).toBe(false);
  });
});
