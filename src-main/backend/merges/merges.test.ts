import { expect, test } from 'vitest';
import { referencesTo } from '#db/schema/references.ts';
import { MERGE_KINDS, type MergeKind, mergedRecord, mergeGroups } from '#shared/domain/record-merge.ts';
import { createWriter } from '../changes/index.ts';
import { mailOf } from '../imports/testing/files.ts';
import { fileIt } from '../imports/testing/office.ts';
import { changesSince, digestOf, heldVector, mergeChanges } from '../sync/index.ts';
import { exchange } from '../testing/deliver.ts';
import { type Device, device, TEST_NOW } from '../testing/device.ts';
import { FOLLOWING } from './following.ts';
import { shapeOf } from './merge.ts';

const HOUR = 3_600_000;

/** What each kind keeps of its own whatever becomes part of it. */
const OWN: Readonly<Record<MergeKind, readonly string[]>> = {
  inquiry: ['number', 'channel', 'createdAt', 'holds', 'receivedAt', 'receivedZone'],
  person: ['createdAt'],
  organisation: ['createdAt'],
};

test.for(MERGE_KINDS)(
  'every field that may name a record of kind %s follows it into a merge, or stays for a reason',
  (of) => {
    const { renamed, remade, staying } = FOLLOWING[of];
    const told = [...renamed, ...remade, ...staying].map(({ kind, field }) => `${kind}.${field}`);
    const named = referencesTo(of).map(({ kind, field }) => `${kind}.${field}`);
    expect(told.toSorted()).toEqual(named.toSorted());
  },
);

test.for(MERGE_KINDS)('the merge decides about every field of kind %s, or leaves it for a reason', (of) => {
  const fields = [...shapeOf(of).fields.keys()];
  const row = Object.fromEntries(fields.map((field) => [field, null]));
  const decided = new Set([
    ...Object.keys(mergedRecord(of, [row, row], {})),
    ...mergeGroups(of).flatMap(([, group]) => [...group.fields, ...(group.along ?? [])]),
  ]);
  expect([...decided, ...OWN[of], 'deletedAt', 'mergedIntoId'].toSorted()).toEqual(fields.toSorted());
});

const kind = 'inquiry' as const;
const note = (inquiryId: string, body: string) =>
  ({ inquiryId, kind: 'note', at: TEST_NOW, zone: 'Europe/Paris', body }) as const;

const sqliteOf = ({ backend }: Device) => backend.context.sqlite;

function expectSame(...laptops: readonly Device[]): void {
  const digests = new Set(laptops.map((laptop) => digestOf(sqliteOf(laptop))));
  expect(digests.size).toBe(1);
}

/** The notes on an inquiry's timeline, in order. */
const notesOn = async ({ client }: Device, inquiryId: string): Promise<readonly (string | null)[]> =>
  (await client.entries.list({ inquiryId })).map(({ body }) => body).toSorted();

/** Two laptops on which the same mail was filed before they heard of each other: X was made first. */
async function filedTwice() {
  const ceeja = await device('ceeja-1');
  const gifu = await device('gifu-1');
  const x = await fileIt(ceeja.client, mailOf());
  gifu.wait(HOUR);
  const y = await fileIt(gifu.client, mailOf());
  return { ceeja, gifu, x, y, ids: [y.id, x.id] };
}

test('the same inquiry created twice from one mail is noticed on both laptops, and told apart on both by one word', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  expect(await ceeja.client.merges.suggestions({})).toEqual([]);
  exchange(ceeja, gifu);
  for (const { client } of [ceeja, gifu]) {
    const [suggestion] = await client.merges.suggestions({});
    expect(suggestion?.records.map(({ number }) => number)).toEqual([x.number, y.number]);
    expect(await client.merges.suggestions({ id: y.id })).toEqual([suggestion]);
  }
  const other = await gifu.client.inquiries.create({ subject: 'etwas anderes' });
  expect(await gifu.client.merges.suggestions({ id: other.id })).toEqual([]);
  const { op } = await ceeja.client.merges.keepApart({ kind, ids });
  exchange(ceeja, gifu);
  expect(await gifu.client.merges.suggestions({})).toEqual([]);
  await ceeja.client.changes.undo({ op: op ?? 0 });
  expect(await ceeja.client.merges.suggestions({})).toHaveLength(1);
});

