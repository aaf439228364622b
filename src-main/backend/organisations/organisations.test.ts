import { describe, expect, test } from 'vitest';
import { cooperation, cooperationParty, match, meeting, participant, party } from '#db/schema/index.ts';
import type { NewOrganisation } from '#shared/contract/organisations.ts';
import { device, TEST_NOW } from '../testing/device.ts';
import { createOrganisation } from './index.ts';

const gifu: NewOrganisation = {
  kind: 'prefecture',
  nameNative: '岐阜県神戸町',
  nameLanguage: 'ja',
  nameKana: 'ぎふけん',
  nameLatin: 'Gifu-ken',
  nameEn: 'Gifu Prefecture',
  nameDe: 'Präfektur Gifu',
  nameFr: 'Préfecture de Gifu',
  nameJa: '岐阜県',
  aliases: '飛山濃水の国\nHida',
  country: 'JP',
  regionCode: 'jis:21',
};

describe('a new organisation', () => {
  test('keeps every form of its name byte for byte, with its side, region and edition', async () => {
    const { client } = await device('gifu-1');
    const { id } = await client.organisations.create({ ...gifu, labels: { sector: ['C'], 'form-sought': ['trade'] } });
    expect(await client.organisations.get({ id })).toMatchObject({
      ...gifu,
      side: 'japan',
      regionVersion: 'X 0401',
      labels: { sector: ['C'], 'form-sought': ['trade'] },
    });
  });

  test('is undone with its labels and contact points, and redone with them', async () => {
    const { client } = await device('gifu-1');
    const contactPoints = [{ kind: 'phone', value: '058-272-1111' } as const];
    const { id } = await client.organisations.create({ ...gifu, contactPoints, labels: { tag: ['水素'] } });
    const before = await client.organisations.get({ id });
    expect(before.contactPoints).toMatchObject([{ key: '+81582721111' }]);
    await client.changes.undo();
    expect(await client.organisations.get({ id })).toMatchObject({ labels: {}, contactPoints: [] });
    await client.changes.redo();
    expect(await client.organisations.get({ id })).toEqual(before);
  });

  test('can be made inside another operation', async () => {
    const { client, backend } = await device('gifu-1');
    const make = () =>
      backend.context.writer.mutate('test', (write) => createOrganisation(backend.context, write, gifu)).value;
    expect((await client.organisations.get({ id: make() })).nameNative).toBe(gifu.nameNative);
  });

  test.each([
    ['FR', 'europe'],
    ['CH', 'europe'],
    ['JP', 'japan'],
    ['VN', 'third'],
    ['GB', 'third'],
  ])('in %s is on the side %s', async (country, side) => {
    const { client } = await device('ceeja-1');
    const { id } = await client.organisations.create({ kind: 'other', nameNative: 'X', country });
    expect((await client.organisations.get({ id })).side).toBe(side);
  });
});

describe('the region of an organisation', () => {
  test('must lie in its country', async () => {
    const { client } = await device('ceeja-1');
    const wrong = client.organisations.create({ ...gifu, country: 'FR' });
    await expect(wrong).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'regionCode', reason: 'other-country' },
    });
    const greek = { kind: 'region', nameNative: 'Attiki', country: 'GR', regionCode: 'nuts:EL30' } as const;
    const { id } = await client.organisations.create(greek);
    expect(await client.organisations.get({ id })).toMatchObject({ regionCode: 'nuts:EL30', regionVersion: '2024' });
    const move = (regionCode: string) => client.organisations.update({ ids: [id], patch: { regionCode } });
    await expect(move('jis:21')).rejects.toMatchObject({ code: 'INVALID', data: { reason: 'other-country' } });
    await expect(move('nuts:EL999')).rejects.toMatchObject({ code: 'INVALID', data: { reason: 'unknown' } });
  });

  test('is left behind by a move to another country', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.organisations.create(gifu);
    const both = client.organisations.update({ ids: [id], patch: { country: 'FR', regionCode: 'jis:21' } });
    await expect(both).rejects.toMatchObject({ code: 'INVALID' });
    await client.organisations.update({ ids: [id], patch: { country: 'FR' } });
    expect(await client.organisations.get({ id })).toMatchObject({
      regionCode: null,
      regionVersion: null,
      side: 'europe',
    });
    await client.organisations.update({ ids: [id], patch: { country: 'JP', regionCode: 'jis:03' } });
    expect(await client.organisations.get({ id })).toMatchObject({ regionCode: 'jis:03', regionVersion: 'X 0401' });
  });
});

test('a bulk edit is one operation and one undo', async () => {
  const { client } = await device('ceeja-1');
  const make = (nameNative: string) => client.organisations.create({ kind: 'other', nameNative, country: 'DE' });
  const ids = [(await make('A')).id, (await make('B')).id];
  await client.organisations.update({ ids, patch: { kind: 'cluster' } });
  expect((await client.organisations.count({ filter: { kind: ['cluster'] } })).matching).toBe(2);
  await client.changes.undo();
  expect((await client.organisations.count({ filter: { kind: ['other'] } })).matching).toBe(2);
});

