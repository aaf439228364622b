import { describe, expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { device } from '../testing/device.ts';

const agreed = { title: 'Absichtserklärung', type: 'memorandum', agreedOn: '2026-11-30' } as const;

async function organisations(client: Client, ...names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const nameNative of names) {
    ids.push((await client.organisations.create({ kind: 'cluster', nameNative, country: 'FR' })).id);
  }
  return ids;
}

describe('a cooperation', () => {
  test('needs two organisations; the same one twice is one', async () => {
    const { client } = await device('ceeja-1');
    const [a = ''] = await organisations(client, 'a');
    for (const organisationIds of [[], [a], [a, a]]) {
      await expect(client.cooperations.create({ ...agreed, organisationIds })).rejects.toMatchObject({
        code: 'INVALID',
        data: { field: 'organisationIds', reason: 'too-few' },
      });
    }
    expect((await client.cooperations.count({ filter: {} })).all).toBe(0);
  });

  test('is new, and strengthened where any two of its organisations cooperate already', async () => {
    const { client } = await device('ceeja-1');
    const [a = '', b = '', c = ''] = await organisations(client, 'a', 'b', 'c');
    const novelty = async (...organisationIds: string[]) =>
      (await client.cooperations.suggestNovelty({ organisationIds })).novelty;
    expect(await novelty(a, b)).toBe('new');
    const first = await client.cooperations.create({ ...agreed, organisationIds: [a, b] });
    expect(await novelty(a, c)).toBe('new');
    expect(await novelty(c, b, a)).toBe('strengthened');
    expect(await client.cooperations.suggestNovelty({ organisationIds: [a, b], exceptId: first.id })).toEqual({
      novelty: 'new',
      earlier: [],
    });
    const second = await client.cooperations.create({ ...agreed, organisationIds: [a, b, c] });
    const byId = new Map((await client.cooperations.list({ organisationId: a })).map((one) => [one.id, one]));
    expect([byId.get(first.id)?.novelty, byId.get(second.id)?.novelty]).toEqual(['new', 'strengthened']);
    await client.cooperations.remove({ ids: [first.id, second.id] });
    expect(await novelty(a, b)).toBe('new');
  });

  test('keeps a novelty that a person chose', async () => {
    const { client } = await device('ceeja-1');
    const organisationIds = await organisations(client, 'a', 'b');
    await client.cooperations.create({ ...agreed, organisationIds, novelty: 'strengthened' });
    const [only] = await client.cooperations.list({ organisationId: organisationIds[0] ?? '' });
    expect(only?.novelty).toBe('strengthened');
  });

  test('stands with its inquiry, its meeting and each of its organisations', async () => {
    const { client } = await device('ceeja-1');
    const [a = '', b = '', c = ''] = await organisations(client, 'a', 'b', 'c');
    const inquiry = await client.inquiries.create({ subject: 's' });
    const startAt = Date.UTC(2026, 10, 30, 9);
    const meeting = await client.meetings.create({
      ...{ title: 'm', startAt, endAt: startAt + 1, zone: 'Europe/Paris', form: 'online' },
    });
    const { id } = await client.cooperations.create({
      ...agreed,
      ...{ organisationIds: [a, b], inquiryId: inquiry.id, meetingId: meeting.id },
    });
    const ids = async (owner: Parameters<Client['cooperations']['list']>[0]) =>
      (await client.cooperations.list(owner)).map((one) => one.id);
    expect(await ids({ inquiryId: inquiry.id })).toEqual([id]);
    expect(await ids({ meetingId: meeting.id })).toEqual([id]);
    expect(await ids({ organisationId: b })).toEqual([id]);
    expect((await client.meetings.get({ id: meeting.id })).cooperations).toMatchObject([
      { id, inquiry: { number: inquiry.number }, meeting: { title: 'm' } },
    ]);
    await client.cooperations.setParties({ id, organisationIds: [a, c] });
    expect([await ids({ organisationId: b }), await ids({ organisationId: c })]).toEqual([[], [id]]);
    await client.changes.undo();
    expect([await ids({ organisationId: b }), await ids({ organisationId: c })]).toEqual([[id], []]);
  });

  test('keeps one evidence file, and an undo of the creation takes both away', async () => {
    const { client } = await device('ceeja-1');
    const organisationIds = await organisations(client, 'a', 'b');
    const organisationId = organisationIds[0] ?? '';
    const only = async () => (await client.cooperations.list({ organisationId }))[0];
    const evidence = new File(['%PDF-1.7 signed'], 'memorandum.pdf');
    const { id } = await client.cooperations.create({ ...agreed, organisationIds, evidence });
    expect((await only())?.evidence).toMatchObject({ name: 'memorandum.pdf', type: 'application/pdf' });
    await client.cooperations.setEvidence({ id, file: new File(['scan'], 'scan.txt') });
    expect((await only())?.evidence?.name).toBe('scan.txt');
    expect(await client.files.list({ ownerId: id })).toHaveLength(1);
    await client.changes.undo();
    expect((await only())?.evidence?.name).toBe('memorandum.pdf');
    await client.cooperations.setEvidence({ id, file: null });
    expect((await only())?.evidence).toBeNull();
    await client.changes.undo();
    await client.changes.undo();
    expect(await only()).toBeUndefined();
  });
});

