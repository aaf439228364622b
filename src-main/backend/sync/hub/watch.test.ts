import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import {
  consortiumOf,
  createInquiry,
  editInquiry,
  type HubLaptop,
  type TestHub,
  testHub,
} from '../../testing/hub-laptop.ts';
import { PATIENCE } from '../../testing/patience.ts';
import { startPostgres, type TestServer } from '../../testing/postgres.ts';
import { digestOf } from '../digest.ts';
import { createHubs, type Hubs } from './hubs.ts';

vi.setConfig(PATIENCE);

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

/** As in life, but a hundred times as fast; the ten minutes never come within a test. */
const PACE = { afterEdit: 40, afterNotice: 5, atLeast: 600_000, firstRetry: 20, lastRetry: 200 };
const SOON = { timeout: 50_000, interval: 20 };

function watching(laptop: HubLaptop): Hubs {
  const hubs = createHubs(() => laptop.context, PACE);
  onTestFinished(hubs.close);
  hubs.keepUp([laptop.way]);
  return hubs;
}

async function twoWatching(hub: TestHub): Promise<readonly [HubLaptop, HubLaptop, Hubs]> {
  const [ceeja, gifu] = await consortiumOf(2, hub.device);
  if (ceeja === undefined || gifu === undefined) throw new Error('two laptops');
  const hubs = watching(ceeja);
  watching(gifu);
  return [ceeja, gifu, hubs];
}

const subjects = ({ sqlite }: HubLaptop): unknown =>
  sqlite.prepare('SELECT subject FROM inquiry ORDER BY 1').pluck().all();
const wayOf = ({ sqlite }: HubLaptop): unknown =>
  sqlite.prepare('SELECT problem, last_done_at IS NOT NULL AS used FROM way').get();

test('an edit on one laptop appears on the other without anybody asking, and back', async () => {
  const [ceeja, gifu] = await twoWatching(await testHub(await server.database()));
  const id = createInquiry(ceeja, 'Holz');
  await expect.poll(() => subjects(gifu), SOON).toEqual(['Holz']);
  editInquiry(gifu, id, { subject: '製材' });
  await expect.poll(() => subjects(ceeja), SOON).toEqual(['製材']);
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
});

test('several edits in a row go out together', async () => {
  const hub = await testHub(await server.database());
  const [ceeja, gifu] = await twoWatching(hub);
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: null, used: 1 });
  for (let n = 0; n < 20; n += 1) createInquiry(ceeja, `Holz ${n}`);
  await expect.poll(() => (subjects(gifu) as readonly string[]).length, SOON).toBe(20);
  // The devices' records, and what was edited.
  expect(await server.ask(hub.admin, 'SELECT count FROM ejrc.batch ORDER BY id')).toEqual([[2], [20]]);
});

test('without its hub a laptop goes on, says so, and catches up by itself when the hub is back', async () => {
  const [ceeja, gifu] = await twoWatching(await testHub(await server.database()));
  const told: unknown[] = [];
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  void (async () => {
    for await (const { kinds } of ceeja.live.watch(ending.signal)) if (kinds.includes('way')) told.push(wayOf(ceeja));
  })();
  createInquiry(ceeja, 'vorher');
  await expect.poll(() => subjects(gifu), SOON).toEqual(['vorher']);
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: null, used: 1 });
  await server.stop();
  createInquiry(ceeja, 'ohne Netz');
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: 'unreachable', used: 1 });
  await server.start();
  await expect.poll(() => subjects(gifu), SOON).toEqual(['ohne Netz', 'vorher']);
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: null, used: 1 });
  expect(told.at(-1)).toEqual({ problem: null, used: 1 });
  expect(told).toContainEqual({ problem: 'unreachable', used: 1 });
});

test('what a person asks for meanwhile waits for its turn, and nothing goes twice', async () => {
  const hub = await testHub(await server.database());
  const [ceeja, , hubs] = await twoWatching(hub);
  createInquiry(ceeja, 'Holz');
  await Promise.all([1, 2, 3].map(() => hubs.exchange(ceeja.way)));
  expect(await server.ask(hub.admin, 'SELECT DISTINCT count(*)::int FROM ejrc.change GROUP BY device, seq')).toEqual([
    [1],
  ]);
});

test('an office that closes leaves no line behind', async () => {
  const hub = await testHub(await server.database());
  const [ceeja] = await consortiumOf(1, hub.device);
  if (ceeja === undefined) throw new Error('a laptop');
  const hubs = watching(ceeja);
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: null, used: 1 });
  hubs.close();
  const lines = `SELECT count(*)::int FROM pg_stat_activity WHERE application_name = 'ejrc-desk' AND datname = current_database()`;
  await expect.poll(() => server.ask(hub.admin, lines), SOON).toEqual([[0]]);
  await expect(hubs.exchange(ceeja.way)).rejects.toMatchObject({ name: 'AbortError' });
});
