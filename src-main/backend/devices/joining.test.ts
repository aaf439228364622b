import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { device as deviceEntity } from '#db/schema/index.ts';
import type { ProfileInput } from '#shared/contract/session.ts';
import { officeId } from '../session/index.ts';
import { applyStaged, digestOf, heldByAll, stageBundle, writeBundle } from '../sync/index.ts';
import { type Device, device, emptyDevice } from '../testing/device.ts';
import { enter, invite, joined, quiet, temporaryFolder } from '../testing/join.ts';
import { registerDevice } from './register.ts';
import { writeSnapshot } from './write-snapshot.ts';

const idOf = ({ backend }: Device): string => backend.context.writer.device.id;
const digest = ({ backend }: Device): string => digestOf(backend.context.sqlite);

const profile = (name: string, office: 'gifu' | 'iwate'): ProfileInput => ({
  ...{ name, email: null, officeId: officeId(office), role: 'officer', language: 'ja', zone: 'Asia/Tokyo' },
});

/** Sends everything that the other one is known to lack, by a file. */
async function send(from: Device, to: Device): Promise<void> {
  const members = [idOf(to)];
  const path = join(temporaryFolder(), 'a.ejrcsync');
  const since = heldByAll(from.backend.context.sqlite, members);
  await writeBundle(from.backend.context, path, { since, to: { members } }, quiet);
  await applyStaged(to.backend.context, await stageBundle(to.backend.context, path, quiet), quiet);
}

async function meet(...laptops: readonly Device[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const from of laptops) for (const to of laptops) if (from !== to) await send(from, to);
  }
}

test('ceeja-1 founds, gifu-1 joins, iwate-1 joins from gifu-1; all edit and exchange; one is revoked, and its later bundle is refused', async () => {
  const ceeja = await device('ceeja-1');
  const { id } = await ceeja.client.inquiries.create({ subject: 'Holz' });
  const gifu = await joined(emptyDevice('gifu-1'), ceeja, profile('架空 花子', 'gifu'));
  await gifu.client.inquiries.update({ ids: [id], patch: { description: '岐阜の製材所' } });
  const iwate = await joined(emptyDevice('iwate-1'), gifu, profile('架空 太郎', 'iwate'));
  await iwate.client.inquiries.create({ subject: '南部鉄器' });
  await ceeja.client.inquiries.update({ ids: [id], patch: { nextStep: 'anrufen' } });
  // Until ceeja-1 has heard of iwate-1, which gifu-1 approved, it takes nothing of it in.
  await expect(send(iwate, ceeja)).rejects.toMatchObject({ code: 'unknown_sender' });
  await send(gifu, ceeja);
  await meet(ceeja, gifu, iwate);
  expect(digest(gifu)).toBe(digest(ceeja));
  expect(digest(iwate)).toBe(digest(ceeja));
  expect(await iwate.client.inquiries.get({ id })).toMatchObject({
    ...{ description: '岐阜の製材所', nextStep: 'anrufen' },
  });
  const codes = (await ceeja.client.devices.list()).map(({ code, standing }) => [code, standing]);
  expect(new Set(codes.map(([code]) => code)).size).toBe(3);
  expect(codes.map(([, standing]) => standing)).toEqual(['member', 'member', 'member']);

  const { op } = await ceeja.client.devices.revoke({ deviceId: idOf(iwate) });
  await send(ceeja, gifu);
  await iwate.client.inquiries.create({ subject: 'danach' });
  for (const member of [ceeja, gifu]) {
    await expect(send(iwate, member)).rejects.toMatchObject({ code: 'revoked_sender' });
    await expect(send(member, iwate)).rejects.toMatchObject({ code: 'no_receiver' });
  }
  expect(digest(gifu)).toBe(digest(ceeja));

  // Taken back, it goes on where it was.
  await ceeja.client.changes.undo({ op: op ?? 0 });
  await send(ceeja, gifu);
  await meet(ceeja, gifu, iwate);
  expect(digest(iwate)).toBe(digest(ceeja));
  expect(digest(gifu)).toBe(digest(ceeja));
});

