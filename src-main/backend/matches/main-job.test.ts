import { expect, test } from 'vitest';
import { device } from '../testing/device.ts';

const hour = 3_600_000;

test('the main job: inquiry, partners, introduction, meeting, cooperation, conclusion; each step lacks only what it needs', async () => {
  const laptop = await device('ceeja-1');
  const { client } = laptop;
  const organisation = async (nameNative: string, country: string) =>
    (await client.organisations.create({ kind: 'cluster', nameNative, country })).id;
  const alsace = await organisation('Grand Est', 'FR');
  const gifu = await organisation('岐阜県', 'JP');
  const hanoi = await organisation('Hà Nội', 'VN');
  const { id } = await client.inquiries.create({
    subject: 'Wasserstoff',
    requesterOrganisationId: alsace,
    labels: { form: ['industry'] },
  });
  const lacks = async (to: string) => (await client.inquiries.get({ id })).moves.find((move) => move.to === to)?.lacks;
  const status = async () => (await client.inquiries.get({ id })).status;
  const undo = async () => {
    await client.changes.undo();
    return status();
  };
  const redo = async () => {
    await client.changes.redo();
    return status();
  };

  await client.inquiries.move({ ids: [id], to: 'matching' });
  expect(await lacks('introduced')).toEqual(['partner']);

  const added = await client.matches.add({ inquiryId: id, organisationIds: [gifu, hanoi] });
  expect(await lacks('introduced')).toEqual([]);
  expect(await lacks('meeting-planned')).toEqual(['meeting']);
  await client.changes.undo();
  expect(await lacks('introduced')).toEqual(['partner']);
  await client.changes.redo();

  const introduced = await client.matches.introduce({ ids: added.ids, moveInquiries: true });
  expect(introduced.moved).toEqual([id]);
  expect([await status(), await undo(), await redo()]).toEqual(['introduced', 'matching', 'introduced']);
  expect((await client.matches.list({ inquiryId: id })).map(({ state }) => state)).toEqual([
    'introduced',
    'introduced',
  ]);

  const startAt = Date.UTC(2026, 11, 2, 8);
  const meeting = await client.meetings.create({
    ...{ startAt, endAt: startAt + hour, zone: 'Europe/Paris', form: 'hybrid' },
    ...{ inquiryIds: [id], moveInquiries: true },
  });
  expect([await status(), await undo(), await redo()]).toEqual(['meeting-planned', 'introduced', 'meeting-planned']);
  expect(await client.meetings.get({ id: meeting.id })).toMatchObject({
    laterality: 'trilateral',
    title: 'Wasserstoff',
  });
  expect(await lacks('meeting-held')).toEqual(['held-meeting']);

  laptop.setTime(startAt + 2 * hour);
  await client.meetings.setState({ ids: [meeting.id], state: 'held', moveInquiries: true });
  expect([await status(), await undo(), await redo()]).toEqual(['meeting-held', 'meeting-planned', 'meeting-held']);
  expect(await lacks('concluded')).toEqual(['outcome']);

  await client.cooperations.create({
    ...{ title: 'Memorandum', type: 'memorandum', agreedOn: '2026-12-02', organisationIds: [alsace, gifu, hanoi] },
    ...{ inquiryId: id, meetingId: meeting.id },
  });
  expect((await client.meetings.get({ id: meeting.id })).cooperations).toMatchObject([{ novelty: 'new' }]);
  await client.changes.undo();
  expect((await client.meetings.get({ id: meeting.id })).cooperations).toEqual([]);
  await client.changes.redo();
  expect(await client.cooperations.list({ inquiryId: id })).toHaveLength(1);

  await client.inquiries.move({ ids: [id], to: 'concluded', outcome: 'agreement' });
  expect([await status(), await undo(), await redo()]).toEqual(['concluded', 'meeting-held', 'concluded']);
  const { steps } = await client.inquiries.get({ id });
  expect(
    Object.entries(steps)
      .filter(([, at]) => at === null)
      .map(([step]) => step),
  ).toEqual(['acknowledged', 'qualified', 'follow-up']);
});
