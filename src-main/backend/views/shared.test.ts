import { beforeEach, describe, expect, test } from 'vitest';
import { bundleFor, take } from '../testing/bundles.ts';
import { consortium } from '../testing/consortium.ts';
import type { Device } from '../testing/device.ts';

/** Saved views that colleagues share, told by what two laptops see; they exchange by bundle. */

let alsace: Device;
let gifu: Device;
beforeEach(async () => {
  [alsace, gifu] = await consortium('ceeja-1', 'gifu-1');
});

const LIST = { list: 'inquiries' } as const;
const OPEN = { filters: { which: ['open'] }, group: null };
const BY_STATUS = { filters: { which: ['open'] }, group: 'status' };

const bring = async (from: Device, to: Device) => take(to, await bundleFor(from, to));
const viewsOf = async ({ client }: Device) =>
  (await client.views.list(LIST)).map(({ name, ownerId, definition }) => ({
    name,
    shared: ownerId === null,
    group: definition.group,
  }));
const shared = (name: string, group: string | null = null) => ({ name, shared: true, group });
const own = (name: string, group: string | null = null) => ({ name, shared: false, group });

/** Alsace shares a view, which Gifu gets. */
async function shareView(): Promise<string> {
  const { id } = await alsace.client.views.save({ ...LIST, name: 'Offene', shared: true, definition: OPEN });
  await bring(alsace, gifu);
  return id;
}

test('a view is shared, changed by a colleague, and its maker takes it back for themselves', async () => {
  const { id } = await alsace.client.views.save({ ...LIST, name: 'Offene', shared: false, definition: OPEN });
  await bring(alsace, gifu);
  // One's own view travels, for one's other laptops, and nobody else sees it.
  expect(await viewsOf(gifu)).toEqual([]);

  await alsace.client.views.save({ id, ...LIST, name: 'Offene', shared: true, definition: OPEN });
  await bring(alsace, gifu);
  expect(await viewsOf(gifu)).toEqual([shared('Offene')]);

  await gifu.client.views.save({ id, ...LIST, name: '未完了', shared: true, definition: BY_STATUS });
  await bring(gifu, alsace);
  expect(await viewsOf(alsace)).toEqual([shared('未完了', 'status')]);

  await alsace.client.views.save({ id, ...LIST, name: '未完了', shared: false, definition: BY_STATUS });
  await bring(alsace, gifu);
  expect(await viewsOf(alsace)).toEqual([own('未完了', 'status')]);
  expect(await viewsOf(gifu)).toEqual([]);

  await alsace.client.changes.undo();
  await bring(alsace, gifu);
  expect(await viewsOf(gifu)).toEqual([shared('未完了', 'status')]);
});

describe('a colleague', () => {
  test('who wants a shared view for themselves gets one of their own, and takes it from nobody', async () => {
    const id = await shareView();
    const mine = await gifu.client.views.save({ id, ...LIST, name: '私の', shared: false, definition: BY_STATUS });
    expect(mine.id).not.toBe(id);
    expect(await viewsOf(gifu)).toEqual([shared('Offene'), own('私の', 'status')]);
    await bring(gifu, alsace);
    expect(await viewsOf(alsace)).toEqual([shared('Offene')]);
    await gifu.client.changes.undo();
    expect(await viewsOf(gifu)).toEqual([shared('Offene')]);
  });

  test('who saves a shared view that was taken back meanwhile keeps what they made of it', async () => {
    const id = await shareView();
    await alsace.client.views.save({ id, ...LIST, name: 'Offene', shared: false, definition: OPEN });
    await bring(alsace, gifu);
    const kept = await gifu.client.views.save({ id, ...LIST, name: 'Offene', shared: true, definition: BY_STATUS });
    expect(kept.id).not.toBe(id);
    await bring(gifu, alsace);
    expect(await viewsOf(alsace)).toEqual([own('Offene'), shared('Offene', 'status')]);
  });

  test('who saves a view that was deleted meanwhile brings it back', async () => {
    const id = await shareView();
    await alsace.client.views.remove({ id });
    await bring(alsace, gifu);
    expect(await viewsOf(gifu)).toEqual([]);
    await gifu.client.views.save({ id, ...LIST, name: 'Offene', shared: true, definition: BY_STATUS });
    await bring(gifu, alsace);
    expect(await viewsOf(alsace)).toEqual([shared('Offene', 'status')]);
  });
});

test('changed on both laptops at once, both end with the same view, the later one', async () => {
  const id = await shareView();
  await alsace.client.views.save({ id, ...LIST, name: 'Offene', shared: true, definition: BY_STATUS });
  await gifu.client.views.save({ id, ...LIST, name: '未完了', shared: true, definition: OPEN });
  await bring(gifu, alsace);
  await bring(alsace, gifu);
  expect(await viewsOf(alsace)).toEqual(await viewsOf(gifu));
  expect((await viewsOf(gifu))[0]?.name).toBe('未完了');
});

test('a view that is nowhere is refused', async () => {
  const id = '019aaac2-7d80-7fff-bfff-ffffffffffff';
  const save = alsace.client.views.save({ id, ...LIST, name: 'x', shared: true, definition: {} });
  await expect(save).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
