import { expect, test } from 'vitest';
import { digestOf } from '../sync/index.ts';
import { introduce } from '../testing/consortium.ts';
import { exchange } from '../testing/deliver.ts';
import { type Device, device, TEST_NOW } from '../testing/device.ts';

const HOUR = 3_600_000;

const sqliteOf = ({ backend }: Device) => backend.context.sqlite;

function expectSame(...laptops: readonly Device[]): void {
  expect(new Set(laptops.map((laptop) => digestOf(sqliteOf(laptop)))).size).toBe(1);
}

/** An office with one person put in twice, in two scripts, on two laptops that have exchanged; X was made first. */
async function typedTwice() {
  const ceeja = await device('ceeja-1');
  const gifu = await device('gifu-1');
  const { id: organisationId } = await ceeja.client.organisations.create({
    ...{ nameNative: '霧島木工', kind: 'company', country: 'JP' },
  });
  const { id: x } = await ceeja.client.people.create({
    ...{ familyNative: 'Kirishima', givenNative: 'Aoi', note: 'mag Holz' },
    contactPoints: [{ kind: 'email', value: 'aoi@kirishima.example.jp' }],
    affiliation: { organisationId, role: '部長' },
  });
  exchange(ceeja, gifu);
  gifu.wait(HOUR);
  const { id: y } = await gifu.client.people.create({
    ...{ familyNative: '霧島', givenNative: '葵', familyKana: 'きりしま', givenKana: 'あおい', note: '木材に詳しい' },
    contactPoints: [
      { kind: 'email', value: 'aoi@kirishima.example.jp' },
      { kind: 'phone', value: '+81 58 123 4567' },
    ],
    affiliation: { organisationId, role: '部長', fromOn: '2024-04-01' },
  });
  exchange(ceeja, gifu);
  return { ceeja, gifu, x, y, organisationId, ids: [y, x], kind: 'person' as const };
}

test('two people become one: chosen fields, roles, addresses and what they asked come together, old names find them', async () => {
  const { ceeja, gifu, x, y, ids, kind } = await typedTwice();
  const { client } = gifu;
  const { id: inquiryId } = await client.inquiries.create({ subject: '木工', requesterPersonId: y });
  await client.labels.set({ ownerIds: [y], facet: 'tag', values: ['wood'] });
  await client.consents.add({ personId: y, purpose: 'case-handling', basis: 'consent', givenOn: '2026-11-01' });
  const preview = await client.merges.preview({ kind, ids });
  expect(preview.sides.map(({ id }) => id)).toEqual([x, y]);
  expect(preview.stands).toMatchObject({ native: 0, kana: 1, note: 'both' });
  expect(await client.merges.merge({ kind, ids, chosen: { native: y } })).toMatchObject({ id: x });

  const record = await client.people.get({ id: x });
  expect(record).toMatchObject({
    ...{ familyNative: '霧島', givenNative: '葵', familyKana: 'きりしま', nameOrder: 'family-first' },
    ...{ note: 'mag Holz\n\n木材に詳しい', aliases: 'Aoi Kirishima', mergedInto: null },
    affiliations: [{ role: '部長', fromOn: '2024-04-01' }],
    contactPoints: [{ kind: 'email' }, { kind: 'phone' }],
    labels: { tag: ['wood'] },
    consents: [{ purpose: 'case-handling' }],
  });
  expect((await client.inquiries.get({ id: inquiryId })).person?.id).toBe(x);
  expect(await client.people.get({ id: y })).toMatchObject({ mergedInto: x });
  expect(await client.merges.parts({ kind, id: x })).toMatchObject([{ id: y, name: '霧島 葵' }]);
  expect((await client.search.find({ text: 'Kirishima' })).hits).toMatchObject([{ kind: 'person', id: x }]);
  exchange(ceeja, gifu);
  expectSame(ceeja, gifu);
});

