import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkOffice } from '../../check/index.ts';
import { officeId } from '../../session/offices.ts';
import { consortium } from '../../testing/consortium.ts';
import { type Device, device, emptyDevice } from '../../testing/device.ts';
import { lineTo, type TestHub, testHub } from '../../testing/hub-laptop.ts';
import { joined } from '../../testing/join.ts';
import { PATIENCE } from '../../testing/patience.ts';
import { startPostgres, type TestServer } from '../../testing/postgres.ts';
import { digestOf } from '../digest.ts';
import { orderId, orderText } from '../erasure/index.ts';
import { eraseOnHub } from './erase.ts';
import { HUB_COLUMNS, SEALED_COLUMNS, type StoredRow, sealedRow } from './rows.ts';
import { hubStatus } from './status.ts';
import { sealsAfter } from './value-seals.ts';

vi.setConfig(PATIENCE);

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

const DAY = 86_400_000;
/** What is said of the person and of nobody else; each stands on the hub before the erasure. */
const SECRETS = ['Geheimrat', '秘密花子', 'geheim@example.org', 'Vertraulich', 'geheimnis.txt', 'geheimer Anhang'];

async function onHub(hub: TestHub, laptop: Device) {
  const { id: way } = await laptop.client.ways.add({ kind: 'hub', name: 'EJRC', address: hub.device });
  return async ({ backend } = laptop) => backend.context.hubs.exchange(way);
}

async function addPerson({ client }: Device) {
  const { id: organisationId } = await client.organisations.create({
    ...{ nameNative: 'CEEJA', kind: 'other', country: 'FR' },
  });
  const { id } = await client.people.create({
    ...{ familyNative: 'Geheimrat', givenNative: '秘密花子', note: 'Vertraulich: mag Tee', gender: 'female' },
    contactPoints: [{ kind: 'email', value: 'geheim@example.org' }],
    labels: { tag: ['Vertraulich'] },
    affiliation: { organisationId, role: 'Vertraulich: Leitung' },
  });
  await client.people.update({ ids: [id], patch: { title: 'Vertraulich' } });
  await client.files.add({ ownerId: id, file: new File(['geheimer Anhang'], 'geheimnis.txt') });
  const { id: inquiryId } = await client.inquiries.create({ subject: 'Wasserstoff', requesterPersonId: id });
  await client.inquiries.addParty({ inquiryId, organisationId, personId: id, role: 'partner', note: 'Vertraulich' });
  return { id, inquiryId };
}

const erase = (hub: TestHub) =>
  eraseOnHub(lineTo(hub.admin), {
    rootDir: fileURLToPath(new URL('../../../../', import.meta.url)),
    now: Date.now(),
  });
const waiting = async (hub: TestHub) => (await hubStatus(lineTo(hub.admin))).toErase;

/** The secrets that stand in any table of a hub, or in any of its files: also in pages that are free. */
async function foundOn(hub: TestHub): Promise<readonly string[]> {
  const names = "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'ejrc'";
  const tables = (await server.ask(hub.admin, names)).flat();
  const rows = await Promise.all(tables.map((name) => server.ask(hub.admin, `SELECT t::text FROM ${name} t`)));
  await server.ask(hub.admin, 'CHECKPOINT');
  const [[oid] = []] = await server.ask(hub.admin, 'SELECT oid FROM pg_database WHERE datname = current_database()');
  const folder = join(server.dir, 'data', 'base', String(oid));
  const files = readdirSync(folder).map((name) => join(folder, name));
  const bytes = Buffer.concat([
    Buffer.from(JSON.stringify(rows)),
    ...files.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)),
  ]);
  return SECRETS.filter((secret) => bytes.includes(secret));
}

const digests = (...laptops: readonly Device[]): number =>
  new Set(laptops.map(({ backend }) => digestOf(backend.context.sqlite))).size;

