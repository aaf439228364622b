import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addTasks, digest, idOf } from '../../testing/bundles.ts';
import { approveDevice, consortium } from '../../testing/consortium.ts';
import { type Device, device } from '../../testing/device.ts';
import { bundlesIn, exchangeFolder, type FolderWay, setUpFolder } from '../../testing/folder-laptop.ts';

const DAY = 24 * 60 * 60_000;

interface Pair {
  readonly ceeja: Device;
  readonly gifu: Device;
  readonly a: FolderWay;
  readonly b: FolderWay;
  readonly folder: string;
}

async function pair(): Promise<Pair> {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  return { ceeja, gifu, folder, a: await setUpFolder(ceeja, folder), b: await setUpFolder(gifu, folder) };
}

/** Has a laptop write so many bundles, each with one change. @returns their paths, in order */
async function written({ ceeja, a, folder }: Pair, count: number): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const before = new Set(bundlesIn(folder));
    addTasks(ceeja, 1);
    ceeja.wait(1000);
    await a.exchange();
    paths.push(...bundlesIn(folder).flatMap((name) => (before.has(name) ? [] : [join(folder, name)])));
  }
  return paths;
}

/** Writes a file so that only its content tells it from before. */
function rewrite(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes);
  utimesSync(path, 1_795_336_800, 1_795_336_800);
}

const heldBack = async (way: FolderWay) =>
  (await way.exchange()).heldBack.map(({ state, reason }) => `${state} ${reason}`);

describe('a bundle that has not wholly arrived', () => {
  test('waits, whatever of it is there, stops no other one, and is taken in once it is whole', async () => {
    const both = await pair();
    const { ceeja, gifu, b } = both;
    const [, second = '', third = ''] = await written(both, 3);
    const whole = readFileSync(second);
    const arriving = [
      Buffer.alloc(0),
      Buffer.alloc(whole.length),
      ...[1, 60, 100, 300, whole.length - 80, whole.length - 1].map((length) => whole.subarray(0, length)),
      Buffer.concat([whole.subarray(0, 400), Buffer.alloc(whole.length - 400)]),
    ];
    for (const bytes of arriving) {
      writeFileSync(second, bytes);
      const { heldBack } = await b.exchange();
      expect(heldBack.map(({ state, name }) => [state, second.endsWith(name) || third.endsWith(name)])).toEqual([
        ['waiting', true],
        ['waiting', true],
      ]);
      expect(heldBack.map(({ reason }) => reason)).toContain('lacks_changes');
    }
    expect(gifu.backend.context.sqlite.prepare('SELECT count(*) FROM task').pluck().get()).toBe(1);
    writeFileSync(second, whole);
    expect(await b.exchange()).toMatchObject({ heldBack: [], bundlesRead: 2, pulled: 2 });
    expect(digest(gifu)).toBe(digest(ceeja));
  });

  test('is called damaged after a day, once; what was in it is written again by who made it', async () => {
    const both = await pair();
    const { ceeja, gifu, a, b } = both;
    const [path = ''] = await written(both, 1);
    const whole = readFileSync(path);
    const damaged = Buffer.from(whole);
    damaged[500] = (damaged[500] ?? 0) ^ 1;
    // Each laptop sees a file of its own: it was damaged on its way.
    const exchange = async (way: FolderWay) => {
      rewrite(path, way === a ? whole : damaged);
      return way.exchange();
    };
    expect((await exchange(b)).heldBack).toMatchObject([{ state: 'waiting', reason: 'damaged' }]);
    await exchange(a);
    for (const laptop of [ceeja, gifu]) laptop.wait(DAY + 1);
    for (let n = 0; n < 2; n += 1) {
      expect((await exchange(b)).heldBack).toMatchObject([{ state: 'refused', reason: 'damaged' }]);
    }
    const { rows } = await gifu.client.sync.history({});
    expect(rows.filter(({ refusal }) => refusal === 'damaged')).toHaveLength(1);
    // It has said that it still lacks something.
    expect(await exchange(a)).toMatchObject({ bundlesWritten: 1 });
    await exchange(b);
    expect(digest(gifu)).toBe(digest(ceeja));
  });

  test('is not read over and over while nothing about it changes', async () => {
    const both = await pair();
    const { gifu, b } = both;
    const [path = ''] = await written(both, 1);
    const whole = readFileSync(path);
    rewrite(path, Buffer.alloc(whole.length));
    expect(await heldBack(b)).toEqual(['waiting not_a_bundle']);
    const quietly = { isThorough: false };
    rewrite(path, whole);
    expect(await b.exchange(quietly)).toMatchObject({ bundlesRead: 0 });
    gifu.wait(11 * 60_000);
    expect(await b.exchange(quietly)).toMatchObject({ bundlesRead: 1, heldBack: [] });
  });
});

test('a bundle that never comes is missed all the same, and what was in it is written again', async () => {
  const both = await pair();
  const { ceeja, gifu, a, b } = both;
  const [path = ''] = await written(both, 1);
  const whole = readFileSync(path);
  const exchange = async (way: FolderWay) => {
    if (way === a) rewrite(path, whole);
    else rmSync(path, { force: true });
    return way.exchange();
  };
  for (let days = 0; days < 3; days += 1) {
    for (const way of [a, b]) await exchange(way);
    for (const laptop of [ceeja, gifu]) laptop.wait(DAY + 1);
  }
  for (const way of [a, b]) await exchange(way);
  expect(digest(gifu)).toBe(digest(ceeja));
});

