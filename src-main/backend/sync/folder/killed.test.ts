import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { digest } from '../../testing/bundles.ts';
import { consortium } from '../../testing/consortium.ts';
import { TEST_NOW } from '../../testing/device.ts';
import { exchangeFolder, setUpFolder } from '../../testing/folder-laptop.ts';
import { exchangeByFolder } from './exchange.ts';

/** Fulfilled once something is being written into a folder. */
function isWritten(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, (_, name) => {
      if (!name?.startsWith('.ejrc-')) return;
      watcher.close();
      resolve();
    });
  });
}

test('rule 13: whoever writes may be killed in the middle; nobody ever reads half a file, and nothing is lost', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  const a = await setUpFolder(ceeja, folder);
  const b = await setUpFolder(gifu, folder);
  ceeja.backend.close();
  // The program that is killed goes by the real time.
  const now = Math.max(Date.now(), TEST_NOW);
  gifu.setTime(now);
  const program = fileURLToPath(new URL('../../testing/exchange-until-killed.ts', import.meta.url));
  for (let round = 0; round < 2; round += 1) {
    const writing = isWritten(folder);
    const child = spawn(process.execPath, [program, ceeja.dataDir, a.id], { stdio: ['ignore', 'ignore', 'inherit'] });
    const exited = once(child, 'exit');
    await writing;
    await pause(round * 4);
    child.kill('SIGKILL');
    await exited;
    expect((await b.exchange()).heldBack).toEqual([]);
  }
  const again = ceeja.restart();
  again.setTime(now);
  expect(await again.client.maintenance.check()).toMatchObject({ findings: [] });
  await exchangeByFolder(again.backend.context, a.id);
  expect(await b.exchange()).toMatchObject({ heldBack: [] });
  expect(digest(gifu)).toBe(digest(again));
  // What was left unfinished is swept once it is certain that nobody is writing it.
  again.wait(2 * 24 * 60 * 60_000);
  await exchangeByFolder(again.backend.context, a.id);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}, 120_000);