describe('rule 11: an erasure', () => {
  test('leaves no byte on the hub; who pulled before and who pulls after hold the same', async () => {
    const hub = await testHub(await server.database());
    const [ceeja, gifu, iwate] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
    const [fromCeeja, fromGifu, fromIwate] = [await onHub(hub, ceeja), await onHub(hub, gifu), await onHub(hub, iwate)];
    const { id, inquiryId } = await addPerson(ceeja);
    await ceeja.client.files.add({ ownerId: inquiryId, file: new File(['bleibt'], 'bleibt.txt') });
    await fromCeeja();
    await fromGifu();
    // Whoever has not heard writes on.
    await gifu.client.inquiries.update({ ids: [inquiryId], patch: { description: 'Vertraulich' } });
    await fromGifu();
    expect(await foundOn(hub)).toEqual(SECRETS);
    expect(await waiting(hub)).toBe(0);
    await ceeja.client.privacy.erase({ kind: 'person', id });
    // Whoever has heard writes about the case, which is the helpdesk's.
    await ceeja.client.inquiries.update({ ids: [inquiryId], patch: { description: 'Neutral zusammengefasst' } });
    await fromCeeja();
    expect(await waiting(hub)).toBe(1);
    expect(await foundOn(hub)).toEqual(SECRETS);

    expect(await erase(hub)).toMatchObject({ people: 1, untrusted: 0, contents: 1 });
    expect(await foundOn(hub)).toEqual([]);
    expect(await waiting(hub)).toBe(0);
    expect(await erase(hub)).toMatchObject({ people: 1, changes: 0, contents: 0 });
    expect((await fromIwate()).heldBack).toEqual([]);
    for (const exchange of [fromGifu, fromIwate, fromCeeja, fromGifu, fromIwate]) await exchange();
    expect(digests(ceeja, gifu, iwate)).toBe(1);
    for (const laptop of [ceeja, gifu, iwate]) {
      expect((await laptop.client.inquiries.get({ id: inquiryId })).description).toBe('Neutral zusammengefasst');
      expect(checkOffice(laptop.backend.context)).toEqual([]);
      expect(await laptop.client.people.get({ id })).toMatchObject({ familyNative: '', deletedAt: expect.any(Number) });
    }
    expect(await foundOn(hub)).toEqual([]);
    expect(await server.ask(hub.admin, 'SELECT count(*)::int FROM ejrc.content')).toEqual([[1]]);
  });

  test('is accepted before the order and its signer’s approval have been read, and after the hub was lost', async () => {
    const hub = await testHub(await server.database());
    const [ceeja, iwate] = await consortium('ceeja-1', 'iwate-1');
    const [fromCeeja, fromIwate] = [await onHub(hub, ceeja), await onHub(hub, iwate)];
    const { id } = await addPerson(ceeja);
    await fromCeeja();
    // Gifu is approved later than the person was pushed, and orders the erasure.
    const profile = { officeId: officeId('gifu'), role: 'officer', language: 'ja', zone: 'Asia/Tokyo' } as const;
    const gifu = await joined(emptyDevice('gifu-1'), ceeja, { ...profile, name: '架空 花子', email: null });
    const fromGifu = await onHub(hub, gifu);
    await fromCeeja();
    await fromGifu();
    gifu.wait(DAY);
    await gifu.client.privacy.erase({ kind: 'person', id });
    await fromGifu();
    expect(await erase(hub)).toMatchObject({ people: 1, untrusted: 0 });
    iwate.wait(DAY);
    expect((await fromIwate()).heldBack).toEqual([]);
    ceeja.wait(DAY);
    for (const exchange of [fromCeeja, fromGifu, fromIwate]) await exchange();
    expect(digests(ceeja, gifu, iwate)).toBe(1);

    await server.ask(hub.admin, 'DROP SCHEMA ejrc CASCADE; DROP SCHEMA report CASCADE');
    await testHub(hub.admin);
    for (const exchange of [fromCeeja, fromGifu, fromIwate]) expect((await exchange()).heldBack).toEqual([]);
    expect(await foundOn(hub)).toEqual([]);
    expect(digests(ceeja, gifu, iwate)).toBe(1);
  });

  test('that no member ordered does nothing on the hub', async () => {
    const hub = await testHub(await server.database());
    const [ceeja] = await consortium('ceeja-1');
    const stranger = await device('gifu-1');
    const fromCeeja = await onHub(hub, ceeja);
    const { id } = await addPerson(ceeja);
    await fromCeeja();
    // Whoever has the hub's password can push a batch that orders anything, under any name.
    const { writer, keys } = stranger.backend.context;
    const deviceId = writer.device.id;
    const unsigned = { kind: 'person', record: id, orderedAt: Date.now(), deviceId };
    const signature = Buffer.from((await keys()).sign(orderText(unsigned))).toString('base64url');
    const columns = HUB_COLUMNS.replace(', base, seen', '');
    const text = `WITH b AS (
        INSERT INTO ejrc.batch (consortium, sender, format, count, signature) SELECT id, $1, 1, 1, $2 FROM ejrc.consortium RETURNING id
      ) INSERT INTO ejrc.change (batch, place, ${columns}, salt)
      SELECT id, 0, $1, 1, 1, 1, null, 'erasure', $3, $4, repeat('A', 22) FROM b`;
    const patch = JSON.stringify({ ...unsigned, signature });
    for (const sender of [deviceId, ceeja.backend.context.writer.device.id]) {
      await server.ask(hub.device, text, [sender, Buffer.alloc(64), orderId(unsigned), patch]);
    }
    expect(await waiting(hub)).toBe(1);
    expect(await erase(hub)).toEqual({ people: 0, untrusted: 1, changes: 0, contents: 0 });
    expect(await foundOn(hub)).toEqual(SECRETS);
    expect(await waiting(hub)).toBe(1);
  });

  test('by anybody but the administrator is refused', async () => {
    const hub = await testHub(await server.database());
    const [ceeja] = await consortium('ceeja-1');
    await (await onHub(hub, ceeja))();
    await expect(erase({ ...hub, admin: hub.device })).rejects.toMatchObject({ code: 'permission_missing' });
  });
});

