import { describe, expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { device } from '../testing/device.ts';

const hour = 3_600_000;
/** Wednesday 2 December 2026, 09:00 in Strasbourg and 17:00 in Gifu. */
const startAt = Date.UTC(2026, 11, 2, 8);
const times = { startAt, endAt: startAt + hour, zone: 'Europe/Paris', form: 'online' } as const;

const organisation = async (client: Client, nameNative: string, country: string) =>
  (await client.organisations.create({ kind: 'cluster', nameNative, country })).id;

describe('a meeting’s times', () => {
  test('an end that is not after the start is refused, and nothing is made', async () => {
    const { client } = await device('ceeja-1');
    await expect(client.meetings.create({ ...times, title: 'x', endAt: startAt })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'endAt', reason: 'not-after-start' },
    });
    expect(await client.meetings.count({ filter: {} })).toEqual({ matching: 0, all: 0 });
  });

  test('a length of more than a month is taken for a slip', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.meetings.create({ ...times, title: 'x', endAt: startAt + 31 * 24 * hour });
    await expect(
      client.meetings.update({ ids: [id], patch: { endAt: startAt + 32 * 24 * hour } }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'endAt', reason: 'too-long' } });
  });

  test('a new start keeps the length, and undo brings both times back', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.meetings.create({ ...times, title: 'x' });
    await client.meetings.update({ ids: [id], patch: { startAt: startAt + 24 * hour } });
    expect(await client.meetings.get({ id })).toMatchObject({
      startAt: startAt + 24 * hour,
      endAt: startAt + 25 * hour,
    });
    await client.changes.undo();
    expect(await client.meetings.get({ id })).toMatchObject(times);
  });

  test('the other zone is Japan’s, or for a meeting meant in Japan the helpdesk’s', async () => {
    const { client } = await device('gifu-1');
    const zoneBeside = async (zone: string) => {
      const { id } = await client.meetings.create({ ...times, title: 'x', zone });
      return (await client.meetings.get({ id })).otherZone;
    };
    expect(await zoneBeside('Europe/Berlin')).toBe('Asia/Tokyo');
    expect(await zoneBeside('Asia/Ho_Chi_Minh')).toBe('Asia/Tokyo');
    expect(await zoneBeside('Asia/Tokyo')).toBe('Europe/Paris');
  });
});

test('a meeting without a title takes its inquiry’s subject; without either it is refused', async () => {
  const { client } = await device('ceeja-1');
  const inquiry = await client.inquiries.create({ subject: '木工クラスター', language: 'ja' });
  const { id } = await client.meetings.create({ ...times, inquiryIds: [inquiry.id] });
  expect(await client.meetings.get({ id })).toMatchObject({ title: '木工クラスター', language: 'ja' });
  await expect(client.meetings.create(times)).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'title', reason: 'required' },
  });
});

test('only a link that the program would open is taken as the place online', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.meetings.create({ ...times, title: 'x', onlineUrl: 'https://meet.example.org/a' });
  for (const onlineUrl of ['javascript:alert(1)', 'mailto:a@example.org', 'meet.example.org', 'http://example.org']) {
    await expect(client.meetings.update({ ids: [id], patch: { onlineUrl } })).rejects.toMatchObject({
      data: { field: 'onlineUrl', reason: 'not-a-web-address' },
    });
  }
  expect((await client.meetings.get({ id })).onlineUrl).toBe('https://meet.example.org/a');
});

