import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { device as deviceEntity, erasure } from '#db/schema/index.ts';
import { openBackend } from '../backend.ts';
import { restoreBackup, writeBackup } from '../backup/index.ts';
import { checkOffice } from '../check/index.ts';
import { keptName } from '../database/kept-copies.ts';
import { workPlace } from '../database/work-folder.ts';
import { mailOf } from '../imports/testing/files.ts';
import { fileIt } from '../imports/testing/office.ts';
import { reportOf } from '../reports/testing/report-of.ts';
import { type ErasureOrder, orderId, orderText } from '../sync/erasure/index.ts';
import { changesSince, digestOf, heldVector } from '../sync/index.ts';
import { introduce } from '../testing/consortium.ts';
import { deliver, exchange } from '../testing/deliver.ts';
import { type Device, device, TEST_NOW } from '../testing/device.ts';

const DAY = 86_400_000;
const kind = 'person' as const;

/** What is said of the person and of nobody else; each stands somewhere before the erasure. */
const SECRETS = ['Geheimrat', '秘密花子', 'geheim@example.org', 'Vertraulich', 'geheimnis.txt', 'geheimer Anhang'];

/** Everything that is kept of one person, and a meeting that counts them. */
async function officeWithPerson({ client }: Device) {
  const { id: organisationId } = await client.organisations.create({
    nameNative: 'CEEJA',
    kind: 'other',
    country: 'FR',
  });
  const { id } = await client.people.create({
    ...{ familyNative: 'Geheimrat', givenNative: '秘密花子', note: 'Vertraulich: mag Tee', gender: 'female' },
    contactPoints: [{ kind: 'email', value: 'geheim@example.org' }],
    labels: { tag: ['Vertraulich'] },
    affiliation: { organisationId, role: 'Vertraulich: Leitung' },
  });
  await client.consents.add({
    ...{ personId: id, purpose: 'case-handling', basis: 'consent', givenOn: '2026-11-01' },
    ...{ wording: 'Vertraulich', source: 'geheim@example.org' },
  });
  await client.files.add({ ownerId: id, file: new File(['geheimer Anhang'], 'geheimnis.txt') });
  const headers = { From: '秘密花子 Geheimrat <geheim@example.org>', Subject: 'Wasserstoff' };
  const mail = await fileIt(client, mailOf(headers, 'Vertraulich: geheimer Anhang folgt'), {
    person: { kind: 'known', id, addAddress: false },
  });
  await client.people.update({ ids: [id], patch: { title: 'Vertraulich' } });
  await client.people.update({ ids: [id], patch: { title: null } });
  await client.inquiries.addParty({
    ...{ inquiryId: mail.id, organisationId, personId: id, role: 'partner', note: 'Vertraulich' },
  });
  const { id: meetingId } = await client.meetings.create({
    ...{ title: 'Vorgespräch', form: 'online', startAt: TEST_NOW, endAt: TEST_NOW + DAY / 24, zone: 'Europe/Paris' },
    ...{ inquiryIds: [mail.id], participants: [{ personId: id }, { organisationId }] },
  });
  await client.meetings.setState({ ids: [meetingId], state: 'held' });
  const { participants } = await client.meetings.get({ id: meetingId });
  const patch = { attendance: 'attended' } as const;
  await client.meetings.updateParticipant({ ids: participants.map((one) => one.id), patch });
  await client.drafts.save({ key: 'meetings.new', value: JSON.stringify({ guests: [id], text: 'Vertraulich' }) });
  return { id, inquiryId: mail.id, entryId: mail.entryId, meetingId };
}

/** The secrets whose bytes stand anywhere in a data folder: database, write-ahead log, files. */
function found({ dataDir }: Pick<Device, 'dataDir'>): readonly string[] {
  const paths = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).map((name) => join(dataDir, name));
  const bytes = Buffer.concat(paths.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)));
  return SECRETS.filter((secret) => bytes.includes(secret));
}

const sqliteOf = ({ backend }: Device) => backend.context.sqlite;

async function erasedOn({ client }: Device, record: string): Promise<string> {
  const [state] = await client.privacy.erasures({ record });
  return `${state?.devices.filter(({ erasedAt }) => erasedAt !== null).length} of ${state?.devices.length}`;
}

function expectSame(...laptops: readonly Device[]): void {
  expect(new Set(laptops.map((laptop) => digestOf(sqliteOf(laptop)))).size).toBe(1);
  for (const { backend } of laptops) expect(checkOffice(backend.context)).toEqual([]);
}