describe('follow-ups', () => {
  test('are due three, six and twelve months on, on the last day of a shorter month', async () => {
    const { client } = await device('ceeja-1');
    const organisationIds = await organisations(client, 'a', 'b');
    await client.cooperations.create({ ...agreed, organisationIds });
    const [only] = await client.cooperations.list({ organisationId: organisationIds[0] ?? '' });
    expect(only?.followUps).toEqual([
      { months: 3, dueOn: '2027-02-28', doneOn: null },
      { months: 6, dueOn: '2027-05-30', doneOn: null },
      { months: 12, dueOn: '2027-11-30', doneOn: null },
    ]);
  });

  test('are ticked with their day, never one before the agreement, and can be taken back', async () => {
    const { client } = await device('ceeja-1');
    const organisationIds = await organisations(client, 'a', 'b');
    const { id } = await client.cooperations.create({ ...agreed, organisationIds });
    const done = async () =>
      (await client.cooperations.list({ organisationId: organisationIds[0] ?? '' }))[0]?.followUps.map((f) => f.doneOn);
    await expect(client.cooperations.setFollowUp({ id, months: 6, doneOn: '2026-11-29' })).rejects.toMatchObject({
      data: { field: 'followUp', reason: 'before-agreement' },
    });
    await client.cooperations.setFollowUp({ id, months: 6, doneOn: '2027-06-02' });
    expect(await done()).toEqual([null, '2027-06-02', null]);
    await client.changes.undo();
    expect(await done()).toEqual([null, null, null]);
  });
});

test('the list narrows by ids, type, novelty, days and names, and pages by the day of the agreement', async () => {
  const { client } = await device('ceeja-1');
  const [a = '', b = '', c = ''] = await organisations(client, 'Holz', '木工', 'c');
  const make = (title: string, agreedOn: string, organisationIds: string[]) =>
    client.cooperations.create({ title, type: 'twinning', agreedOn, organisationIds });
  await make('one', '2026-01-10', [a, b]);
  const two = await make('two', '2026-03-10', [a, c]);
  await make('three', '2026-02-10', [b, a]);
  const found = async (filter: Parameters<Client['cooperations']['count']>[0]['filter']) => {
    const page = await client.cooperations.page({ filter, direction: 'desc', cursor: null, limit: 50 });
    return page.rows.map(({ title }) => title);
  };
  expect(await found({})).toEqual(['two', 'three', 'one']);
  expect(await found({ ids: [two.id] })).toEqual(['two']);
  expect(await found({ novelty: ['strengthened'] })).toEqual(['three']);
  expect(await found({ type: ['memorandum'] })).toEqual([]);
  expect(await found({ agreedFrom: '2026-01-10', agreedTo: '2026-02-10' })).toEqual(['three', 'one']);
  expect(await found({ text: '木工' })).toEqual(['three', 'one']);
  const first = await client.cooperations.page({ filter: {}, direction: 'desc', cursor: null, limit: 2 });
  const rest = await client.cooperations.page({ filter: {}, direction: 'desc', cursor: first.next, limit: 2 });
  expect([...first.rows, ...rest.rows].map(({ title }) => title)).toEqual(['two', 'three', 'one']);
  expect(rest.next).toBeNull();
});