test('a merge is taken back later, after further edits and by a colleague: what was edited since stays', async () => {
  const { ceeja, gifu, x, y, ids, kind } = await typedTwice();
  await gifu.client.labels.set({ ownerIds: [y], facet: 'tag', values: ['wood'] });
  const { id: inquiryId } = await gifu.client.inquiries.create({ subject: '木工', requesterPersonId: y });
  const { id: otherId } = await gifu.client.inquiries.create({ subject: '家具', requesterPersonId: y });
  const { id: third } = await gifu.client.people.create({ familyNative: 'Nordwald' });
  await gifu.client.merges.merge({ kind, ids, chosen: { native: y } });
  exchange(ceeja, gifu);
  for (const laptop of [ceeja, gifu]) laptop.wait(50 * HOUR);
  await ceeja.client.people.update({ ids: [x], patch: { title: 'Dr.', note: 'neu geschrieben' } });
  await ceeja.client.inquiries.update({ ids: [otherId], patch: { requesterPersonId: third } });

  expect(await ceeja.client.merges.part({ kind, id: y })).toMatchObject({ ids: [y], kept: 2 });
  exchange(ceeja, gifu);
  expectSame(ceeja, gifu);
  for (const { client } of [ceeja, gifu]) {
    expect(await client.people.get({ id: x })).toMatchObject({
      ...{ familyNative: 'Kirishima', givenNative: 'Aoi', aliases: null, title: 'Dr.', note: 'neu geschrieben' },
      contactPoints: [{ kind: 'email' }],
      labels: {},
      affiliations: [{ fromOn: null }],
    });
    expect(await client.people.get({ id: y })).toMatchObject({
      ...{ deletedAt: null, mergedInto: null, labels: { tag: ['wood'] } },
      affiliations: [{ fromOn: '2024-04-01' }],
      contactPoints: [{ kind: 'email' }, { kind: 'phone' }],
    });
    expect((await client.inquiries.get({ id: inquiryId })).person?.id).toBe(y);
    expect((await client.inquiries.get({ id: otherId })).person?.id).toBe(third);
    expect(await client.merges.parts({ kind, id: x })).toEqual([]);
  }
  // One undo joins them again.
  expect(await ceeja.client.changes.undo()).toMatchObject({ name: 'merges.part' });
  expect(await ceeja.client.people.get({ id: y })).toMatchObject({ mergedInto: x });
});

test('the same pair merged on two laptops and taken back on a third parts whole', async () => {
  const { ceeja, gifu, x, y, ids, kind } = await typedTwice();
  const iwate = await device('iwate-1');
  exchange(ceeja, gifu, iwate);
  await ceeja.client.merges.merge({ kind, ids });
  gifu.wait(HOUR);
  await gifu.client.merges.merge({ kind, ids, chosen: { native: y } });
  exchange(ceeja, gifu, iwate);
  iwate.wait(9 * HOUR);
  await iwate.client.merges.part({ kind, id: y });
  exchange(ceeja, gifu, iwate);
  expectSame(ceeja, gifu, iwate);
  for (const { client } of [ceeja, gifu, iwate]) {
    expect(await client.people.get({ id: x })).toMatchObject({
      ...{ familyNative: 'Kirishima', contactPoints: [{ kind: 'email' }], affiliations: [{ fromOn: null }] },
    });
    expect(await client.people.get({ id: y })).toMatchObject({
      ...{ deletedAt: null, familyNative: '霧島', contactPoints: [{ kind: 'email' }, { kind: 'phone' }] },
    });
  }
});

test('a merge taken back gives home what a later merge had moved on', async () => {
  const { ceeja, x, y, kind, organisationId } = await typedTwice();
  const { client } = ceeja;
  ceeja.wait(2 * HOUR);
  const { id: z } = await client.people.create({
    familyNative: 'Kirishima',
    givenNative: 'A.',
    affiliation: { organisationId, role: '顧問' },
  });
  await client.merges.merge({ kind, ids: [y, z] });
  await client.merges.merge({ kind, ids: [x, y] });
  expect((await client.merges.parts({ kind, id: x })).map(({ id }) => id).toSorted()).toEqual([y, z].toSorted());
  await client.merges.part({ kind, id: z });
  expect(await client.people.get({ id: z })).toMatchObject({ deletedAt: null, affiliations: [{ role: '顧問' }] });
  expect((await client.people.get({ id: x })).affiliations.map(({ role }) => role)).toEqual(['部長']);
});

test('A into B here and B into C there lead to one, with all that either knew', async () => {
  const { ceeja, gifu, x, y, kind } = await typedTwice();
  gifu.wait(2 * HOUR);
  const { id: z } = await gifu.client.people.create({ familyNative: '霧島', givenNative: '蒼' });
  exchange(ceeja, gifu);
  await ceeja.client.merges.merge({ kind, ids: [x, y] });
  await gifu.client.people.addContactPoint({ ownerId: z, kind: 'email', value: 'z@kirishima.example.jp' });
  await gifu.client.merges.merge({ kind, ids: [y, z] });
  exchange(ceeja, gifu);
  expectSame(ceeja, gifu);
  const { contactPoints } = await ceeja.client.people.get({ id: x });
  expect(contactPoints.map(({ value }) => value).toSorted()).toEqual(
    ['+81 58 123 4567', 'aoi@kirishima.example.jp', 'z@kirishima.example.jp'].toSorted(),
  );
  expect(await gifu.client.people.get({ id: z })).toMatchObject({ mergedInto: x });
});

