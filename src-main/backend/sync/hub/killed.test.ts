import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { checkOffice } from '../../check/index.ts';
import { consortium } from '../../testing/consortium.ts';
import { type Device, TEST_NOW } from '../../testing/device.ts';
import { testHub } from '../../testing/hub-laptop.ts';
import { PATIENCE } from '../../testing/patience.ts';
import { startPostgres, type TestServer } from '../../testing/postgres.ts';
import { digestOf } from '../digest.ts';

// Ten programs are started in it, one after the other.
vi.setConfig({ ...PATIENCE, testTimeout: 300_000 });

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

const ROUNDS = 10;
/** Each round. What a killed program did not push comes on top, so that much of it goes in more than one batch. */
const TASKS = 600;
const program = fileURLToPath(new URL('../../testing/hub-until-killed.ts', import.meta.url));

/** Runs the program over a data folder and kills it so many steps of the exchange, and then ms, after it has begun. */
async function exchangeAndKill(dataDir: string, way: string, after: { readonly steps: number; readonly ms: number }) {
  const args = [program, dataDir, way, String(TASKS), String(TEST_NOW)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let steps = 0;
  for await (const line of createInterface(child.stdout)) {
    if (line !== 'done' && steps++ < after.steps) continue;
    setTimeout(() => child.kill('SIGKILL'), after.ms);
    break;
  }
  await exited;
}

/** Another office's work meanwhile, so that there is something to pull. */
async function work({ backend: { context } }: Device, way: string): Promise<void> {
  context.writer.mutate('tasks.create', (write) => {
    for (let n = 0; n < TASKS; n += 1) write.insert(entities.task, { title: '仕事', createdAt: write.now });
  });
  await context.hubs.exchange(way);
}

const tasks = ({ backend }: Device): unknown =>
  backend.context.sqlite.prepare('SELECT count(*) FROM task').pluck().get();

test('a program that is killed at any moment of an exchange goes on with the next: nothing is lost, nothing there twice', async () => {
  const hub = await testHub(await server.database());
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const wayOf = async ({ client }: Device) =>
    (await client.ways.add({ kind: 'hub', name: 'EJRC', address: hub.device })).id;
  const [here, there] = [await wayOf(ceeja), await wayOf(gifu)];
  ceeja.backend.close();
  for (let round = 0; round < ROUNDS; round += 1) {
    await work(gifu, there);
    const ms = Math.floor(Math.random() * 40);
    await exchangeAndKill(ceeja.dataDir, here, { steps: round % 5, ms });
  }
  const opened = ceeja.restart();
  await opened.backend.context.hubs.exchange(here);
  await gifu.backend.context.hubs.exchange(there);
  expect(tasks(opened)).toBe(2 * ROUNDS * TASKS);
  expect(tasks(gifu)).toBe(2 * ROUNDS * TASKS);
  expect(digestOf(opened.backend.context.sqlite)).toBe(digestOf(gifu.backend.context.sqlite));
  expect(checkOffice(opened.backend.context)).toEqual([]);
  const times = 'SELECT DISTINCT count(*)::int FROM ejrc.change GROUP BY device, seq';
  expect(await server.ask(hub.admin, times)).toEqual([[1]]);
});
