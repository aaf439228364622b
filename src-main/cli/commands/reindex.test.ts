import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished, test } from 'vitest';
import { openBackend } from '../../backend/backend.ts';
import { run } from '../run.ts';
import { commands } from './index.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));

async function cli(dataDir: string, name: string) {
  const lines: string[] = [];
  const output = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
  const exitCode = await run([name, '--data', dataDir, '--json'], commands, rootDir, output);
  return { exitCode, ...(JSON.parse(lines.join('\n')) as Record<string, unknown>) };
}

test('reindex mends an index that the check finds wrong', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-reindex-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { context, router, close } = openBackend({ dataDir, rootDir });
  const client = createRouterClient(router, { context });
  const { id } = await client.organisations.create({ nameNative: '岐阜県', kind: 'prefecture', country: 'JP' });
  await client.search.find({ text: '岐阜' });
  context.sqlite.exec('UPDATE search_row SET hash = 1');
  close();
  const findings = [{ code: 'index_differs', details: `organisation ${id}` }];
  expect(await cli(dataDir, 'check')).toMatchObject({ exitCode: 1, findings });
  expect(await cli(dataDir, 'reindex')).toEqual({ exitCode: 0, records: 1 });
  expect(await cli(dataDir, 'check')).toMatchObject({ exitCode: 0, findings: [] });
});