describe('rule 11: values that went without an order', () => {
  interface Tampered {
    readonly hub: TestHub;
    readonly other: Device;
    readonly exchange: () => Promise<{ readonly heldBack: readonly { readonly problem: string }[] }>;
    readonly ids: { readonly id: string; readonly keptId: string; readonly inquiryId: string };
  }

  /** An office with two people, of whom one is erased as it should be; another one has pulled nothing yet. */
  async function erasedOffice(): Promise<Tampered> {
    const hub = await testHub(await server.database());
    const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
    const [fromCeeja, exchange] = [await onHub(hub, ceeja), await onHub(hub, gifu)];
    const { id, inquiryId } = await addPerson(ceeja);
    const { id: keptId } = await ceeja.client.people.create({ familyNative: 'Bleibt', note: 'gern am Telefon' });
    await ceeja.client.privacy.erase({ kind: 'person', id });
    await fromCeeja();
    await erase(hub);
    return { hub, other: gifu, exchange, ids: { id, keptId, inquiryId } };
  }

  /** Rewrites the changes of a record as an administrator could who knows the program: the seals stay right. */
  async function rewrite({ admin }: TestHub, record: string, change: (patch: Record<string, unknown>) => object) {
    const select = `SELECT batch, place, ${SEALED_COLUMNS} FROM ejrc.change WHERE record = $1`;
    const rows = (await server.ask(admin, select, [record])) as readonly [string, number, ...StoredRow][];
    for (const [batch, place, ...stored] of rows) {
      const { row, values } = sealedRow(stored);
      const patch = JSON.stringify(change(JSON.parse(row[7])));
      if (patch === row[7]) continue;
      const seals = JSON.stringify(sealsAfter(row[7], values, patch));
      const update = 'UPDATE ejrc.change SET patch = $3, salt = null, seals = $4 WHERE batch = $1 AND place = $2';
      await server.ask(admin, update, [batch, place, patch, seals]);
    }
  }

  const replacing = (field: string, value: unknown) => (patch: Record<string, unknown>) =>
    field in patch ? { ...patch, [field]: value } : patch;

  test.each<[string, (ids: Tampered['ids']) => string, ReturnType<typeof replacing>]>([
    ['of somebody who was not erased', ({ keptId }) => keptId, replacing('note', null)],
    ['that no erasure takes', ({ inquiryId }) => inquiryId, replacing('subject', '')],
    ['with another value in their place', ({ id }) => id, replacing('familyNative', 'Jemand')],
  ])('%s are refused', async (_, recordOf, change) => {
    const { hub, other, exchange, ids } = await erasedOffice();
    await rewrite(hub, recordOf(ids), change);
    const { heldBack } = await exchange();
    expect(heldBack.map(({ problem }) => problem)).toContain('forged');
    await expect(other.client.people.get({ id: ids.keptId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