describe('rule 11: an erasure', () => {
  test('reaches four laptops, the last after long, and what was written there meanwhile', async () => {
    const laptops = [await device('ceeja-1'), await device('clair-1'), await device('iwate-1')] as const;
    const gifu = await device('gifu-1');
    const [ceeja, clair, iwate] = laptops;
    await introduce([ceeja.backend, clair.backend, iwate.backend, gifu.backend]);
    const { id, inquiryId, entryId } = await officeWithPerson(ceeja);
    exchange(...laptops, gifu);
    expect(found(ceeja)).toEqual(SECRETS);
    expect(found(gifu).length).toBeGreaterThan(3);

    await ceeja.client.privacy.erase({ kind, id });
    expect(await erasedOn(ceeja, id)).toBe('1 of 4');
    exchange(...laptops);
    expect(await erasedOn(iwate, id)).toBe('3 of 4');
    for (const laptop of laptops) expect(found(laptop)).toEqual([]);
    // Whoever has heard goes on writing about the case.
    await clair.client.inquiries.update({ ids: [inquiryId], patch: { description: 'Neutral zusammengefasst' } });

    gifu.wait(40 * DAY);
    await gifu.client.people.update({ ids: [id], patch: { familyNative: 'Geheimrat neu', note: 'Vertraulich 2' } });
    await gifu.client.people.addContactPoint({ ownerId: id, kind: 'email', value: 'geheim@example.org' });
    await gifu.client.files.add({ ownerId: id, file: new File(['geheimer Anhang 2'], 'geheimnis.txt') });
    await gifu.client.entries.update({ id: entryId, patch: { body: 'Vertraulich 3' } });
    const mail = await fileIt(
      gifu.client,
      mailOf({ 'Message-ID': '<2@x.example>' }, 'Vertraulich: geheim@example.org'),
      {
        person: { kind: 'known', id, addAddress: false },
      },
    );
    for (const laptop of laptops) laptop.wait(40 * DAY);
    exchange(...laptops, gifu);
    expectSame(...laptops, gifu);
    for (const laptop of [...laptops, gifu]) {
      expect(found(laptop)).toEqual([]);
      expect(await erasedOn(laptop, id)).toBe('4 of 4');
      expect(await laptop.client.people.get({ id })).toMatchObject({
        ...{ familyNative: '', givenNative: null, note: null, gender: null, deletedAt: expect.any(Number) },
        ...{ contactPoints: [], affiliations: [], consents: [], labels: {} },
      });
      expect((await laptop.client.inquiries.get({ id: inquiryId })).description).toBe('Neutral zusammengefasst');
      expect(await laptop.client.entries.list({ inquiryId: mail.id })).toMatchObject([{ body: null, files: [] }]);
    }
  });

  test('leaves what is counted as it was', async () => {
    const { client, ...ceeja } = await device('ceeja-1');
    const { id } = await officeWithPerson({ client, ...ceeja });
    const figures = async () => {
      const { document } = await reportOf(client);
      const all = document.sections.flatMap((section) => section.figures);
      return Object.fromEntries(all.map(({ indicatorId, value }) => [indicatorId, value]));
    };
    const before = await figures();
    expect(before).toMatchObject({ 'inquiries-received': 1, 'meetings-held': 1, 'meeting-participants': 1 });
    await client.privacy.erase({ kind, id });
    // Of women are counted those of whom it is recorded, and nothing is any more.
    expect(await figures()).toEqual({ ...before, 'women-among-participants': null });
    expect(before['women-among-participants']).toBe(1);
  });

  test('is never undone, nor does undoing what was done before it bring anything back', async () => {
    const ceeja = await device('ceeja-1');
    const { client } = ceeja;
    const { id, inquiryId } = await officeWithPerson(ceeja);
    await client.people.remove({ ids: [id] });
    await client.privacy.erase({ kind, id });
    for (;;) {
      const undone = await client.changes.undo().catch(() => null);
      if (undone === null) break;
      expect(undone.name).not.toMatch(/^privacy/u);
    }
    expect(found(ceeja)).toEqual([]);
    expect(checkOffice(ceeja.backend.context)).toEqual([]);
    expect(await client.people.get({ id })).toMatchObject({ familyNative: '', deletedAt: expect.any(Number) });
    const refused = { code: 'NOT_FOUND' };
    await expect(client.people.restore({ ids: [id] })).rejects.toMatchObject(refused);
    await expect(client.people.update({ ids: [id], patch: { note: 'x' } })).rejects.toMatchObject(refused);
    await expect(client.labels.set({ ownerIds: [id], facet: 'tag', values: ['x'] })).rejects.toMatchObject(refused);
    const patch = { requesterPersonId: id };
    await expect(client.inquiries.update({ ids: [inquiryId], patch })).rejects.toMatchObject(refused);
  });

  test('clears what is being received, and leaves nothing to send', async () => {
    const ceeja = await device('ceeja-1');
    const { id } = await officeWithPerson(ceeja);
    writeFileSync(workPlace(ceeja.dataDir, 'staged-bundle'), 'Geheimrat');
    await ceeja.client.privacy.erase({ kind, id });
    expect(found(ceeja)).toEqual([]);
    const sent = JSON.stringify([...changesSince(sqliteOf(ceeja), new Map())]);
    expect(SECRETS.filter((secret) => sent.includes(secret))).toEqual([]);
  });

  test('keeps a content that somebody else’s record needs', async () => {
    const ceeja = await device('ceeja-1');
    const { client } = ceeja;
    const { id, meetingId } = await officeWithPerson(ceeja);
    await client.files.add({ ownerId: meetingId, file: new File(['geheimer Anhang'], 'protokoll.txt') });
    await client.privacy.erase({ kind, id });
    expect(found(ceeja)).toEqual(['geheimer Anhang']);
    expect(checkOffice(ceeja.backend.context)).toEqual([]);
  });
});

