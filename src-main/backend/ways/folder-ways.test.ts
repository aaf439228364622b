import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WayOutcome, WayProgress } from '#shared/contract/ways.ts';
import { consortium } from '../testing/consortium.ts';
import type { Device } from '../testing/device.ts';
import { bundlesIn, exchangeFolder } from '../testing/folder-laptop.ts';

async function exchange({ client }: Device, way?: string) {
  const outcomes: WayOutcome[] = [];
  const progress: WayProgress[] = [];
  for await (const piece of await client.ways.exchange({ way })) {
    if (piece.kind === 'outcome') outcomes.push(piece.outcome);
    else progress.push(piece);
  }
  return { outcomes, progress };
}

const folderWay = (address: string) => ({ kind: 'folder', name: 'Nextcloud', address }) as const;

test('two offices set up one folder, exchange, and see what there is to say of it', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const address = exchangeFolder();
  const { id: here } = await ceeja.client.ways.add(folderWay(address));
  const { id: there } = await gifu.client.ways.add(folderWay(address));
  expect(await ceeja.client.ways.list()).toEqual([
    {
      ...{ id: here, kind: 'folder', name: 'Nextcloud', address, createdAt: expect.any(Number) },
      ...{ lastDoneAt: null, lastTriedAt: null, problem: null, heldBack: [] },
    },
  ]);
  const { id } = await ceeja.client.inquiries.create({ subject: 'Holz' });
  const sent = await exchange(ceeja, here);
  expect(sent.outcomes).toMatchObject([
    { ok: true, kind: 'folder', way: here, exchange: { pulled: 0, bundlesWritten: 1 } },
  ]);
  expect(sent.progress).toContainEqual(expect.objectContaining({ kind: 'progress', way: here, step: 'push' }));
  const taken = await exchange(gifu);
  expect(taken.outcomes).toMatchObject([
    { ok: true, kind: 'folder', way: there, exchange: { pulled: 1, bundlesRead: 1 } },
  ]);
  expect(taken.progress).toContainEqual({ kind: 'progress', way: there, step: 'pull', done: 1, total: 1 });
  expect(await gifu.client.inquiries.get({ id })).toMatchObject({ subject: 'Holz' });
});

test('a folder that can’t be used is refused with the reason, by a look that changes nothing as well', async () => {
  const [ceeja] = await consortium('ceeja-1');
  const address = exchangeFolder();
  const problemOf = async (path: string) => (await ceeja.client.ways.test(folderWay(path))).problem;
  expect(await problemOf(join(address, 'none'))).toBe('folder_missing');
  expect(await problemOf(ceeja.dataDir)).toBe('holds_data_folder');
  expect(await problemOf(address)).toBeNull();
  expect(readdirSync(address)).toEqual([]);
  await expect(ceeja.client.ways.add(folderWay(ceeja.dataDir))).rejects.toMatchObject({
    code: 'FOLDER_UNUSABLE',
    data: { problem: 'holds_data_folder' },
  });
  await ceeja.client.ways.add(folderWay(address));
  await expect(ceeja.client.ways.add(folderWay(address))).rejects.toMatchObject({
    data: { problem: 'already_set_up' },
  });
  expect(await ceeja.client.ways.list()).toHaveLength(1);
});

test('a folder is renamed, led elsewhere, told to be meant empty, and removed without touching its files', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const { client } = ceeja;
  const [address, elsewhere] = [exchangeFolder(), exchangeFolder()];
  const { id } = await client.ways.add(folderWay(address));
  await gifu.client.ways.add(folderWay(elsewhere));
  await exchange(ceeja);
  await client.ways.update({ id, name: '共有フォルダー', address: elsewhere });
  expect(await client.ways.list()).toMatchObject([{ name: '共有フォルダー', address: elsewhere, problem: null }]);
  expect((await exchange(ceeja)).outcomes).toMatchObject([{ ok: true, exchange: { bundlesWritten: 1 } }]);
  for (const name of readdirSync(elsewhere)) rmSync(join(elsewhere, name));
  expect((await exchange(ceeja)).outcomes).toMatchObject([{ ok: false, problem: 'folder_emptied' }]);
  await client.ways.update({ id, address: elsewhere });
  expect((await exchange(ceeja)).outcomes).toMatchObject([{ ok: true, exchange: { bundlesWritten: 1 } }]);
  await client.ways.remove({ id });
  expect(await client.ways.list()).toEqual([]);
  expect(bundlesIn(elsewhere)).toHaveLength(1);
  expect(ceeja.backend.context.sqlite.prepare('SELECT count(*) FROM seen_bundle').pluck().get()).toBe(0);
});

test('a program that stays keeps up with its folders after a restart, too, and writes once more when it is quit', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const address = exchangeFolder();
  await ceeja.client.ways.add(folderWay(address));
  await gifu.client.ways.add(folderWay(address));
  const again = ceeja.restart();
  again.backend.keepUp();
  const used = async () => (await again.client.ways.list())[0]?.lastDoneAt;
  await expect.poll(used, { timeout: 30_000 }).toEqual(expect.any(Number));
  const { id } = await again.client.inquiries.create({ subject: 'kurz vor Feierabend' });
  await again.backend.finish();
  again.backend.close();
  await exchange(gifu);
  expect(await gifu.client.inquiries.get({ id })).toMatchObject({ subject: 'kurz vor Feierabend' });
});
