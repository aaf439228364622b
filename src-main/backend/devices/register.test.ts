import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { device as deviceEntity } from '#db/schema/index.ts';
import { type Backend, openBackend, registerDevice, restoreBackup, writeBackup } from '../backend.ts';
import { fileSecrets } from '../ports/secrets.ts';
import { isSignedBy } from '../sync/index.ts';
import { type Device, device, emptyDevice } from '../testing/device.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ejrc-devices-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const clientOf = (backend: Backend) => createRouterClient(backend.router, { context: backend.context });

/** Opens a folder as a host does: its device is registered before anybody works. */
async function opened({ backend }: Device, dataDir: string): Promise<Backend> {
  const copied = openBackend({ dataDir, rootDir: backend.context.rootDir });
  onTestFinished(() => copied.close());
  await registerDevice(copied.context);
  return copied;
}

const devicesOf = (backend: Backend) => clientOf(backend).devices.list();

test('the first device of a consortium is registered with the profile and approves itself', async () => {
  const empty = emptyDevice();
  await registerDevice(empty.backend.context);
  expect(await empty.client.devices.list()).toEqual([]);

  const { client, backend } = await device('ceeja-1');
  const { signingKey } = await backend.context.keys();
  const { profile, device: own } = await client.session.get();
  const stored = backend.context.sqlite.prepare('SELECT signing_key FROM device').pluck().all();
  expect(stored).toEqual([signingKey]);
  expect(await client.devices.list()).toMatchObject([
    {
      ...own,
      ...{ isThis: true, standing: 'member', ownerId: profile?.id, officeId: profile?.officeId },
      approvedById: profile?.id,
      fingerprint: expect.stringMatching(/^(\d{4} ){5}\d{4}$/u),
    },
  ]);
  await expect(client.changes.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
});

test('an office from before there were keys is registered when it is next opened, and what undo offers stays as it was', async () => {
  const laptop = await device('ceeja-1');
  const { writer, sqlite } = laptop.backend.context;
  await laptop.client.inquiries.create({ subject: 'a' });
  writer.mutate('test', (write) => {
    const shape = { signingKey: null, recipient: null, approvedAt: null, approvedById: null };
    write.update(deviceEntity, writer.device.id, shape);
  });
  sqlite.prepare("UPDATE operation SET undone_by = op WHERE name = 'test'").run();
  expect((await devicesOf(laptop.backend))[0]?.standing).toBe('unapproved');
  const again = laptop.restart();
  await registerDevice(again.backend.context);
  await registerDevice(again.backend.context);
  expect((await devicesOf(again.backend))[0]?.standing).toBe('member');
  expect(await again.client.changes.undo()).toMatchObject({ name: 'inquiries.create' });
});

test('rule 7: a restored backup is a new device that waits to be approved; the former one’s record stays', async () => {
  const laptop = await device('ceeja-1');
  const path = join(folder(), 'a.ejrcbackup');
  const run = { signal: new AbortController().signal, onProgress: () => {} };
  await writeBackup(laptop.backend.context, path, run);
  const place = { dataDir: folder(), rootDir: laptop.backend.context.rootDir };
  await restoreBackup(place, path, Date.now(), run);
  const restored = await opened(laptop, place.dataDir);
  const [own, former, ...others] = await devicesOf(restored);
  expect(own).toMatchObject({ isThis: true, standing: 'unapproved', approvedAt: null });
  expect(former).toMatchObject({ id: laptop.backend.context.writer.device.id, standing: 'member', isThis: false });
  expect(others).toEqual([]);
  expect(own?.code).not.toBe(former?.code);
  expect(own?.fingerprint).not.toBe(former?.fingerprint);
});

test('rule 7: the last laptop of a consortium, restored from a backup, can go on by itself', async () => {
  const laptop = await device('ceeja-1');
  laptop.backend.close();
  const copy = join(folder(), 'copy');
  cpSync(laptop.dataDir, copy, { recursive: true });
  const copied = await opened(laptop, copy);
  const client = clientOf(copied);
  const { op } = await client.devices.continueAlone();
  expect(op).not.toBeNull();
  expect((await client.devices.list())[0]).toMatchObject({ isThis: true, standing: 'member' });
  expect(await client.devices.continueAlone()).toEqual({ op: null });
  expect(await client.changes.undo()).toMatchObject({ name: 'devices.continueAlone', kept: 0 });
  expect((await client.devices.list())[0]).toMatchObject({ isThis: true, standing: 'unapproved' });
});

test('rule 7: a folder copied at 50 random moments is a new device before its first write, never signs as the former one, and gives other numbers', async () => {
  const laptop = await device('ceeja-1');
  const { client, dataDir, backend } = laptop;
  const former = backend.context.writer.device;
  const { signingKey: formerKey } = await backend.context.keys();
  const moments = fc.sample(fc.nat(4), { numRuns: 50, seed: 7 });
  const numbers: string[] = [];
  const copies = folder();
  for (const [at, work] of moments.entries()) {
    for (let i = 0; i < work; i += 1) numbers.push((await client.inquiries.create({ subject: 'vorher' })).number);
    const copy = join(copies, String(at));
    cpSync(dataDir, copy, { recursive: true });
    const copied = openBackend({ dataDir: copy, rootDir: backend.context.rootDir });
    const { context } = copied;
    expect(context.writer.device.id).not.toBe(former.id);
    const written = context.sqlite.prepare('SELECT count(*) FROM chg JOIN ref ON n = device WHERE value = ?').pluck();
    const before = written.get(former.id);
    await registerDevice(context);
    numbers.push((await clientOf(copied).inquiries.create({ subject: 'in der Kopie' })).number);
    expect(written.get(former.id)).toBe(before);
    const { sign, signingKey } = await context.keys();
    expect(signingKey).not.toBe(formerKey);
    expect(isSignedBy(formerKey, Buffer.from('a'), sign(Buffer.from('a')))).toBe(false);
    expect(context.writer.device.code).not.toBe(former.code);
    copied.close();
    rmSync(copy, { recursive: true });
  }
  numbers.push((await client.inquiries.create({ subject: 'nachher' })).number);
  expect(backend.context.writer.device).toEqual(former);
  const own = numbers.filter((number) => number.includes(`-${former.code}-`));
  expect(own).toHaveLength(numbers.length - 50);
  expect(new Set(own).size).toBe(own.length);
});

describe('rule 7: a folder that a file backup put back where it lay', () => {
  /** An office that is opened and closed; each piece of work says who it was. */
  const office = () => {
    const [dataDir, stateDir] = [join(folder(), 'office'), folder()];
    const opening = async (work: (backend: Backend) => unknown = () => {}) => {
      const backend = openBackend({ dataDir, rootDir, stateDir });
      await registerDevice(backend.context);
      await work(backend);
      const { id } = backend.context.writer.device;
      backend.close();
      return id;
    };
    const putBack = (from: string) => {
      rmSync(dataDir, { recursive: true });
      cpSync(from, dataDir, { recursive: true });
    };
    return { dataDir, stateDir, copy: join(folder(), 'backup'), opening, putBack };
  };

  test('is a new device, and stays that one', async () => {
    const { dataDir, copy, opening, putBack } = office();
    const former = await opening();
    cpSync(dataDir, copy, { recursive: true });
    expect(await opening()).toBe(former);
    putBack(copy);
    const fresh = await opening();
    expect(fresh).not.toBe(former);
    expect(await opening()).toBe(fresh);
  });

  test('is a new device also where it was copied while the program ran', async () => {
    const { dataDir, copy, opening, putBack } = office();
    const former = await opening(() => cpSync(dataDir, copy, { recursive: true }));
    putBack(copy);
    expect(await opening()).not.toBe(former);
  });

  test('is the same device where the machine knows nothing of it, or less than it does itself', async () => {
    const { dataDir, stateDir, copy, opening, putBack } = office();
    const former = await opening();
    rmSync(join(stateDir, 'openings'), { recursive: true });
    expect(await opening()).toBe(former);
    // A crash came between counting in the database and on the machine.
    cpSync(stateDir, copy, { recursive: true });
    expect(await opening()).toBe(former);
    rmSync(stateDir, { recursive: true });
    cpSync(copy, stateDir, { recursive: true });
    expect(await opening()).toBe(former);
    cpSync(dataDir, join(copy, 'office'), { recursive: true });
    putBack(join(copy, 'office'));
    expect(await opening()).toBe(former);
  });

  test('is forgotten by the machine once it is gone', async () => {
    const [one, other] = [office(), office()];
    await one.opening();
    rmSync(one.dataDir, { recursive: true });
    cpSync(one.stateDir, other.stateDir, { recursive: true });
    await other.opening();
    expect(readdirSync(join(other.stateDir, 'openings'))).toHaveLength(1);
  });
});

test('where the keys were sealed by the window’s key store, work goes on without it, exchanges do not, and no others are made', async () => {
  const sealing = {
    seal: async (text: string) => Buffer.from(text).toString('hex'),
    open: async (sealed: string) => Buffer.from(sealed, 'hex').toString(),
  };
  const first = await device('ceeja-1');
  const { rootDir, writer } = first.backend.context;
  const place = { dataDir: first.dataDir, rootDir };
  first.backend.close();
  const inWindow = openBackend({ ...place, sealing });
  const { signingKey } = await inWindow.context.keys();
  inWindow.context.writer.mutate('test', (write) => write.update(deviceEntity, writer.device.id, { signingKey: null }));
  inWindow.close();

  const outside = await opened(first, first.dataDir);
  await clientOf(outside).inquiries.create({ subject: 'a' });
  await expect(clientOf(outside).devices.request({})).rejects.toMatchObject({ code: 'SECRETS_SEALED' });
  expect((await devicesOf(outside))[0]?.standing).toBe('unapproved');
  outside.close();
  const again = openBackend({ ...place, sealing });
  onTestFinished(() => again.close());
  await registerDevice(again.context);
  expect((await devicesOf(again))[0]?.standing).toBe('member');
  expect((await again.context.keys()).signingKey).toBe(signingKey);
});

test('keys that were lost are others, and have to be approved anew', async () => {
  const { backend, dataDir } = await device('ceeja-1');
  const { context } = backend;
  context.writer.mutate('test', (write) => {
    const keys = { signingKey: 'another', recipient: 'age1another' };
    write.insert(deviceEntity, { code: 'G1', ...keys, approvedAt: write.now });
  });
  const secrets = fileSecrets(dataDir);
  await secrets.set(`signing-key ${context.writer.device.id}`, null);
  backend.close();
  const again = openBackend({ dataDir, rootDir: context.rootDir });
  onTestFinished(() => again.close());
  const known = (await devicesOf(again))[0];
  await clientOf(again).devices.request({});
  const [own] = await devicesOf(again);
  expect(own).toMatchObject({ isThis: true, standing: 'unapproved' });
  expect(own?.fingerprint).not.toBe(known?.fingerprint);
});

test('of two devices that took the same code apart from each other the elder keeps it', async () => {
  const laptop = await device('ceeja-1');
  const { writer } = laptop.backend.context;
  const { id, code } = writer.device;
  writer.mutate('test', (write) => write.insert(deviceEntity, { id: '01900000-0000-7000-8000-000000000000', code }));
  const again = laptop.restart();
  await registerDevice(again.backend.context);
  const [own] = await devicesOf(again.backend);
  expect(own).toMatchObject({ id, isThis: true, standing: 'member' });
  expect(own?.code).not.toBe(code);
  expect((await again.client.inquiries.create({ subject: 'a' })).number).toContain(own?.code);
});