test('rule 4: a bundle that continues what is not here waits and says what is lacking, until that is here', async () => {
  const both = await pair();
  const { ceeja, gifu, b, folder } = both;
  const [first = ''] = await written(both, 2);
  const away = join(folder, 'kept-elsewhere');
  renameSync(first, away);
  const { heldBack: waiting } = await b.exchange();
  expect(waiting).toMatchObject([{ state: 'waiting', reason: 'lacks_changes', sender: idOf(ceeja) }]);
  expect(waiting[0]?.lacking).toHaveLength(1);
  expect(waiting[0]?.lacking[0]?.device).toBe(idOf(ceeja));
  renameSync(away, first);
  expect(await b.exchange()).toMatchObject({ heldBack: [], pulled: 2 });
  expect(digest(gifu)).toBe(digest(ceeja));
});

describe('a bundle that can’t be trusted', () => {
  test('is refused and named, and taken in once a member has approved its device', async () => {
    const [ceeja, gifu, iwate] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
    const folder = exchangeFolder();
    const stranger = await device('clair-9');
    const a = await setUpFolder(ceeja, folder);
    const b = await setUpFolder(gifu, folder);
    const d = await setUpFolder(iwate, folder);
    await approveDevice(iwate, stranger);
    const c = await setUpFolder(stranger, folder);
    await stranger.client.inquiries.create({ subject: '架空' });
    await c.exchange();
    expect((await b.exchange()).heldBack).toMatchObject([
      { state: 'refused', reason: 'unknown_sender', sender: idOf(stranger) },
    ]);
    // The approval comes by the same folder, after what it approves.
    await d.exchange();
    expect((await b.exchange()).heldBack).toEqual([]);
    await a.exchange();
    for (const laptop of [ceeja, gifu, iwate]) expect(digest(laptop)).toBe(digest(stranger));
  });

  test('of another consortium, of a newer program or of nobody is named, and stops no other one', async () => {
    const both = await pair();
    const { ceeja, gifu, b, folder } = both;
    const [clair, iwate] = await consortium('clair-1', 'iwate-1');
    const elsewhere = exchangeFolder();
    const c = await setUpFolder(clair, elsewhere);
    await setUpFolder(iwate, elsewhere);
    const [foreign = ''] = await written({ ...both, ceeja: clair, a: c, folder: elsewhere }, 1);
    copyFileSync(foreign, join(folder, 'foreign.ejrcsync'));
    const [path = ''] = await written(both, 1);
    const text = readFileSync(path).toString('latin1');
    writeFileSync(join(folder, 'newer.ejrcsync'), text.replace('EJRC-SYNC 1', 'EJRC-SYNC 9'), 'latin1');
    writeFileSync(join(folder, 'letter.ejrcsync'), 'Sehr geehrte Damen und Herren');
    const { heldBack } = await b.exchange();
    expect(heldBack.map(({ name, state, reason }) => [name, state, reason]).sort()).toEqual([
      ['foreign.ejrcsync', 'refused', 'other_consortium'],
      ['letter.ejrcsync', 'waiting', 'not_a_bundle'],
      ['newer.ejrcsync', 'refused', 'newer_program'],
    ]);
    expect(digest(gifu)).toBe(digest(ceeja));
  });
});

describe('whatever else lies in the folder', () => {
  test('is harmless: conflict copies, doubled files, links, folders, odd names, files of others', async () => {
    const both = await pair();
    const { ceeja, gifu, a, b, folder } = both;
    const [first = '', second = ''] = await written(both, 2);
    const outside = join(exchangeFolder(), 'outside.ejrcsync');
    renameSync(second, outside);
    symlinkSync(outside, join(folder, 'link.ejrcsync'));
    symlinkSync('/etc/passwd', join(folder, 'passwd.ejrcsync'));
    symlinkSync(join(folder, '..'), join(folder, 'up.ejrcsync'));
    mkdirSync(join(folder, 'folder.ejrcsync'));
    const bytes = readFileSync(first);
    for (const name of [
      `${first.slice(0, -9)} (CEEJA’s conflicted copy 2026-11-22).ejrcsync`,
      `${first.slice(0, -9)}-MyLaptop.ejrcsync`,
      join(folder, '..ejrcsync'),
      join(folder, '~$x.ejrcsync'),
      join(folder, 'a\nb; rm -rf.ejrcsync'),
      join(folder, '競合コピー.ejrcsync'),
    ]) {
      writeFileSync(name, bytes);
    }
    for (const name of ['.ejrc-C4-x.tmp', 'notes.txt', '.DS_Store', 'desktop.ini', '.ejrcsync']) {
      writeFileSync(join(folder, name), bytes);
    }
    expect(await b.exchange()).toMatchObject({ pulled: 1, heldBack: [] });
    renameSync(outside, second);
    expect(await b.exchange()).toMatchObject({ pulled: 1, heldBack: [] });
    await a.exchange();
    expect(digest(gifu)).toBe(digest(ceeja));
    for (const name of ['link.ejrcsync', 'passwd.ejrcsync', 'up.ejrcsync']) rmSync(join(folder, name));
  });
});