test('a deleted organisation rests among the deleted and comes back the same', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.organisations.create(gifu);
  const before = await client.organisations.get({ id });
  await client.organisations.remove({ ids: [id] });
  expect(await client.organisations.count({ filter: {} })).toEqual({ matching: 0, all: 0 });
  expect(await client.organisations.find({ text: '' })).toEqual([]);
  expect(await client.organisations.count({ filter: { deleted: true, text: 'zzz' } })).toEqual({ matching: 0, all: 1 });
  await client.organisations.restore({ ids: [id] });
  expect(await client.organisations.get({ id })).toEqual(before);
});

test('a record that is not there is refused by name', async () => {
  const { client } = await device('ceeja-1');
  const id = '019aaac2-7d80-7fff-bfff-ffffffffffff';
  const refusal = { code: 'NOT_FOUND', data: { kind: 'organisation' } };
  await expect(client.organisations.get({ id })).rejects.toMatchObject(refusal);
  await expect(client.organisations.update({ ids: [id], patch: { city: 'Gifu' } })).rejects.toMatchObject(refusal);
  await expect(client.organisations.remove({ ids: [id] })).rejects.toMatchObject(refusal);
  await expect(client.organisations.restore({ ids: [id] })).rejects.toMatchObject(refusal);
});

test('the record names each inquiry once, by the first of requester, party and match', async () => {
  const { client, backend } = await device('ceeja-1');
  const { id } = await client.organisations.create(gifu);
  const made = await client.inquiries.create({ subject: 'made', requesterOrganisationId: id, receivedAt: TEST_NOW });
  const joined = await client.inquiries.create({ subject: 'joined', receivedAt: TEST_NOW + 1000 });
  const matched = await client.inquiries.create({ subject: 'matched', receivedAt: TEST_NOW + 2000 });
  const gone = await client.inquiries.create({ subject: 'gone', requesterOrganisationId: id });
  await client.inquiries.remove({ ids: [gone.id] });
  backend.context.writer.mutate('test', (write) => {
    const candidate = (inquiryId: string) =>
      write.insert(match, { inquiryId, organisationId: id, state: 'proposed', createdAt: write.now });
    for (const inquiryId of [made.id, joined.id, matched.id]) candidate(inquiryId);
    write.insert(party, { inquiryId: joined.id, organisationId: id, role: 'partner' });
  });
  const { inquiries } = await client.organisations.get({ id });
  expect(inquiries.count).toBe(3);
  expect(inquiries.rows).toMatchObject([
    { subject: 'matched', as: 'match', matchState: 'proposed', partyRole: null },
    { subject: 'joined', as: 'party', partyRole: 'partner', matchState: null },
    { subject: 'made', as: 'requester', partyRole: null, matchState: null },
  ]);
});

test('of many inquiries the record shows the newest 50 and counts all', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.organisations.create(gifu);
  for (let n = 0; n < 53; n += 1) {
    await client.inquiries.create({ subject: String(n), requesterOrganisationId: id, receivedAt: TEST_NOW + n });
  }
  const { inquiries } = await client.organisations.get({ id });
  expect(inquiries.count).toBe(53);
  expect(inquiries.rows.map(({ subject }) => Number(subject))).toEqual(Array.from({ length: 50 }, (_, n) => 52 - n));
});

test('the record holds people, meetings, cooperations and counts', async () => {
  const { client, backend } = await device('ceeja-1');
  const { id: organisationId } = await client.organisations.create(gifu);
  const affiliation = { organisationId, role: '部長' };
  const person = await client.people.create({ familyNative: '髙島', affiliation });
  const gone = await client.people.create({ familyNative: 'Roth', affiliation });
  await client.people.remove({ ids: [gone.id] });
  const inquiry = await client.inquiries.create({ subject: 's' });
  await client.tasks.create({ title: 'anrufen', organisationId });
  await client.files.add({ ownerId: organisationId, file: new File(['x'], 'notes.txt') });
  backend.context.writer.mutate('test', (write) => {
    const meetingId = write.insert(meeting, {
      title: 'Kick-off',
      form: 'online',
      laterality: 'bilateral',
      startAt: TEST_NOW,
      endAt: TEST_NOW + 3_600_000,
      zone: 'Europe/Paris',
      otherZone: 'Asia/Tokyo',
      createdAt: write.now,
    });
    for (const personId of [person.id, gone.id]) {
      const seat = { meetingId, personId, organisationId, side: 'japan', role: 'participant' } as const;
      write.insert(participant, { ...seat, attendance: 'invited' });
    }
    const cooperationId = write.insert(cooperation, {
      title: 'MoU',
      type: 'memorandum',
      novelty: 'new',
      agreedOn: '2026-11-20',
      inquiryId: inquiry.id,
      createdAt: write.now,
    });
    write.insert(cooperationParty, { cooperationId, organisationId });
  });
  expect(await client.organisations.get({ id: organisationId })).toMatchObject({
    affiliations: [{ role: '部長', person: { id: person.id } }],
    meetings: [{ title: 'Kick-off', state: 'planned' }],
    cooperations: [{ title: 'MoU', inquiryNumber: inquiry.number }],
    counts: { files: 1, tasks: 1 },
  });
  expect((await client.people.get({ id: person.id })).meetings).toMatchObject([{ title: 'Kick-off' }]);
});