describe('rule 11: an order', () => {
  /** An order as another device gave it, put into the log there as a change like any other. */
  async function orderFrom(laptop: Device, record: string, change: Partial<ErasureOrder> = {}): Promise<void> {
    const { writer, keys } = laptop.backend.context;
    const { sign } = await keys();
    writer.mutate('test', (write) => {
      const unsigned = { kind, record, orderedAt: write.now, deviceId: writer.device.id };
      const signature = Buffer.from(sign(orderText(unsigned))).toString('base64url');
      const order = { ...unsigned, signature, ...change };
      write.insert(erasure, { id: orderId(order), ...order, orderedById: null });
    });
  }
  const waiting = (laptop: Device): unknown => sqliteOf(laptop).prepare('SELECT reason FROM quarantine').pluck().all();

  test('of a device that is no member waits, and is carried out once it is one', async () => {
    const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
    const { id } = await officeWithPerson(ceeja);
    gifu.backend.context.writer.mutate('test', (write) => {
      write.update(deviceEntity, gifu.backend.context.writer.device.id, { approvedAt: null });
    });
    exchange(ceeja, gifu);
    await orderFrom(gifu, id);
    deliver(gifu, ceeja);
    expect(waiting(ceeja)).toEqual(['unsigned']);
    expect(await ceeja.client.people.get({ id })).toMatchObject({ familyNative: 'Geheimrat' });
    expect(await ceeja.client.privacy.erasures({})).toEqual([]);
    await introduce([ceeja.backend, gifu.backend]);
    deliver(gifu, ceeja);
    expect(waiting(ceeja)).toEqual([]);
    expect(await ceeja.client.people.get({ id })).toMatchObject({ familyNative: '' });
    exchange(ceeja, gifu);
    expectSame(ceeja, gifu);
  });

  test('comes into force in the same delivery as its signer’s approval', async () => {
    const [ceeja, gifu, iwate] = [await device('ceeja-1'), await device('gifu-1'), await device('iwate-1')];
    const { id } = await officeWithPerson(ceeja);
    await introduce([ceeja.backend, gifu.backend]);
    deliver(ceeja, gifu);
    await gifu.client.privacy.erase({ kind, id });
    deliver(gifu, iwate);
    expect(waiting(iwate)).toEqual([]);
    expect(await iwate.client.people.get({ id })).toMatchObject({ familyNative: '' });
  });

  test.each([
    ['another signature', { signature: Buffer.alloc(64, 7).toString('base64url') }],
    ['another time than was signed', { orderedAt: TEST_NOW - DAY }],
    ['no signature', { signature: '' }],
  ])('with %s is never carried out', async (_, change) => {
    const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
    await introduce([ceeja.backend, gifu.backend]);
    const { id } = await officeWithPerson(ceeja);
    exchange(ceeja, gifu);
    await orderFrom(gifu, id, change);
    deliver(gifu, ceeja);
    deliver(gifu, ceeja);
    expect(waiting(ceeja)).toEqual(['unsigned']);
    expect(await ceeja.client.people.get({ id })).toMatchObject({ familyNative: 'Geheimrat' });
  });

  test('of a device that was revoked before is never carried out; one it gave before that is, whoever hears of it when', async () => {
    const [ceeja, gifu, iwate] = [await device('ceeja-1'), await device('gifu-1'), await device('iwate-1')];
    await introduce([ceeja.backend, gifu.backend, iwate.backend]);
    const { id: first } = await officeWithPerson(ceeja);
    const { id: second } = await ceeja.client.people.create({ familyNative: 'Bleibt' });
    exchange(ceeja, gifu, iwate);
    await gifu.client.privacy.erase({ kind, id: first });
    deliver(gifu, ceeja);
    ceeja.wait(DAY);
    gifu.wait(2 * DAY);
    const { id } = gifu.backend.context.writer.device;
    ceeja.backend.context.writer.mutate('devices.revoke', (write) => {
      write.update(deviceEntity, id, { revokedAt: write.now });
    });
    await orderFrom(gifu, second);
    iwate.wait(2 * DAY);
    deliver(ceeja, iwate);
    deliver(gifu, iwate);
    expect(waiting(iwate)).toEqual(['unsigned']);
    expect(await iwate.client.people.get({ id: first })).toMatchObject({ familyNative: '' });
    expect(await iwate.client.people.get({ id: second })).toMatchObject({ familyNative: 'Bleibt' });
    // Somebody else's word is taken.
    await ceeja.client.privacy.erase({ kind, id: second });
    deliver(ceeja, iwate);
    expect(await iwate.client.people.get({ id: second })).toMatchObject({ familyNative: '' });
  });
});