test('a merge keeps what either has: one mail, all files and notes, labels, partners, and what the survivor lacks', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  const { client } = ceeja;
  const { id: organisationId } = await client.organisations.create({
    nameNative: 'CEEJA',
    kind: 'other',
    country: 'FR',
  });
  await client.matches.add({ inquiryId: x.id, organisationIds: [organisationId] });
  exchange(ceeja, gifu);
  const at = gifu.client;
  await at.labels.set({ ownerIds: [x.id], facet: 'tag', values: ['wood', 'both'] });
  await at.labels.set({ ownerIds: [y.id], facet: 'tag', values: ['both', 'steel'] });
  const { ids: twice } = await at.matches.add({ inquiryId: y.id, organisationIds: [organisationId] });
  await at.matches.setState({ ids: twice, state: 'proposed' });
  await at.entries.create(note(y.id, '電話した'));
  await at.files.add({ ownerId: y.id, file: new File(['a'], 'a.txt') });
  await at.tasks.create({ inquiryId: y.id, title: 'Nachfassen' });
  await at.inquiries.addParty({ inquiryId: x.id, organisationId, personId: null, role: 'partner', note: null });
  await at.inquiries.addParty({ inquiryId: y.id, organisationId, personId: null, role: 'partner', note: 'seit 2019' });
  await at.inquiries.update({ ids: [y.id], patch: { nextStep: '返事を書く', thirdRegion: 'third:africa' } });
  await at.inquiries.move({ ids: [y.id], to: 'acknowledged' });
  const meeting = { form: 'online', startAt: TEST_NOW, endAt: TEST_NOW + HOUR, zone: 'Asia/Tokyo' } as const;
  await at.meetings.create({ ...meeting, title: 'Vorgespräch', inquiryIds: [x.id, y.id] });

  const preview = await at.merges.preview({ kind, ids });
  expect(preview.sides).toMatchObject([{ number: x.number }, { number: y.number }]);
  expect(preview.stands).toMatchObject({ subject: 0, status: 1, nextStep: 1, description: 0 });
  expect(await at.merges.merge({ kind, ids })).toMatchObject({ id: x.id });
  const record = await at.inquiries.get({ id: x.id });
  expect(record).toMatchObject({
    ...{ status: 'acknowledged', nextStep: '返事を書く', thirdRegion: 'third:africa', mergedInto: null },
    counts: { entries: 2, files: 2, matches: 1, tasks: 1, meetings: 1 },
    merged: [{ id: y.id, number: y.number }],
  });
  expect(record.labels.tag?.toSorted()).toEqual(['both', 'steel', 'wood']);
  expect(record.parties).toMatchObject([{ role: 'partner', note: 'seit 2019' }]);
  const candidates = await at.matches.list({ inquiryId: x.id });
  expect(candidates).toMatchObject([{ state: 'proposed' }]);
  // Put on the list once more, it still stands there once.
  const { ids: again } = await at.matches.add({ inquiryId: x.id, organisationIds: [organisationId] });
  expect(again).toEqual(candidates.map(({ id }) => id));
  expect(await at.inquiries.get({ id: y.id })).toMatchObject({ mergedInto: { id: x.id, number: x.number } });
  expect(await at.merges.suggestions({})).toEqual([]);
  exchange(ceeja, gifu);
  expectSame(ceeja, gifu);
});

test('a merged inquiry is found by its number, in the search and in the list', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  exchange(ceeja, gifu);
  await ceeja.client.merges.merge({ kind, ids });
  expect((await ceeja.client.search.find({ text: y.number })).hits).toMatchObject([{ id: x.id, foundBy: y.number }]);
  const filter = { text: y.number };
  const { rows } = await ceeja.client.inquiries.page({
    filter,
    sort: { by: 'number', direction: 'asc' },
    cursor: null,
    limit: 5,
  });
  expect(rows.map(({ id }) => id)).toEqual([x.id]);
});

