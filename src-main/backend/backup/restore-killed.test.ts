import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openBackend } from '../backend.ts';
import { checkOffice } from '../check/index.ts';
import { device } from '../testing/device.ts';
import { writeBackup } from './make.ts';

test('a restore that is killed at any moment has happened wholly or not at all', async () => {
  const { backend, client } = await device('ceeja-1');
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const backup = async (name: string): Promise<string> => {
    const { id } = await client.inquiries.create({ subject: name });
    await client.files.add({ ownerId: id, file: new File([name.repeat(50_000)], `${name}.txt`) });
    const path = join(folder, name);
    await writeBackup(backend.context, path, { signal: new AbortController().signal, onProgress: () => {} });
    return path;
  };
  const backups = [await backup('a'), await backup('b')];
  const dataDir = join(folder, 'office');
  const program = fileURLToPath(new URL('../testing/restore-until-killed.ts', import.meta.url));
  const found = new Set<unknown>();
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, [program, dataDir, ...backups], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, round * 13));
    child.kill('SIGKILL');
    await exited;
    const opened = openBackend({ dataDir, rootDir: backend.context.rootDir });
    found.add(opened.context.sqlite.prepare('SELECT count(*) FROM inquiry').pluck().get());
    expect(checkOffice(opened.context)).toEqual([]);
    opened.close();
    expect(existsSync(join(dataDir, 'work', 'restoring'))).toBe(false);
  }
  expect([...found].every((inquiries) => inquiries === 1 || inquiries === 2)).toBe(true);
}, 600_000);
