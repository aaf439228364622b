import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addTasks, digest, temporaryFolder } from '../../testing/bundles.ts';
import { consortium } from '../../testing/consortium.ts';
import { type Device, device } from '../../testing/device.ts';
import { bundlesIn, exchangeFolder, setUpFolder } from '../../testing/folder-laptop.ts';
import { checkFolder, prepareFolder } from './access.ts';
import { problemOf } from './problem.ts';

const refusal = ({ backend }: Device, path: string): Promise<unknown> =>
  checkFolder(backend.context, path).then(
    () => null,
    ({ code }) => code,
  );

describe('rule 13: a folder to exchange by', () => {
  test('has nothing to do with the data folder, by whatever path one comes to it', async () => {
    const ceeja = await device('ceeja-1');
    const parent = join(ceeja.dataDir, '..');
    const inside = join(ceeja.dataDir, 'exchange');
    mkdirSync(inside);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(inside, link);
    for (const path of [ceeja.dataDir, parent, inside, link, join(inside, '..', 'exchange')]) {
      expect(await refusal(ceeja, path)).toBe('holds_data_folder');
    }
    expect(readdirSync(inside)).toEqual([]);
    expect(await refusal(ceeja, exchangeFolder())).toBeNull();
  });

  test('is there, is a folder, can be written to, and is set up once', async () => {
    const ceeja = await device('ceeja-1');
    const folder = exchangeFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await refusal(ceeja, join(folder, 'nowhere'))).toBe('folder_missing');
    expect(await refusal(ceeja, 'relative/folder')).toBe('folder_missing');
    expect(await refusal(ceeja, file)).toBe('not_a_folder');
    expect(await refusal(ceeja, join(file, 'within'))).toBe('not_a_folder');
    expect(await refusal(ceeja, '/proc/self')).toMatch(/^(?:not_writable|folder_missing)$/u);
    await setUpFolder(ceeja, folder);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(await refusal(ceeja, link)).toBe('already_set_up');
  });

  test('is of this consortium, and in a form that this program knows; looking at it changes nothing', async () => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const other = await device('clair-1');
    const folder = exchangeFolder();
    expect(await refusal(ceeja, folder)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    await prepareFolder(ceeja.backend.context, folder);
    expect(readdirSync(folder)).toEqual(['ejrc-desk.json']);
    expect(await refusal(gifu, folder)).toBeNull();
    expect(await refusal(other, folder)).toBe('other_consortium');
    const mark = join(folder, 'ejrc-desk.json');
    const whole = readFileSync(mark, 'utf8');
    writeFileSync(mark, whole.replace('"format": 1', '"format": 2'));
    expect(await refusal(gifu, folder)).toBe('newer_format');
    for (const part of ['', whole.slice(0, 30), '{}', '[]', 'x'.repeat(10_000)]) {
      writeFileSync(mark, part);
      expect(await refusal(gifu, folder)).toBe('marker_unreadable');
    }
  });

  test.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EROFS', 'not_writable'],
    ['EACCES', 'not_writable'],
    ['EPERM', 'not_writable'],
    ['EHOSTDOWN', 'folder_missing'],
    ['ESTALE', 'folder_missing'],
    ['ENOTCONN', 'folder_missing'],
    ['SQLITE_FULL', 'disk_full'],
    ['EMFILE', 'failed'],
  ])('what the system says by %s is told as %s', (code, problem) => {
    expect(problemOf(Object.assign(new Error(code), { code })).code).toBe(problem);
  });
});

describe('a folder that was set up', () => {
  const wayOf = ({ backend }: Device): unknown =>
    backend.context.sqlite.prepare('SELECT problem, last_done_at IS NOT NULL AS done FROM way').get();

  test('may be away: the way says so, the program goes on, and what was done meanwhile is made up for', async () => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const folder = exchangeFolder();
    const [a, b] = [await setUpFolder(ceeja, folder), await setUpFolder(gifu, folder)];
    await a.exchange();
    await b.exchange();
    renameSync(folder, `${folder}-unplugged`);
    addTasks(ceeja, 1);
    await expect(a.exchange()).rejects.toMatchObject({ code: 'folder_missing' });
    expect(wayOf(ceeja)).toEqual({ problem: 'folder_missing', done: 1 });
    // The place where a drive is connected is still there, and nothing is written into it.
    mkdirSync(folder);
    await expect(a.exchange()).rejects.toMatchObject({ code: 'folder_emptied' });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-unplugged`, folder);
    await a.exchange();
    await b.exchange();
    expect(wayOf(ceeja)).toEqual({ problem: null, done: 1 });
    expect(digest(gifu)).toBe(digest(ceeja));
  });

  test('may go in the middle: what was taken in stays, and the next exchange goes on', async () => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const folder = exchangeFolder();
    const [a, b] = [await setUpFolder(ceeja, folder), await setUpFolder(gifu, folder)];
    for (let n = 0; n < 4; n += 1) {
      addTasks(ceeja, 1);
      await a.exchange();
    }
    const tasks = () => gifu.backend.context.sqlite.prepare('SELECT count(*) FROM task').pluck().get();
    const unplug = ({ done }: { readonly done: number }) => {
      if (done === 2) renameSync(folder, `${folder}-unplugged`);
    };
    await expect(b.exchange({ onProgress: unplug })).rejects.toMatchObject({ code: 'folder_missing' });
    expect(tasks()).toBe(2);
    renameSync(`${folder}-unplugged`, folder);
    expect(await b.exchange()).toMatchObject({ pulled: 2 });
    expect(digest(gifu)).toBe(digest(ceeja));
  });

  test('is left alone when a person cancels: nothing half done, nothing left behind', async () => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const folder = exchangeFolder();
    const [a, b] = [await setUpFolder(ceeja, folder), await setUpFolder(gifu, folder)];
    addTasks(ceeja, 1);
    const early = new AbortController();
    const writing = a.exchange({ signal: early.signal, onProgress: ({ step }) => step === 'push' && early.abort() });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(readdirSync(folder)).toEqual(['ejrc-desk.json']);
    expect(readdirSync(join(ceeja.dataDir, 'work'))).toEqual([]);
    await a.exchange();
    const reading = new AbortController();
    const stopped = b.exchange({ signal: reading.signal, onProgress: () => reading.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    await b.exchange();
    expect(readdirSync(join(gifu.dataDir, 'work'))).toEqual([]);
    expect(digest(gifu)).toBe(digest(ceeja));
  });

  test('has its mark again where somebody deleted or damaged it', async () => {
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const folder = exchangeFolder();
    const a = await setUpFolder(ceeja, folder);
    await setUpFolder(gifu, folder);
    await a.exchange();
    expect(bundlesIn(folder)).toHaveLength(1);
    const mark = join(folder, 'ejrc-desk.json');
    const whole = readFileSync(mark, 'utf8');
    for (const harm of [() => rmSync(mark), () => writeFileSync(mark, ''), () => writeFileSync(mark, '{"for')]) {
      harm();
      await a.exchange();
      expect(readFileSync(mark, 'utf8')).toBe(whole);
    }
  });
});
