import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { addTasks, digest, idOf } from '../../testing/bundles.ts';
import { approveDevice, consortium } from '../../testing/consortium.ts';
import { type Device, device } from '../../testing/device.ts';
import { bundlesIn, exchangeFolder, type FolderWay, setUpFolder } from '../../testing/folder-laptop.ts';
import { raiseFloors } from '../compaction/floor.ts';
import { heldVector } from '../vector.ts';

const DAY = 24 * 60 * 60_000;

type SeenRow = Readonly<Record<string, unknown>> & { readonly size: number };

const createInquiry = async ({ client }: Device, subject: string): Promise<string> =>
  (await client.inquiries.create({ subject })).id;

const subjects = ({ backend }: Device): unknown =>
  backend.context.sqlite.prepare('SELECT subject FROM inquiry ORDER BY subject').pluck().all();

const inFolder = (folder: string, laptops: readonly Device[]): Promise<FolderWay[]> =>
  Promise.all(laptops.map((laptop) => setUpFolder(laptop, folder)));

async function round(ways: readonly FolderWay[]): Promise<void> {
  for (const way of ways) await way.exchange();
}

describe('laptops in one folder', () => {
  test('come to the same digest with the attachments, and fall silent', async () => {
    const laptops = await consortium('ceeja-1', 'clair-1', 'iwate-1', 'gifu-1');
    const folder = exchangeFolder();
    const ways = await inFolder(folder, laptops);
    for (const laptop of laptops) {
      const ownerId = await createInquiry(laptop, `von ${laptop.backend.context.writer.device.code}`);
      await laptop.client.files.add({ ownerId, file: new File([`%PDF-1.7 ${ownerId}`], '議事録.pdf') });
    }
    await round(ways);
    await round(ways);
    expect(new Set(laptops.map(digest)).size).toBe(1);
    for (const { backend } of laptops) {
      const hashes = backend.context.sqlite.prepare('SELECT hash FROM file').pluck().all() as string[];
      expect(hashes).toHaveLength(4);
      expect(hashes.every((hash) => backend.context.files.has(hash))).toBe(true);
    }
    await round(ways);
    const quiet = bundlesIn(folder);
    expect(quiet.length).toBeLessThanOrEqual(2 * laptops.length);
    for (let n = 0; n < 3; n += 1) await round(ways);
    expect(bundlesIn(folder)).toEqual(quiet);
  });

  test('know then of each other that nobody lacks anything', async () => {
    const laptops = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
    const ways = await inFolder(exchangeFolder(), laptops);
    await createInquiry(laptops[0], 'Holz');
    for (let n = 0; n < 3; n += 1) await round(ways);
    for (const { client } of laptops) {
      const { devices } = await client.sync.overview();
      expect(devices.map(({ lacks, ahead }) => [lacks, ahead])).toEqual([
        [0, 0],
        [0, 0],
        [0, 0],
      ]);
    }
  });

  test('may write at the same time', async () => {
    const laptops = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
    const ways = await inFolder(exchangeFolder(), laptops);
    for (let n = 0; n < 3; n += 1) {
      await Promise.all(laptops.map((laptop) => createInquiry(laptop, `${n}`)));
      await Promise.all(ways.map((way) => way.exchange()));
    }
    await round(ways);
    await round(ways);
    expect(new Set(laptops.map(digest)).size).toBe(1);
    expect(subjects(laptops[0])).toHaveLength(9);
  });

  test('have each exchange in their history once, and none of what only tells what is held', async () => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const [a, b] = (await inFolder(exchangeFolder(), [ceeja, gifu])) as [FolderWay, FolderWay];
    await round([a, b]);
    await createInquiry(ceeja, 'Holz');
    for (let n = 0; n < 3; n += 1) await round([a, b]);
    const rows = async ({ client }: Device) =>
      (await client.sync.history({})).rows.map(({ direction, carrier, way, refusal }) => [
        direction,
        carrier,
        way,
        refusal,
      ]);
    expect(await rows(ceeja)).toEqual([
      ['out', 'folder', a.id, null],
      ['out', 'folder', a.id, null],
    ]);
    expect(await rows(gifu)).toEqual([['in', 'folder', b.id, null]]);
  });
});

test('a member that joins later gets all that it lacks, though no bundle that lay there was for it', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  const [a, b] = (await inFolder(folder, [ceeja, gifu])) as [FolderWay, FolderWay];
  await createInquiry(ceeja, 'vorher');
  await round([a, b]);
  const iwate = await device('iwate-1');
  await approveDevice(ceeja, iwate);
  const c = await setUpFolder(iwate, folder);
  await round([a, b, c, a, b]);
  expect(digest(iwate)).toBe(digest(ceeja));
  expect(digest(gifu)).toBe(digest(ceeja));
  const { heldBack } = await c.exchange();
  expect(heldBack).toEqual([]);
});

test('rule 10: what a device writes after its revocation is refused and named; what it did before reaches everyone', async () => {
  const [ceeja, gifu, stolen] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
  const folder = exchangeFolder();
  const [a, b, c] = (await inFolder(folder, [ceeja, gifu, stolen])) as [FolderWay, FolderWay, FolderWay];
  await createInquiry(stolen, 'vorher');
  await round([c, a]);
  ceeja.backend.context.writer.mutate('devices.revoke', (write) =>
    write.update(entities.device, idOf(stolen), { revokedAt: write.now }),
  );
  await round([a, b]);
  await createInquiry(stolen, 'nachher');
  // Nothing is for it any more, so it does not know.
  expect(await c.exchange()).toMatchObject({ bundlesWritten: 1, pulled: 0 });
  await round([a, b, a]);
  expect(subjects(gifu)).toEqual(['vorher']);
  expect(digest(gifu)).toBe(digest(ceeja));
  const { heldBack } = await a.exchange();
  expect(heldBack.map(({ state, reason, sender }) => [state, reason, sender])).toEqual([
    ['refused', 'revoked_sender', idOf(stolen)],
  ]);
  // It is told once, not at each exchange.
  const { rows } = await ceeja.client.sync.history({});
  expect(rows.filter(({ refusal }) => refusal === 'revoked_sender')).toHaveLength(1);
});