describe('participants', () => {
  test('speak for their present organisation, whose country gives the side', async () => {
    const { client } = await device('ceeja-1');
    const gifu = await organisation(client, '岐阜県', 'JP');
    const person = await client.people.create({
      familyNative: '髙島',
      affiliation: { organisationId: gifu, fromOn: '2020-04-01' },
    });
    const { id } = await client.meetings.create({ ...times, title: 'x' });
    await client.meetings.addParticipant({ meetingId: id, personId: person.id });
    const [participant] = (await client.meetings.get({ id })).participants;
    expect(participant).toMatchObject({ side: 'japan', role: 'participant', attendance: 'invited' });
    expect(participant?.organisation?.id).toBe(gifu);
  });

  test('no longer speak for an organisation they have left', async () => {
    const { client } = await device('ceeja-1');
    const gifu = await organisation(client, '岐阜県', 'JP');
    const person = await client.people.create({
      familyNative: '髙島',
      affiliation: { organisationId: gifu, fromOn: '2020-04-01', toOn: '2026-03-31' },
    });
    const { id } = await client.meetings.create({ ...times, title: 'x' });
    await expect(client.meetings.addParticipant({ meetingId: id, personId: person.id })).rejects.toMatchObject({
      data: { field: 'side', reason: 'unknown' },
    });
    await client.meetings.addParticipant({ meetingId: id, personId: person.id, side: 'third' });
    expect((await client.meetings.get({ id })).participants[0]).toMatchObject({ side: 'third', organisation: null });
  });

  test('are invited once each, and can be invited again after they were taken off', async () => {
    const { client } = await device('ceeja-1');
    const alsace = await organisation(client, 'Grand Est', 'FR');
    const { id } = await client.meetings.create({ ...times, title: 'x' });
    const first = await client.meetings.addParticipant({ meetingId: id, organisationId: alsace });
    await expect(client.meetings.addParticipant({ meetingId: id, organisationId: alsace })).rejects.toMatchObject({
      data: { field: 'participant', reason: 'already-there' },
    });
    await expect(client.meetings.addParticipant({ meetingId: id })).rejects.toMatchObject({
      data: { field: 'participant', reason: 'empty' },
    });
    await client.meetings.removeParticipant({ ids: [first.id] });
    await client.meetings.addParticipant({ meetingId: id, organisationId: alsace, role: 'host' });
    expect((await client.meetings.get({ id })).participants).toMatchObject([{ role: 'host', attendance: 'invited' }]);
  });

  test('of a meeting for an inquiry are its requester, its parties, and partners who accepted', async () => {
    const { client } = await device('ceeja-1');
    const alsace = await organisation(client, 'Grand Est', 'FR');
    const gifu = await organisation(client, '岐阜県', 'JP');
    const hanoi = await organisation(client, 'Hà Nội', 'VN');
    const iwate = await organisation(client, '岩手県', 'JP');
    const person = await client.people.create({ familyNative: 'Müller', affiliation: { organisationId: alsace } });
    const inquiry = await client.inquiries.create({
      subject: 'x',
      requesterPersonId: person.id,
      requesterOrganisationId: alsace,
    });
    const party = { inquiryId: inquiry.id, personId: null, note: null };
    await client.inquiries.addParty({ ...party, organisationId: hanoi, role: 'observer' });
    await client.inquiries.addParty({ ...party, organisationId: alsace, role: 'requester' });
    await client.matches.add({ inquiryId: inquiry.id, organisationIds: [gifu], state: 'accepted' });
    await client.matches.add({ inquiryId: inquiry.id, organisationIds: [iwate], state: 'proposed' });
    const { id } = await client.meetings.create({ ...times, inquiryIds: [inquiry.id] });
    const record = await client.meetings.get({ id });
    expect(record.participants.map(({ side, role, organisation: o }) => [side, role, o?.id])).toEqual([
      ['europe', 'participant', alsace],
      ['japan', 'participant', gifu],
      ['third', 'observer', hanoi],
    ]);
    expect(record.participants[0]?.person?.id).toBe(person.id);
    expect(record.laterality).toBe('trilateral');
  });

  test('given with a new meeting take the place of the proposed ones', async () => {
    const { client } = await device('ceeja-1');
    const alsace = await organisation(client, 'Grand Est', 'FR');
    const inquiry = await client.inquiries.create({ subject: 'x', requesterOrganisationId: alsace });
    const { id } = await client.meetings.create({ ...times, inquiryIds: [inquiry.id], participants: [] });
    expect((await client.meetings.get({ id })).participants).toEqual([]);
  });
});