test('a laptop that starts anew from an office it was in gives no number twice, of changes or of inquiries', async () => {
  const ceeja = await device('ceeja-1');
  const newcomer = emptyDevice('gifu-1');
  const first = await invite(newcomer, ceeja);
  const gifu = await enter(newcomer, first);
  await gifu.client.session.saveProfile(profile('架空 花子', 'gifu'));
  const { number } = await gifu.client.inquiries.create({ subject: 'a' });
  await expect(enter(gifu, first)).rejects.toMatchObject({
    ...{ code: 'FILE_UNREADABLE', data: { reason: 'own-changes-missing' } },
  });
  await send(gifu, ceeja);
  const path = join(temporaryFolder(), 'again.ejrcsync');
  await writeSnapshot(ceeja.backend.context, idOf(gifu), path, quiet);
  const again = await enter(gifu, path);
  await again.client.session.takeProfile({ staffId: (await staffOf(again, '架空 花子')) ?? '' });
  const later = await again.client.inquiries.create({ subject: 'b' });
  expect(idOf(again)).toBe(idOf(gifu));
  expect(later.number).not.toBe(number);
  await meet(ceeja, again);
  expect(digest(again)).toBe(digest(ceeja));
  expect(await ceeja.client.inquiries.get({ id: later.id })).toMatchObject({ subject: 'b' });
});

test('whoever joins goes on as a colleague who is known already, or as a new one', async () => {
  const ceeja = await device('ceeja-1');
  const { profile: founder } = await ceeja.client.session.get();
  const newcomer = emptyDevice('ceeja-2');
  const second = await enter(newcomer, await invite(newcomer, ceeja));
  const unknown = { staffId: '01900000-0000-7000-8000-000000000000' };
  await expect(second.client.session.takeProfile(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await second.client.session.takeProfile({ staffId: founder?.id ?? '' })).toEqual({ op: null });
  expect((await second.client.session.get()).profile).toEqual(founder);
  await expect(second.client.changes.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  await expect(second.client.session.takeProfile({ staffId: founder?.id ?? '' })).rejects.toMatchObject({
    ...{ code: 'INVALID', data: { field: 'staffId', reason: 'already-there' } },
  });
  expect((await second.client.devices.list())[0]).toMatchObject({ isThis: true, ownerId: founder?.id });
  await meet(ceeja, second);
  expect(digest(second)).toBe(digest(ceeja));
});

test('a laptop takes the code that its approver gave it, where the one it asked for was taken', async () => {
  const ceeja = await device('ceeja-1');
  const newcomer = emptyDevice('gifu-1');
  const { code: wished } = newcomer.backend.context.writer.device;
  const other = emptyDevice('other');
  const { deviceId } = await ceeja.client.devices.approve(await other.client.devices.request({}));
  ceeja.backend.context.writer.mutate('test', (write) => write.update(deviceEntity, deviceId, { code: wished }));
  const gifu = await joined(newcomer, ceeja, profile('架空 花子', 'gifu'));
  const { code } = gifu.backend.context.writer.device;
  expect(code).not.toBe(wished);
  const { number } = await gifu.client.inquiries.create({ subject: 'a' });
  expect(number).toBe(`2026-${code}-0001`);
  await meet(ceeja, gifu);
  const listed = (await ceeja.client.devices.list()).find(({ id }) => id === idOf(gifu));
  expect(listed).toMatchObject({ code, changes: expect.any(Number), newestChangeAt: expect.any(Number) });
  expect(listed?.changes).toBeGreaterThan(0);
});

test('a restored laptop is taken in again when a member has approved it, with all that it did meanwhile', async () => {
  const ceeja = await device('ceeja-1');
  const gifu = await joined(emptyDevice('gifu-1'), ceeja, profile('架空 花子', 'gifu'));
  await meet(ceeja, gifu);
  const { deviceId } = await restored(gifu, ceeja);
  const [, ...others] = await ceeja.client.devices.list();
  expect(others.map(({ id }) => id).toSorted()).toEqual([idOf(gifu), deviceId].toSorted());
});

const staffOf = async ({ client }: Device, name: string): Promise<string | undefined> =>
  (await client.session.get()).staff.find((member) => member.name === name)?.id;

/** The laptop's folder comes back from a copy: it is another device, edits, and asks to be approved. */
async function restored(laptop: Device, member: Device) {
  writeFileSync(join(laptop.dataDir, 'device.json'), '{}');
  const again = laptop.restart();
  await registerDevice(again.backend.context);
  await again.client.inquiries.create({ subject: 'danach' });
  await expect(send(again, member)).rejects.toMatchObject({ code: 'unknown_sender' });
  const approved = await member.client.devices.approve(await again.client.devices.request({}));
  await send(again, member);
  await send(member, again);
  expect(digest(again)).toBe(digest(member));
  return approved;
}