test('one undo takes the whole merge back, and the merge done again stands as before', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  exchange(ceeja, gifu);
  const { client } = ceeja;
  await client.labels.set({ ownerIds: [y.id], facet: 'tag', values: ['steel'] });
  const before = [await client.inquiries.get({ id: x.id }), await client.inquiries.get({ id: y.id })];
  await client.merges.merge({ kind, ids });
  const merged = await client.inquiries.get({ id: x.id });
  expect(await client.changes.undo()).toMatchObject({ name: 'merges.merge', kept: 0 });
  expect([await client.inquiries.get({ id: x.id }), await client.inquiries.get({ id: y.id })]).toEqual(before);
  expect(await client.merges.suggestions({})).toHaveLength(1);
  await client.changes.redo();
  expect(await client.inquiries.get({ id: x.id })).toEqual(merged);
});

test('merges of the same pair done on two laptops are one merge', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  exchange(ceeja, gifu);
  await ceeja.client.entries.create(note(y.id, 'nur in Colmar bekannt'));
  await gifu.client.entries.create(note(y.id, '岐阜だけ'));
  await ceeja.client.merges.merge({ kind, ids });
  gifu.wait(HOUR);
  await gifu.client.merges.merge({ kind, ids });
  exchange(ceeja, gifu);
  expectSame(ceeja, gifu);
  for (const laptop of [ceeja, gifu]) {
    expect(await notesOn(laptop, x.id)).toEqual(['Could you help us?', 'nur in Colmar bekannt', '岐阜だけ']);
    expect((await laptop.client.inquiries.get({ id: y.id })).mergedInto?.id).toBe(x.id);
  }
});

test('of the same merge done on two laptops the undo of one leaves what the other’s still says, and loses nothing', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  exchange(ceeja, gifu);
  await ceeja.client.labels.set({ ownerIds: [y.id], facet: 'tag', values: ['steel'] });
  exchange(ceeja, gifu);
  const { op } = await ceeja.client.merges.merge({ kind, ids });
  gifu.wait(HOUR);
  await gifu.client.merges.merge({ kind, ids });
  exchange(ceeja, gifu);
  await ceeja.client.changes.undo({ op: op ?? 0 });
  exchange(ceeja, gifu);
  expectSame(ceeja, gifu);
  const record = await gifu.client.inquiries.get({ id: x.id });
  expect(record).toMatchObject({ labels: { tag: ['steel'] }, merged: [{ id: y.id }] });
});

test('what a colleague put on the merged inquiry, not knowing of the merge, is on the survivor after the exchange', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  exchange(ceeja, gifu);
  await ceeja.client.merges.merge({ kind, ids });
  await gifu.client.entries.create(note(y.id, '知らずに書いた'));
  await gifu.client.labels.set({ ownerIds: [y.id], facet: 'region', values: ['jis:21'] });
  await gifu.client.tasks.create({ inquiryId: y.id, title: '調べる' });
  exchange(ceeja, gifu);
  expectSame(ceeja, gifu);
  for (const laptop of [ceeja, gifu]) {
    expect(await notesOn(laptop, x.id)).toContain('知らずに書いた');
    expect(await laptop.client.inquiries.get({ id: x.id })).toMatchObject({
      ...{ labels: { region: ['jis:21'] }, counts: { tasks: 1 } },
    });
  }
  // Nobody at work did that: the undo still offers what they did themselves.
  expect(await gifu.client.changes.undo()).toMatchObject({ name: 'tasks.create' });
  expect(await ceeja.client.changes.undo()).toMatchObject({ name: 'merges.merge' });
});