describe('laterality', () => {
  test('follows the sides that are expected, and undo of a participant takes it back', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.meetings.create({ ...times, title: 'x' });
    const laterality = async () => (await client.meetings.get({ id })).laterality;
    await client.meetings.addParticipant({ meetingId: id, organisationId: await organisation(client, 'a', 'FR') });
    await client.meetings.addParticipant({ meetingId: id, organisationId: await organisation(client, 'b', 'JP') });
    expect(await laterality()).toBe('bilateral');
    const third = await organisation(client, 'c', 'SN');
    const added = await client.meetings.addParticipant({ meetingId: id, organisationId: third });
    expect(await laterality()).toBe('trilateral');
    await client.meetings.updateParticipant({ ids: [added.id], patch: { attendance: 'declined' } });
    expect(await laterality()).toBe('bilateral');
    await client.changes.undo();
    expect(await laterality()).toBe('trilateral');
    await client.meetings.removeParticipant({ ids: [added.id] });
    expect(await laterality()).toBe('bilateral');
    await client.changes.undo();
    expect((await client.meetings.get({ id })).participants).toHaveLength(3);
    expect(await laterality()).toBe('trilateral');
  });

  test('set by hand against the sides stays when participants change', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.meetings.create({ ...times, title: 'x', laterality: 'trilateral' });
    await client.meetings.addParticipant({ meetingId: id, organisationId: await organisation(client, 'a', 'FR') });
    expect((await client.meetings.get({ id })).laterality).toBe('trilateral');
  });
});

describe('interpreters', () => {
  test('are someone, interpret between two languages, and cost an amount in a currency', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.meetings.create({ ...times, title: 'x' });
    const pair = { meetingId: id, name: 'Y. Sato', languageFrom: 'de', languageTo: 'ja', mode: 'consecutive' } as const;
    const refused = (input: Parameters<Client['meetings']['addInterpreter']>[0], field: string) =>
      expect(client.meetings.addInterpreter(input)).rejects.toMatchObject({ code: 'INVALID', data: { field } });
    await refused({ ...pair, name: ' ' }, 'interpreter');
    await refused({ ...pair, languageTo: 'de' }, 'languageTo');
    await refused({ ...pair, cost: 400 }, 'currency');
    const added = await client.meetings.addInterpreter(pair);
    await client.meetings.updateInterpreter({ id: added.id, patch: { booked: true, cost: 400, currency: 'EUR' } });
    await expect(client.meetings.updateInterpreter({ id: added.id, patch: { currency: null } })).rejects.toMatchObject({
      data: { field: 'currency' },
    });
    expect((await client.meetings.get({ id })).interpreters).toMatchObject([{ booked: true, cost: 400 }]);
    await client.meetings.removeInterpreter({ id: added.id });
    expect((await client.meetings.get({ id })).interpreters).toEqual([]);
    await client.changes.undo();
    expect((await client.meetings.get({ id })).interpreters).toHaveLength(1);
  });
});

