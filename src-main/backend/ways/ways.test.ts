import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { WayOutcome, WayProgress } from '#shared/contract/ways.ts';
import { SECRETS_FILE } from '../ports/secrets.ts';
import { consortium } from '../testing/consortium.ts';
import { type Device, device } from '../testing/device.ts';
import { DEVICE_PASSWORD, testHub } from '../testing/hub-laptop.ts';
import { PATIENCE } from '../testing/patience.ts';
import { startPostgres, type TestServer } from '../testing/postgres.ts';

vi.setConfig(PATIENCE);

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

const freshHub = async () => testHub(await server.database());

const NOWHERE = 'postgres://somebody@127.0.0.1:1/nowhere';

async function exchange({ client }: Device, way?: string) {
  const outcomes: WayOutcome[] = [];
  const progress: WayProgress[] = [];
  for await (const piece of await client.ways.exchange({ way })) {
    if (piece.kind === 'outcome') outcomes.push(piece.outcome);
    else progress.push(piece);
  }
  return { outcomes, progress };
}

test('two offices set up a way each, exchange, and see what there is to say of it', async () => {
  const hub = await freshHub();
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const add = async ({ client }: Device) =>
    (await client.ways.add({ kind: 'hub', name: 'EJRC', address: hub.device })).id;
  const [here, there] = [await add(ceeja), await add(gifu)];
  const [before] = await ceeja.client.ways.list();
  expect(before).toMatchObject({ id: here, kind: 'hub', name: 'EJRC', lastDoneAt: null, problem: null, heldBack: [] });
  expect(before?.kind === 'hub' && before.toPush).toBeGreaterThan(0);
  const { id } = await ceeja.client.inquiries.create({ subject: 'Holz' });
  const { outcomes, progress } = await exchange(ceeja, here);
  expect(outcomes).toMatchObject([{ ok: true, way: here, exchange: { pulled: 0 } }]);
  expect(progress).toContainEqual(expect.objectContaining({ kind: 'progress', way: here, step: 'push' }));
  await exchange(gifu);
  expect(await gifu.client.inquiries.get({ id })).toMatchObject({ subject: 'Holz' });
  const [after] = await ceeja.client.ways.list();
  expect(after).toMatchObject({ problem: null, toPush: 0, lastDoneAt: expect.any(Number) });
  const history = gifu.backend.context.sqlite.prepare('SELECT carrier, way, direction FROM exchange').raw().all();
  expect(history).toEqual([['hub', there, 'in']]);
});

test('one way that does not go does not stop the next, and each remembers why', async () => {
  const hub = await freshHub();
  const [ceeja] = await consortium('ceeja-1');
  const { client } = ceeja;
  await client.ways.add({ kind: 'hub', name: 'Fort', address: NOWHERE });
  await client.ways.add({ kind: 'hub', name: 'Da', address: hub.device });
  const { outcomes } = await exchange(ceeja);
  expect(outcomes).toMatchObject([{ ok: false, problem: 'unreachable' }, { ok: true }]);
  expect(await client.ways.list()).toMatchObject([
    { problem: 'unreachable', lastDoneAt: null, lastTriedAt: expect.any(Number) },
    { problem: null, lastDoneAt: expect.any(Number) },
  ]);
});

test('a hub that is set up is tried by the password that is known, unless another one is said', async () => {
  const hub = await freshHub();
  const { client } = await device('iwate-1');
  const { id } = await client.ways.add({ kind: 'hub', name: 'EJRC', address: hub.device });
  const [way] = await client.ways.list();
  const address = way?.address ?? '';
  const problemOf = async (input: { id?: string; address: string }) =>
    (await client.ways.test({ kind: 'hub', name: 'EJRC', ...input })).problem;
  expect(await problemOf({ id, address })).toBeNull();
  expect(await problemOf({ address })).toBe('login_refused');
  expect(await problemOf({ id, address: hub.device.replace(DEVICE_PASSWORD, 'wrong') })).toBe('login_refused');
});

test('what a laptop would be told is told before it is set up', async () => {
  const hub = await freshHub();
  const { client } = await device('iwate-1');
  const problemOf = async (address: string) => (await client.ways.test({ kind: 'hub', name: 'x', address })).problem;
  expect(await problemOf(NOWHERE)).toBe('unreachable');
  expect(await problemOf(hub.device.replace(DEVICE_PASSWORD, 'wrong'))).toBe('login_refused');
  expect(await problemOf(hub.reader)).toBe('permission_missing');
  expect(await problemOf(await server.database())).toBe('not_a_hub');
  expect(await problemOf(hub.device)).toBeNull();
  await server.ask(hub.admin, 'INSERT INTO ejrc.consortium (id) VALUES (gen_random_uuid())');
  expect(await problemOf(hub.device)).toBe('other_consortium');
  expect(await client.ways.list()).toEqual([]);
  await expect(problemOf('https://hub.example.org')).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'address', reason: 'not-a-hub-address' },
  });
});

test('a way is renamed, led elsewhere with or without another password, and removed with it', async () => {
  const hub = await freshHub();
  const [ceeja] = await consortium('ceeja-1');
  const { client, dataDir } = ceeja;
  const secrets = () => readFileSync(join(dataDir, SECRETS_FILE), 'utf8');
  const { id } = await client.ways.add({ kind: 'hub', name: 'EJRC', address: hub.device });
  expect(JSON.stringify(await client.ways.list())).not.toContain(DEVICE_PASSWORD);
  expect(secrets()).toContain(DEVICE_PASSWORD);
  await client.ways.update({ id, name: 'Straßburg' });
  await client.ways.update({ id, address: NOWHERE });
  expect((await exchange(ceeja)).outcomes).toMatchObject([{ ok: false, problem: 'unreachable' }]);
  await client.ways.update({ id, address: hub.device.replace(`:${DEVICE_PASSWORD}`, '') });
  expect(await client.ways.list()).toMatchObject([{ name: 'Straßburg', problem: null }]);
  expect((await exchange(ceeja)).outcomes).toMatchObject([{ ok: true }]);
  await client.ways.remove({ id });
  expect(await client.ways.list()).toEqual([]);
  expect(secrets()).not.toContain(DEVICE_PASSWORD);
  await expect(client.ways.remove({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(exchange(ceeja, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a program that stays keeps up with its hubs after a restart, too', async () => {
  const hub = await freshHub();
  const [ceeja] = await consortium('ceeja-1');
  await ceeja.client.ways.add({ kind: 'hub', name: 'EJRC', address: hub.device });
  expect(await ceeja.client.ways.list()).toMatchObject([{ lastDoneAt: null }]);
  const again = ceeja.restart();
  again.backend.keepUp();
  const used = async () => (await again.client.ways.list())[0]?.lastDoneAt;
  await expect.poll(used, { timeout: 30_000 }).toEqual(expect.any(Number));
});