test('merges of different pairs that meet lead to one survivor', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  const iwate = await device('iwate-1');
  iwate.wait(2 * HOUR);
  const z = await fileIt(iwate.client, mailOf());
  exchange(ceeja, gifu, iwate);
  await iwate.client.entries.create(note(z.id, '盛岡から'));
  await ceeja.client.merges.merge({ kind, ids });
  await gifu.client.merges.merge({ kind, ids: [y.id, z.id] });
  exchange(ceeja, gifu, iwate);
  expectSame(ceeja, gifu, iwate);
  for (const laptop of [ceeja, gifu, iwate]) {
    expect(await notesOn(laptop, x.id)).toEqual(['Could you help us?', '盛岡から']);
    expect((await laptop.client.inquiries.get({ id: z.id })).mergedInto?.id).toBe(x.id);
    expect((await laptop.client.inquiries.get({ id: x.id })).merged.map(({ id }) => id).toSorted()).toEqual(
      [y.id, z.id].toSorted(),
    );
  }
});

test('a merge against an edit of the merged inquiry: the edit is kept, and a person is asked about it', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  exchange(ceeja, gifu);
  await ceeja.client.merges.merge({ kind, ids });
  await gifu.client.inquiries.update({ ids: [y.id], patch: { outcomeNote: '知らずに書いた' } });
  exchange(ceeja, gifu);
  expectSame(ceeja, gifu);
  for (const laptop of [ceeja, gifu]) {
    const conflicts = sqliteOf(laptop).prepare('SELECT kind, record, field FROM conflict').all();
    expect(conflicts).toEqual([{ kind: 'inquiry', record: y.id, field: 'deletedAt' }]);
    expect(await laptop.client.inquiries.get({ id: y.id })).toMatchObject({
      ...{ outcomeNote: '知らずに書いた', mergedInto: { id: x.id } },
    });
  }
});

test('a merge undone on one laptop while the other goes on: what was put on the pair meanwhile goes home', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  exchange(ceeja, gifu);
  const { op } = await ceeja.client.merges.merge({ kind, ids });
  await gifu.client.entries.create(note(y.id, '合併を知らずに'));
  await gifu.client.labels.set({ ownerIds: [y.id], facet: 'tag', values: ['steel'] });
  exchange(ceeja, gifu);
  await gifu.client.entries.create(note(x.id, '合併のあとで'));
  await ceeja.client.changes.undo({ op: op ?? 0 });
  exchange(ceeja, gifu);
  expectSame(ceeja, gifu);
  for (const laptop of [ceeja, gifu]) {
    expect(await notesOn(laptop, y.id)).toEqual(['Could you help us?', '合併を知らずに']);
    expect(await notesOn(laptop, x.id)).toEqual(['Could you help us?', '合併のあとで']);
    expect(await laptop.client.inquiries.get({ id: y.id })).toMatchObject({
      deletedAt: null,
      labels: { tag: ['steel'] },
    });
    expect(await laptop.client.merges.suggestions({})).toHaveLength(1);
  }
});

test('what an exchange left to follow is followed at the next opening, and following again changes nothing', async () => {
  const { ceeja, gifu, x, y, ids } = await filedTwice();
  exchange(ceeja, gifu);
  await ceeja.client.merges.merge({ kind, ids });
  await gifu.client.entries.create(note(y.id, '知らずに書いた'));
  const { sqlite } = ceeja.backend.context;
  // The program ends between the exchange and what follows from it.
  const aside = createWriter({
    ...ceeja.backend.context,
    device: ceeja.backend.context.writer.device,
    actor: () => null,
  });
  const changes = [...changesSince(sqliteOf(gifu), heldVector(sqlite))];
  aside.absorb(() => mergeChanges(sqlite, changes, ceeja.backend.context.ports.now()));
  expect(await notesOn(ceeja, x.id)).not.toContain('知らずに書いた');
  const opened = ceeja.restart();
  expect(await notesOn(opened, x.id)).toContain('知らずに書いた');
  const digest = digestOf(sqliteOf(opened));
  expect(digestOf(sqliteOf(opened.restart()))).toBe(digest);
});