describe('a meeting and its inquiries', () => {
  test('linked twice is linked once, and comes back after it was taken off', async () => {
    const { client } = await device('ceeja-1');
    const inquiry = await client.inquiries.create({ subject: 'a' });
    const { id } = await client.meetings.create({ ...times, title: 'x', inquiryIds: [inquiry.id] });
    const link = { meetingId: id, inquiryId: inquiry.id };
    expect(await client.meetings.addInquiry(link)).toEqual({ op: null });
    await client.meetings.removeInquiry(link);
    expect((await client.meetings.get({ id })).inquiries).toEqual([]);
    await client.meetings.addInquiry(link);
    expect((await client.meetings.get({ id })).inquiries).toMatchObject([{ number: inquiry.number }]);
  });

  test('planning and holding move the inquiries along where asked, in one operation each', async () => {
    const { client } = await device('ceeja-1');
    const one = await client.inquiries.create({ subject: 'a' });
    const resting = await client.inquiries.create({ subject: 'b' });
    await client.inquiries.move({ ids: [resting.id], to: 'on-hold' });
    const inquiryIds = [one.id, resting.id];
    const status = async (id: string) => (await client.inquiries.get({ id })).status;
    const made = await client.meetings.create({ ...times, inquiryIds, moveInquiries: true });
    expect(made.moved).toEqual([one.id]);
    expect(await status(one.id)).toBe('meeting-planned');
    const held = await client.meetings.setState({ ids: [made.id], state: 'held', moveInquiries: true });
    expect(held.moved).toEqual([one.id]);
    expect([await status(one.id), await status(resting.id)]).toEqual(['meeting-held', 'on-hold']);
    await client.changes.undo();
    expect([await status(one.id), (await client.meetings.get({ id: made.id })).state]).toEqual([
      'meeting-planned',
      'planned',
    ]);
  });

  test('unasked, a meeting leaves the status of its inquiry alone', async () => {
    const { client } = await device('ceeja-1');
    const inquiry = await client.inquiries.create({ subject: 'a' });
    const { id, moved } = await client.meetings.create({ ...times, inquiryIds: [inquiry.id] });
    expect(moved).toEqual([]);
    expect((await client.meetings.setState({ ids: [id], state: 'held' })).moved).toEqual([]);
    expect((await client.inquiries.get({ id: inquiry.id })).status).toBe('received');
  });
});

test('marked as held, on wish, counts those who had accepted as attended and leaves the others', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.meetings.create({ ...times, title: 'x' });
  const attendances = ['invited', 'accepted', 'declined'] as const;
  for (const attendance of attendances) {
    const organisationId = await organisation(client, attendance, 'FR');
    await client.meetings.addParticipant({ meetingId: id, organisationId, attendance });
  }
  await client.meetings.setState({ ids: [id], state: 'held', attended: true });
  const { participants, state } = await client.meetings.get({ id });
  expect(state).toBe('held');
  expect(participants.map(({ attendance }) => attendance)).toEqual(['invited', 'attended', 'declined']);
});

test('decisions are tasks of the meeting, files lie on it, and a removed meeting comes back with both', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.meetings.create({ ...times, title: 'x' });
  await client.tasks.create({ meetingId: id, title: 'Entwurf senden' });
  await client.files.add({ ownerId: id, file: new File(['agenda'], 'agenda.txt') });
  await client.meetings.remove({ ids: [id] });
  expect(await client.meetings.count({ filter: {} })).toEqual({ matching: 0, all: 0 });
  expect((await client.meetings.count({ filter: { deleted: true } })).matching).toBe(1);
  await client.meetings.restore({ ids: [id] });
  const { deletedAt, tasks, files } = await client.meetings.get({ id });
  expect({ deletedAt, tasks, files }).toMatchObject({
    deletedAt: null,
    tasks: [{ title: 'Entwurf senden' }],
    files: [{ name: 'agenda.txt' }],
  });
});

test('what is no meeting or participant is refused as not found', async () => {
  const { client } = await device('ceeja-1');
  const id = '019aaac2-7d80-7fff-bfff-ffffffffffff';
  const refused = (call: Promise<unknown>, kind: string) =>
    expect(call).rejects.toMatchObject({ code: 'NOT_FOUND', data: { kind } });
  await refused(client.meetings.get({ id }), 'meeting');
  await refused(client.meetings.update({ ids: [id], patch: { title: 'x' } }), 'meeting');
  await refused(client.meetings.setState({ ids: [id], state: 'held' }), 'meeting');
  await refused(client.meetings.remove({ ids: [id] }), 'meeting');
  await refused(client.meetings.updateParticipant({ ids: [id], patch: { role: 'host' } }), 'participant');
  await refused(client.meetings.create({ ...times, inquiryIds: [id] }), 'inquiry');
});