describe('rule 11: a restored backup', () => {
  test('from before the order is cleaned at its opening, even where it is only read, and agrees with the others', async () => {
    const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
    await introduce([ceeja.backend, gifu.backend]);
    const { id } = await officeWithPerson(ceeja);
    exchange(ceeja, gifu);
    const folder = mkdtempSync(join(tmpdir(), 'ejrc-erasure-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'before.ejrcbackup');
    const run = { signal: new AbortController().signal, onProgress: () => {} };
    await writeBackup(ceeja.backend.context, path, run);
    await ceeja.client.privacy.erase({ kind, id });
    exchange(ceeja, gifu);

    const { rootDir, dataDir } = ceeja.backend.context;
    ceeja.backend.close();
    await restoreBackup({ rootDir, dataDir }, path, TEST_NOW + DAY, run);
    rmSync(join(dataDir, 'backups'), { recursive: true });
    expect(found(ceeja)).toEqual(SECRETS);
    const reading = openBackend({ rootDir, dataDir, readOnly: true, ports: ceeja.backend.context.ports });
    const client = createRouterClient(reading.router, { context: reading.context });
    expect(await client.people.get({ id })).toMatchObject({ familyNative: '', deletedAt: expect.any(Number) });
    reading.close();
    expect(found(ceeja)).toEqual([]);

    const restored = ceeja.restart();
    await introduce([restored.backend, gifu.backend]);
    exchange(restored, gifu);
    expectSame(restored, gifu);
    expect(await erasedOn(gifu, id)).toBe('3 of 3');
  });

  test('from before the order, in an office that never hears of it by itself, hears of it with the next exchange', async () => {
    const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
    await introduce([ceeja.backend, gifu.backend]);
    const { id } = await officeWithPerson(ceeja);
    exchange(ceeja, gifu);
    await ceeja.client.privacy.erase({ kind, id });
    expect(await gifu.client.people.get({ id })).toMatchObject({ familyNative: 'Geheimrat' });
    deliver(ceeja, gifu);
    expect(found(gifu)).toEqual([]);
    const before = heldVector(sqliteOf(gifu));
    deliver(ceeja, gifu);
    expect(heldVector(sqliteOf(gifu))).toEqual(before);
  });

  test('copies that the program kept with the person in it go a month after the erasure, later ones stay', async () => {
    const ceeja = await device('ceeja-1');
    const { dataDir } = ceeja.backend.context;
    const [old, damaged] = [keptName('before-upgrade', TEST_NOW - DAY), keptName('before-restore', TEST_NOW - 2 * DAY)];
    const later = keptName('before-restore', TEST_NOW + DAY);
    mkdirSync(join(dataDir, 'backups'));
    const all = [old, `${old}.sha256`, damaged, `${damaged}-wal`, later];
    for (const name of all) writeFileSync(join(dataDir, 'backups', name), 'Geheimrat');
    const { id } = await ceeja.client.people.create({ familyNative: 'Geheimrat' });
    await ceeja.client.privacy.erase({ kind, id });
    const kept = (at: Device) => readdirSync(join(at.backend.context.dataDir, 'backups')).toSorted();
    ceeja.wait(29 * DAY);
    const soon = ceeja.restart();
    expect(kept(soon)).toEqual(all.toSorted());
    soon.wait(2 * DAY);
    expect(kept(soon.restart())).toEqual([later]);
  });
});