test('organisations become one: people, candidates, parties, tasks and cooperations follow, what stands twice once', async () => {
  const { client } = await device('ceeja-1');
  const { id: a } = await client.organisations.create({
    nameNative: 'Nordwald Holz GmbH',
    kind: 'company',
    country: 'DE',
  });
  const { id: b } = await client.organisations.create({
    nameNative: 'Nordwald Holz',
    kind: 'company',
    country: 'DE',
    website: 'nordwald.example.org',
  });
  const { id: c } = await client.organisations.create({ nameNative: '霧島木工', kind: 'company', country: 'JP' });
  const { id: personId } = await client.people.create({ familyNative: 'Nordwald', affiliation: { organisationId: b } });
  const { id: inquiryId } = await client.inquiries.create({ subject: 'Holz' });
  await client.matches.add({ inquiryId, organisationIds: [a, b] });
  await client.inquiries.addParty({ inquiryId, organisationId: b, personId: null, role: 'partner', note: null });
  await client.tasks.create({ organisationId: b, title: 'anrufen' });
  const agreement = { title: 'Memorandum', type: 'memorandum', agreedOn: '2026-11-20' } as const;
  await client.cooperations.create({ ...agreement, organisationIds: [b, c] });
  const meeting = { form: 'online', startAt: TEST_NOW, endAt: TEST_NOW + HOUR, zone: 'Europe/Paris' } as const;
  const participants = [{ organisationId: a }, { organisationId: b }];
  const { id: meetingId } = await client.meetings.create({ ...meeting, title: 'Vorgespräch', participants });
  await client.merges.merge({ kind: 'organisation', ids: [a, b] });
  expect(await client.organisations.get({ id: a })).toMatchObject({
    ...{ website: 'nordwald.example.org', aliases: 'Nordwald Holz', counts: { tasks: 1 } },
    affiliations: [{ person: { id: personId } }],
    cooperations: [{ title: 'Memorandum' }],
  });
  expect(await client.matches.list({ inquiryId })).toMatchObject([{ organisation: { id: a } }]);
  expect((await client.meetings.get({ id: meetingId })).participants).toHaveLength(1);
  await client.merges.part({ kind: 'organisation', id: b });
  expect(await client.matches.list({ inquiryId })).toHaveLength(2);
  expect((await client.meetings.get({ id: meetingId })).participants).toHaveLength(2);
  expect(await client.organisations.get({ id: a })).toMatchObject({ aliases: null, website: null, cooperations: [] });
});

test('erasing a person erases whoever became part of them, on every laptop, and the merge can’t be taken back', async () => {
  const { ceeja, gifu, x, y, ids, kind } = await typedTwice();
  await introduce([ceeja.backend, gifu.backend]);
  await ceeja.client.merges.merge({ kind, ids });
  await ceeja.client.privacy.erase({ kind, id: x });
  exchange(ceeja, gifu);
  for (const { backend } of [ceeja, gifu]) {
    const log = backend.context.sqlite.prepare('SELECT patch FROM chg').pluck().all().join('\n');
    for (const word of ['霧島 葵', '葵', 'Aoi', '+81581234567', 'aoi@kirishima.example.jp'])
      expect(log).not.toContain(word);
    const row = backend.context.sqlite.prepare('SELECT family_native AS family FROM person WHERE id = ?').get(y);
    expect(row).toEqual({ family: '' });
  }
  await expect(gifu.client.merges.part({ kind, id: y })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('whoever is merged into an erased person by someone who had not heard is erased as well', async () => {
  const { ceeja, gifu, x, y, ids, kind } = await typedTwice();
  await introduce([ceeja.backend, gifu.backend]);
  await ceeja.client.privacy.erase({ kind, id: x });
  await gifu.client.merges.merge({ kind, ids });
  exchange(ceeja, gifu);
  // The order needs a signature, which is given a moment after the exchange.
  const isErased = 'SELECT count(*) FROM erased WHERE record = ? AND person = record';
  await expect.poll(() => sqliteOf(ceeja).prepare(isErased).pluck().get(y)).toBe(1);
  exchange(ceeja, gifu);
  expectSame(ceeja, gifu);
  for (const laptop of [ceeja, gifu]) {
    const log = sqliteOf(laptop).prepare('SELECT patch FROM chg').pluck().all().join('\n');
    for (const word of ['葵', 'Aoi', '+81581234567']) expect(log).not.toContain(word);
  }
});