test('rule 12: a laptop that lacks what was compacted keeps nobody else waiting', async () => {
  const [ceeja, gifu, unheard] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
  const folder = exchangeFolder();
  const [a, b] = (await inFolder(folder, [ceeja, gifu])) as [FolderWay, FolderWay];
  await round([a, b, a]);
  for (const name of bundlesIn(folder)) rmSync(join(folder, name));
  raiseFloors(ceeja.backend.context.sqlite, heldVector(ceeja.backend.context.sqlite));
  await createInquiry(ceeja, 'Holz');
  expect(await a.exchange()).toMatchObject({ bundlesWritten: 1, pushed: 1 });
  await b.exchange();
  expect(digest(gifu)).toBe(digest(ceeja));
  expect(digest(unheard)).not.toBe(digest(ceeja));
});

test('a laptop that nobody has approved takes in, writes nothing and says why', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  const [a, b] = (await inFolder(folder, [ceeja, gifu])) as [FolderWay, FolderWay];
  await createInquiry(ceeja, 'Holz');
  await a.exchange();
  gifu.backend.context.writer.mutate('devices.revoke', (write) =>
    write.update(entities.device, idOf(gifu), { approvedAt: null }),
  );
  const before = bundlesIn(folder);
  await expect(b.exchange()).rejects.toMatchObject({ code: 'not_approved' });
  expect(subjects(gifu)).toEqual(['Holz']);
  expect(bundlesIn(folder)).toEqual(before);
});

describe('what lies there', () => {
  test('may be deleted by anyone: what is lacking then is written again', async () => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const folder = exchangeFolder();
    const [a, b] = (await inFolder(folder, [ceeja, gifu])) as [FolderWay, FolderWay];
    await round([a, b, a]);
    for (let n = 0; n < 3; n += 1) {
      await createInquiry(ceeja, `${n}`);
      await a.exchange();
      for (const name of bundlesIn(folder)) rmSync(join(folder, name));
    }
    await round([a, b]);
    expect(digest(gifu)).toBe(digest(ceeja));
    rmSync(join(folder, 'ejrc-desk.json'));
    await round([a, b, a]);
    expect(readdirSync(folder)).toContain('ejrc-desk.json');
  });

  test('is deleted by who made it a week after everyone has it; one word of each laptop stays', async () => {
    const laptops = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
    const folder = exchangeFolder();
    const ways = await inFolder(folder, laptops);
    for (let n = 0; n < 5; n += 1) {
      await createInquiry(laptops[0], `${n}`);
      await round(ways);
    }
    await round(ways);
    const before = bundlesIn(folder).length;
    expect(before).toBeGreaterThan(6);
    for (const laptop of laptops) laptop.wait(6 * DAY);
    await round(ways);
    expect(bundlesIn(folder).length).toBe(before);
    for (const laptop of laptops) laptop.wait(2 * DAY);
    await round(ways);
    await round(ways);
    expect(bundlesIn(folder).length).toBeLessThanOrEqual(4);
    await createInquiry(laptops[1], 'danach');
    await round(ways);
    await round(ways);
    expect(new Set(laptops.map(digest)).size).toBe(1);
  });

  test('does not grow with each edit while one laptop is away for long', async () => {
    const [ceeja, gifu, away] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
    const folder = exchangeFolder();
    const [a, b, c] = (await inFolder(folder, [ceeja, gifu, away])) as [FolderWay, FolderWay, FolderWay];
    for (let n = 0; n < 60; n += 1) {
      addTasks(ceeja, 1);
      for (const laptop of [ceeja, gifu, away]) laptop.wait(DAY);
      await a.exchange();
      if (n % 20 === 0) await b.exchange();
    }
    expect(bundlesIn(folder).length).toBeLessThan(50);
    await c.exchange();
    expect(digest(away)).toBe(digest(ceeja));
  });

  test('is not read again once it was taken in: five hundred files could hold anything by now', async () => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const folder = exchangeFolder();
    const [a, b] = (await inFolder(folder, [ceeja, gifu])) as [FolderWay, FolderWay];
    addTasks(ceeja, 1);
    await round([a, b, a, b]);
    const { sqlite } = gifu.backend.context;
    const { code } = ceeja.backend.context.writer.device;
    const taken = sqlite.prepare('SELECT * FROM seen_bundle WHERE name LIKE ?').get(`${code}-%`) as SeenRow;
    const columns = Object.keys(taken);
    const insert = `INSERT INTO seen_bundle (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`;
    const names = Array.from({ length: 500 }, (_, n) => `${code}-${n}.ejrcsync`);
    for (const name of names) writeFileSync(join(folder, name), Buffer.alloc(taken.size));
    sqlite.transaction(() => names.map((name) => sqlite.prepare(insert).run({ ...taken, name })))();
    expect(await b.exchange()).toMatchObject({ bundlesRead: 0, heldBack: [] });
  });
});
