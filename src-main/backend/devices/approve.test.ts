import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { device as deviceEntity } from '#db/schema/index.ts';
import { knownDevice, members } from '../sync/index.ts';
import { deliver } from '../testing/deliver.ts';
import { type Device, device, emptyDevice } from '../testing/device.ts';
import { readRequest } from './request-text.ts';

const idOf = ({ backend }: Device): string => backend.context.writer.device.id;

const asking = (laptop: Device) =>
  laptop.client.devices.request({ name: '予備機', ownerName: '架空 花子', officeName: 'Gifu' });

const reasonOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'approved',
    (error: { code?: unknown; data?: { reason?: unknown } }) =>
      error.code === 'JOIN_REQUEST_REFUSED' ? error.data?.reason : error.code,
  );

describe('a join request', () => {
  test('is one line that says who asks, and shows the same fingerprint on both sides', async () => {
    const ceeja = await device('ceeja-1');
    const gifu = emptyDevice();
    const { text, fingerprint } = await asking(gifu);
    expect(text).toMatch(/^ejrc-desk-join:1:[\w.-]+$/u);
    expect(await ceeja.client.devices.readRequest({ text })).toEqual({
      ...{ deviceId: idOf(gifu), name: '予備機', office: 'Gifu', fingerprint, known: null },
      owner: { name: '架空 花子', staffId: null },
      madeAt: expect.any(Number),
    });
    expect(await gifu.client.devices.list()).toEqual([]);
  });

  test('is found in a mail that breaks it into lines', async () => {
    const ceeja = await device('ceeja-1');
    const { text } = await asking(emptyDevice());
    const wrapped = text.replaceAll(/(.{70})/gu, '$1\r\n');
    const mail = `Guten Tag,\r\n\r\n${wrapped}\r\n\r\nViele Grüße`;
    expect(await ceeja.client.devices.readRequest({ text: mail })).toMatchObject({ office: 'Gifu' });
  });

  test('that is no request, badly copied, forged, or by a newer program is told apart', async () => {
    const ceeja = await device('ceeja-1');
    const { text } = await asking(emptyDevice());
    const [, said = '', signature = ''] = /^ejrc-desk-join:1:([\w-]+)\.([\w-]+)\./u.exec(text) ?? [];
    const summed = (body: string): string => `${body}.${createHash('sha256').update(body).digest('hex').slice(0, 8)}`;
    const other = { ...JSON.parse(Buffer.from(said, 'base64url').toString()), office: 'CLAIR' };
    const forged = Buffer.from(JSON.stringify(other)).toString('base64url');
    const read = (changed: string) => reasonOf(ceeja.client.devices.readRequest({ text: changed }));
    expect(await read('Guten Tag')).toBe('not-a-request');
    expect(await read(text.slice(0, -9))).toBe('damaged');
    expect(await read(text.replace('ejrc-desk-join:1:', 'ejrc-desk-join:1:x'))).toBe('damaged');
    expect(await read(summed(`ejrc-desk-join:1:${forged}.${signature}`))).toBe('forged');
    expect(await read(summed(`ejrc-desk-join:2:${said}.${signature}`))).toBe('newer-program');
    expect(await read(summed(`ejrc-desk-join:1:bm9uc2Vuc2U.${signature}`))).toBe('damaged');
  });

  test('with any letter changed or left out is refused', async () => {
    const { text } = await asking(emptyDevice());
    const letter = fc.constantFrom(...'ABCxyz019-_.');
    fc.assert(
      fc.property(fc.nat(text.length - 1), letter, fc.boolean(), (at, other, isLost) => {
        fc.pre(isLost || text[at] !== other);
        const changed = text.slice(0, at) + (isLost ? '' : other) + text.slice(at + 1);
        expect(() => readRequest(changed)).toThrow('JOIN_REQUEST_REFUSED');
      }),
      { numRuns: 500 },
    );
  });

  test('of this device, of a member, or of another consortium is refused', async () => {
    const ceeja = await device('ceeja-1');
    const gifu = await device('gifu-1');
    expect(await reasonOf(ceeja.client.devices.readRequest(await asking(ceeja)))).toBe('own-request');
    // An office that works alone may join another one.
    const alone = await asking(gifu);
    expect(await reasonOf(ceeja.client.devices.approve(alone))).toBe('approved');
    expect(await reasonOf(ceeja.client.devices.approve(alone))).toBe('already-member');
    await gifu.client.devices.approve(await asking(emptyDevice()));
    const iwate = await device('iwate-1');
    expect(await reasonOf(iwate.client.devices.approve(await asking(gifu)))).toBe('other-consortium');
  });
});

