import { renameSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { addTasks, digest } from '../../testing/bundles.ts';
import { consortium } from '../../testing/consortium.ts';
import type { Device } from '../../testing/device.ts';
import { bundlesIn, exchangeFolder, setUpFolder } from '../../testing/folder-laptop.ts';
import { createFolders } from './folders.ts';
import type { Pace } from './watch.ts';

/** As in life, but many times as fast. */
const PACE: Pace = { afterEdit: 60, editWaits: 10_000, afterNotice: 10, atLeast: 150 };
const SOON = { timeout: 30_000, interval: 20 };

async function keepingUp(laptop: Device, folder: string, pace: Partial<Pace> = {}) {
  const { id } = await setUpFolder(laptop, folder);
  const folders = createFolders(() => laptop.backend.context, { ...PACE, ...pace });
  onTestFinished(folders.close);
  folders.keepUp([id]);
  return folders;
}

const wayOf = ({ backend }: Device): unknown =>
  backend.context.sqlite.prepare('SELECT problem, last_done_at IS NOT NULL AS done FROM way').get();
const tasksOf = ({ backend }: Device): unknown =>
  backend.context.sqlite.prepare('SELECT count(*) FROM task').pluck().get();

test('an edit on one laptop appears on the other without anybody asking, and back', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  for (const laptop of [ceeja, gifu]) await keepingUp(laptop, folder);
  addTasks(ceeja, 1);
  await expect.poll(() => tasksOf(gifu), SOON).toBe(1);
  addTasks(gifu, 1);
  await expect.poll(() => tasksOf(ceeja), SOON).toBe(2);
  expect(digest(gifu)).toBe(digest(ceeja));
});

test('without any notice, as on a network drive, the folder is looked at from time to time', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  await keepingUp(gifu, folder, { afterNotice: 3_600_000 });
  const a = await setUpFolder(ceeja, folder);
  addTasks(ceeja, 1);
  await a.exchange();
  await expect.poll(() => tasksOf(gifu), SOON).toBe(1);
});

test('edits in a row are written together once a person pauses; what others wrote is read meanwhile', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  const b = await setUpFolder(gifu, folder);
  await b.exchange();
  await keepingUp(ceeja, folder, { afterEdit: 3_600_000, editWaits: 3_600_000 });
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: null, done: 1 });
  const before = bundlesIn(folder);
  addTasks(ceeja, 3);
  addTasks(gifu, 1);
  await b.exchange();
  await expect.poll(() => tasksOf(ceeja), SOON).toBe(4);
  const own = (name: string) => name.startsWith(ceeja.backend.context.writer.device.code);
  expect(bundlesIn(folder).filter(own)).toEqual(before.filter(own));
});

test('whoever never pauses is not waited for longer than some minutes', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  await keepingUp(ceeja, folder, { afterEdit: 3_600_000, editWaits: 100 });
  await keepingUp(gifu, folder);
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: null, done: 1 });
  addTasks(ceeja, 1);
  await expect.poll(() => tasksOf(gifu), SOON).toBe(1);
});

test('a folder that goes away and comes back is caught up with', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  for (const laptop of [ceeja, gifu]) await keepingUp(laptop, folder);
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: null, done: 1 });
  renameSync(folder, `${folder}-unplugged`);
  addTasks(ceeja, 1);
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: 'folder_missing', done: 1 });
  renameSync(`${folder}-unplugged`, folder);
  await expect.poll(() => tasksOf(gifu), SOON).toBe(1);
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: null, done: 1 });
});

test('what is still to be written is written when the program is quit', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  const b = await setUpFolder(gifu, folder);
  await b.exchange();
  const folders = await keepingUp(ceeja, folder, { afterEdit: 3_600_000, editWaits: 3_600_000 });
  await expect.poll(() => wayOf(ceeja), SOON).toEqual({ problem: null, done: 1 });
  addTasks(ceeja, 1);
  await folders.finish();
  await b.exchange();
  expect(tasksOf(gifu)).toBe(1);
});
