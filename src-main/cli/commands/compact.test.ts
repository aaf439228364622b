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
const LONG_AGO = Date.UTC(2021, 0, 15);

/** A folder in which an inquiry was changed often, years ago. */
async function oldOffice(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-compact-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  let random = 1;
  const byte = (): number => {
    random = (random * 48_271) % 2_147_483_647;
    return random >> 8;
  };
  const ports = { now: () => LONG_AGO, random: (n: number) => Uint8Array.from({ length: n }, byte), log: () => {} };
  const backend = openBackend({ dataDir, rootDir, ports });
  const client = createRouterClient(backend.router, { context: backend.context });
  await client.settings.save({ historyYears: 1 });
  const { id } = await client.inquiries.create({ subject: 'Holz' });
  for (let n = 0; n < 50; n += 1) {
    const description = `${n} `.repeat(4000);
    await client.inquiries.update({ ids: [id], patch: { description } });
  }
  // The last change of a device stays whatever it is.
  await client.inquiries.update({ ids: [id], patch: { priority: 'high' } });
  backend.close();
  return dataDir;
}

async function compact(dataDir: string, ...words: readonly string[]) {
  const lines: string[] = [];
  const output = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
  const exitCode = await run(['compact', ...words, '--data', dataDir, '--json'], commands, rootDir, output);
  return { exitCode, ...(JSON.parse(lines.join('\n')) as { changes: number; bytes: number; freed: number | null }) };
}

test('rule 12: compact says what would go, then takes it and gives the space back; a check finds all well', async () => {
  const dataDir = await oldOffice();
  const asked = await compact(dataDir, '--dry-run');
  expect(asked).toMatchObject({ exitCode: 0, changes: 49, freed: null });
  expect(await compact(dataDir, '--dry-run')).toMatchObject({ changes: 49, bytes: asked.bytes });
  const done = await compact(dataDir);
  expect(done).toMatchObject({ exitCode: 0, changes: 49, bytes: asked.bytes });
  expect(done.freed).toBeGreaterThan(asked.bytes / 2);
  expect(await compact(dataDir)).toMatchObject({ changes: 0 });
  const said: string[] = [];
  const output = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
  expect(await run(['check', '--data', dataDir], commands, rootDir, output)).toBe(0);
});
