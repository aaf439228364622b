import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import type { DisclosureCursor } from '#shared/contract/disclosures.ts';
import type { Client } from '#shared/contract/index.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { openBackend } from '../backend.ts';
import { digest } from '../testing/bundles.ts';
import { consortium } from '../testing/consortium.ts';
import { deliver } from '../testing/deliver.ts';
import { type Device, device } from '../testing/device.ts';
import { exchangeFolder, setUpFolder } from '../testing/folder-laptop.ts';

const page = { cursor: null, limit: 50, language: 'en' } as const;
const logOf = async (client: Client) => (await client.disclosures.page({ ...page, filter: {} })).rows;
const exportPeople = async (client: Client, filter = {}) =>
  receiveFile(await client.exports.list({ list: 'people', format: 'csv', language: 'en', filter }));

test('every export is written into the log: who, what, in words, and how many people', async () => {
  const { client } = await device('ceeja-1');
  await client.people.create({ familyNative: '田中', preferredLanguage: 'ja' });
  await client.people.create({ familyNative: 'Weber', preferredLanguage: 'de' });
  await exportPeople(client, { language: ['ja'], text: '田中', tag: ['Messe'] });
  await exportPeople(client, { language: ['ja'] });
  const [newest, first] = await logOf(client);
  const { profile, device: own } = await client.session.get();
  expect(newest).toMatchObject({
    ...{ kind: 'list', list: 'people', format: 'csv', records: 1, people: 1, scope: 'Language: Japanese' },
    ...{ staffId: profile?.id, officeId: profile?.officeId, deviceCode: own.code },
  });
  expect(first?.scope).toBe('words searched for · Language: Japanese · tags: 1');
});

test('the log holds nothing of what was searched for', async () => {
  const { client, backend } = await device('ceeja-1');
  await exportPeople(client, { text: 'Geheimname' });
  const stored = backend.context.sqlite.prepare('SELECT scope FROM disclosure').pluck().all();
  expect(stored).toEqual(['{"text":true}']);
});

test('an export of inquiries counts each person that it names once, and none where none is named', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.people.create({ familyNative: 'Weber' });
  for (const subject of ['a', 'b']) await client.inquiries.create({ subject, requesterPersonId: id });
  await client.inquiries.create({ subject: 'c' });
  const asked = { list: 'inquiries', format: 'csv', language: 'en' } as const;
  await receiveFile(await client.exports.list(asked));
  await receiveFile(await client.exports.list({ ...asked, columns: ['number'] }));
  expect((await logOf(client)).map(({ records, people }) => [records, people])).toEqual([
    [3, 0],
    [3, 1],
  ]);
});

test('no undo takes a line out of the log', async () => {
  const { client } = await device('ceeja-1');
  await client.people.create({ familyNative: 'Weber' });
  await exportPeople(client);
  const undone = await client.changes.undo();
  expect(undone.name).toBe('people.create');
  expect(await logOf(client)).toHaveLength(1);
});

test('the log is filtered by kind, office and day, and goes out itself, which it then tells', async () => {
  const { client } = await device('ceeja-1');
  await exportPeople(client);
  const { profile } = await client.session.get();
  const of = async (filter: object) => (await client.disclosures.count({ filter })).matching;
  expect(await of({ kind: ['list'], officeId: [profile?.officeId], from: '2026-11-22', to: '2026-11-22' })).toBe(1);
  expect(await of({ kind: ['letters'] })).toBe(0);
  expect(await of({ from: '2026-11-23' })).toBe(0);
  expect(await of({ withPeople: true })).toBe(0);
  const file = await receiveFile(await client.exports.list({ list: 'disclosures', format: 'csv', language: 'de' }));
  expect(await file.text()).toContain('Liste');
  expect((await logOf(client))[0]).toMatchObject({ kind: 'log', records: 1, people: 0 });
});

test('a command beside the running program leaves its line, and the log has it at the next look', async () => {
  const { client, dataDir, backend } = await device('ceeja-1');
  await client.people.create({ familyNative: 'Weber' });
  const { rootDir } = backend.context;
  const beside = openBackend({ dataDir, rootDir, readOnly: true });
  await exportPeople(createRouterClient(beside.router, { context: beside.context }) as Client);
  beside.close();
  expect(existsSync(join(dataDir, 'disclosures.jsonl'))).toBe(true);
  expect((await logOf(client)).map(({ people, format }) => [people, format])).toEqual([[1, 'csv']]);
  expect(existsSync(join(dataDir, 'disclosures.jsonl'))).toBe(false);
  expect(await logOf(client)).toHaveLength(1);
});

test('an erased person leaves the count that the log holds, which names nobody', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.people.create({ familyNative: 'Weber' });
  await exportPeople(client, { ids: [id] });
  await client.privacy.erase({ kind: 'person', id });
  const [line] = await logOf(client);
  expect([line?.people, line?.scope]).toEqual([1, 'chosen records: 1']);
});