describe('an approval', () => {
  test('makes the laptop a member, dated and by name, is seen by all, and can be undone', async () => {
    const ceeja = await device('ceeja-1');
    const gifu = emptyDevice();
    const { client } = ceeja;
    const { profile } = await client.session.get();
    const { deviceId, code } = await client.devices.approve({ ...(await asking(gifu)), ownerId: profile?.id ?? null });
    expect(code).toBe((await gifu.client.session.get()).device.code);
    const listed = (await client.devices.list()).find(({ id }) => id === deviceId);
    expect(listed).toMatchObject({
      ...{ name: '予備機', standing: 'member', isThis: false, ownerId: profile?.id, approvedById: profile?.id },
      ...{ changes: 0, newestChangeAt: null, approvedAt: expect.any(Number) },
    });
    const [made] = await client.changes.history({ id: deviceId });
    expect(made?.fields.map(({ field }) => field)).toContain('approvedById');
    const iwate = await device('iwate-1');
    deliver(ceeja, iwate);
    expect(members(iwate.backend.context.sqlite).map(({ id }) => id)).toContain(deviceId);
    await client.changes.undo();
    expect(knownDevice(ceeja.backend.context.sqlite, deviceId).standing).toBe('unknown');
  });

  test('gives an unused code where another laptop has the one that is asked for', async () => {
    const ceeja = await device('ceeja-1');
    const gifu = emptyDevice();
    const { code } = gifu.backend.context.writer.device;
    ceeja.backend.context.writer.mutate('test', (write) => write.insert(deviceEntity, { code }));
    const given = await ceeja.client.devices.approve(await asking(gifu));
    expect(given.code).toMatch(/^[A-Z][A-Z0-9]$/u);
    expect(given.code).not.toBe(code);
  });

  test('is only given by a member', async () => {
    const ceeja = await device('ceeja-1');
    const { sqlite } = ceeja.backend.context;
    const { text } = await asking(emptyDevice());
    const gifu = await device('gifu-1');
    await ceeja.client.devices.approve(await asking(gifu));
    await ceeja.client.devices.revoke({ deviceId: idOf(gifu) });
    deliver(ceeja, gifu);
    expect(await reasonOf(gifu.client.devices.approve({ text }))).toBe('NOT_A_MEMBER');
    expect(await reasonOf(gifu.client.devices.revoke({ deviceId: idOf(ceeja) }))).toBe('NOT_A_MEMBER');
    expect(await reasonOf(gifu.client.devices.continueAlone())).toBe('NOT_A_MEMBER');
    expect(knownDevice(sqlite, idOf(gifu)).standing).toBe('revoked');
  });
});

describe('a revocation', () => {
  test('is dated and by name, can be undone, and never of this device', async () => {
    const ceeja = await device('ceeja-1');
    const { client, backend } = ceeja;
    const gifu = emptyDevice();
    const { deviceId } = await client.devices.approve(await asking(gifu));
    const { op } = await client.devices.revoke({ deviceId });
    const { profile } = await client.session.get();
    expect((await client.devices.list()).find(({ id }) => id === deviceId)).toMatchObject({
      ...{ standing: 'revoked', revokedById: profile?.id, revokedAt: expect.any(Number) },
    });
    expect(members(backend.context.sqlite).map(({ id }) => id)).toEqual([idOf(ceeja)]);
    await client.changes.undo({ op: op ?? 0 });
    expect(knownDevice(backend.context.sqlite, deviceId).standing).toBe('member');
    await expect(client.devices.revoke({ deviceId: idOf(ceeja) })).rejects.toMatchObject({
      data: { field: 'deviceId', reason: 'this-device' },
    });
    await expect(client.devices.revoke({ deviceId: '01900000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is lifted by a request that was made later, and not by one from before', async () => {
    const ceeja = await device('ceeja-1');
    const gifu = emptyDevice();
    const before = await asking(gifu);
    const { deviceId, code } = await ceeja.client.devices.approve(before);
    await ceeja.client.devices.revoke({ deviceId });
    expect(await reasonOf(ceeja.client.devices.approve(before))).toBe('before-revocation');
    gifu.wait(60_000);
    const after = await asking(gifu);
    expect((await ceeja.client.devices.readRequest(after)).known).toEqual({
      ...{ code, standing: 'revoked', hasOtherKeys: false },
    });
    expect(await ceeja.client.devices.approve(after)).toMatchObject({ deviceId, code });
    expect(knownDevice(ceeja.backend.context.sqlite, deviceId).standing).toBe('member');
  });
});

test('a device is called what its people call it', async () => {
  const { client } = await device('ceeja-1');
  const [own] = await client.devices.list();
  await client.devices.rename({ deviceId: own?.id ?? '', name: 'Messelaptop' });
  expect((await client.devices.list())[0]?.name).toBe('Messelaptop');
  await client.devices.rename({ deviceId: own?.id ?? '', name: null });
  expect((await client.devices.list())[0]?.name).toBeNull();
});