test('a backup is noted with all people that it holds', async () => {
  const { client } = await device('ceeja-1');
  await client.people.create({ familyNative: 'Weber' });
  await receiveFile(await client.maintenance.backup());
  expect((await logOf(client)).map(({ kind, people }) => [kind, people])).toEqual([['backup', 1]]);
});

test('a bundle stands in the log of the device that made it, with whom it was for, and adds nothing to send', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  await ceeja.client.people.create({ familyNative: 'Weber' });
  const before = digest(ceeja);
  await receiveFile(await ceeja.client.sync.exportBundle({ to: { kind: 'everyone' } }));
  const [line] = await logOf(ceeja.client);
  const own = (await ceeja.client.session.get()).device.code;
  const other = (await gifu.client.session.get()).device.code;
  expect(line).toMatchObject({ kind: 'bundle', format: 'file', deviceCode: own, people: 1 });
  expect(line?.scope).toBe(`For: Gifu (${other})`);
  expect(await ceeja.client.disclosures.count({ filter: { kind: ['bundle'], withPeople: true } })).toMatchObject({
    matching: 1,
  });
  expect(digest(ceeja)).toBe(before);
  deliver(ceeja, gifu);
  expect(await logOf(gifu.client)).toEqual([]);
  const file = await receiveFile(
    await ceeja.client.exports.list({ list: 'disclosures', format: 'csv', language: 'de' }),
  );
  expect(await file.text()).toContain('Austausch');
});

const HOUR = 3_600_000;

/** Two laptops in a folder; this one sends three times on a Monday, the last at night, and once on Tuesday. */
async function sentByFolder(): Promise<{ readonly ceeja: Device; readonly code: string }> {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const folder = exchangeFolder();
  const [way, other] = [await setUpFolder(ceeja, folder), await setUpFolder(gifu, folder)];
  // 22:30 UTC is half past eleven at night in France, 23:15 the next day already.
  const { id } = await ceeja.client.people.create({ familyNative: 'Weber' });
  for (const [at, hour] of [9, 17, 22.5, 23.25].entries()) {
    ceeja.setTime(Date.UTC(2026, 10, 23) + hour * HOUR);
    gifu.setTime(Date.UTC(2026, 10, 23) + hour * HOUR);
    if (at < 2) await ceeja.client.people.update({ ids: [id], patch: { title: `Dr. ${at}` } });
    if (at === 2) await ceeja.client.people.addContactPoint({ ownerId: id, kind: 'email', value: 'w@example.eu' });
    if (at === 3) await ceeja.client.inquiries.create({ subject: 'Holz' });
    await way.exchange();
    await other.exchange();
  }
  return { ceeja, code: (await gifu.client.session.get()).device.code };
}

describe('what a folder carries by itself', () => {
  test('is one line a day, which opens into each, with the receivers and how many people it held', async () => {
    const { ceeja, code } = await sentByFolder();
    const rows = (await logOf(ceeja.client)).filter(({ kind }) => kind === 'bundle');
    expect(rows.map(({ parts }) => parts.length)).toEqual([0, 3]);
    const [tuesday, monday] = rows;
    expect(tuesday).toMatchObject({ people: 0, format: 'folder', scope: `Way: Folder · For: Gifu (${code})` });
    expect(monday?.parts.map(({ people }) => people)).toEqual([1, 1, 1]);
    expect(monday?.people).toBe(3);
    expect(monday?.records).toBe(monday?.parts.reduce((sum, { records }) => sum + records, 0));
    expect(monday?.id).toBe(monday?.parts[0]?.id);
  });

  test('stays one line when the log is read line by line, and between other lines', async () => {
    const { ceeja } = await sentByFolder();
    ceeja.setTime(Date.UTC(2026, 10, 23, 12));
    await exportPeople(ceeja.client);
    const whole = await logOf(ceeja.client);
    const singly: string[] = [];
    let cursor: DisclosureCursor = null;
    do {
      const read: { rows: { id: string }[]; next: DisclosureCursor } = await ceeja.client.disclosures.page({
        ...{ filter: {}, cursor, limit: 1, language: 'en' },
      });
      singly.push(...read.rows.map(({ id }) => id));
      cursor = read.next;
    } while (cursor !== null);
    expect(singly).toEqual(whole.map(({ id }) => id));
    expect(whole.map(({ kind }) => kind)).toEqual(['bundle', 'bundle', 'list']);
  });

  test('goes into a file of the log one by one', async () => {
    const { ceeja } = await sentByFolder();
    expect(await ceeja.client.disclosures.count({ filter: { kind: ['bundle'] } })).toMatchObject({ matching: 4 });
    const asked = { list: 'disclosures', format: 'csv', language: 'en' } as const;
    const file = await receiveFile(await ceeja.client.exports.list({ ...asked, filter: { kind: ['bundle'] } }));
    expect((await file.text()).trim().split('\n')).toHaveLength(5);
  });
});
