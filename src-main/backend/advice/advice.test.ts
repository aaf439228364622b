import { describe, expect, test } from 'vitest';
import type { StaffRole } from '#shared/domain/lists.ts';
import { checkOffice } from '../check/index.ts';
import { digestOf } from '../sync/index.ts';
import { deliver } from '../testing/deliver.ts';
import { type Device, device } from '../testing/device.ts';

const meet = (a: Device, b: Device): void => {
  deliver(a, b);
  deliver(b, a);
};

async function work(at: Device, role: StaffRole): Promise<string> {
  const { profile } = await at.client.session.get();
  if (profile === null) throw new Error('no profile');
  const { id, ...own } = profile;
  await at.client.session.saveProfile({ ...own, role });
  return id;
}

/** An officer in Alsace and a senior adviser in Gifu, who know each other and a case. */
async function office() {
  const [officer, adviser] = [await device('ceeja-1'), await device('gifu-1')];
  await work(officer, 'officer');
  const adviserId = await work(adviser, 'adviser');
  const { id } = await officer.client.inquiries.create({ subject: 'Holzbau in Hida' });
  meet(officer, adviser);
  const ask = (more: object = {}) =>
    officer.client.advice.ask({
      ...{ inquiryId: id, wish: 'sign-off', question: 'Passt Hida?', adviserId, dueOn: '2026-11-30', ...more },
    });
  return { officer, adviser, adviserId, id, ask };
}

const onlyOf = async ({ client }: Device, inquiryId: string) => {
  const [request] = await client.advice.list({ inquiryId });
  if (request === undefined) throw new Error('no request');
  return request;
};

test('a request reaches the adviser’s queue and Today, and its approval comes back onto the case with name and day', async () => {
  const { officer, adviser, adviserId, id, ask } = await office();
  const { id: requestId } = await ask();
  meet(officer, adviser);
  const [queued] = await adviser.client.advice.queue({ queue: 'mine' });
  expect(queued).toMatchObject({
    id: requestId,
    answers: ['approve', 'send-back'],
    inquiry: { subject: 'Holzbau in Hida' },
  });
  expect((await adviser.client.today.get()).advice.map((request) => request.id)).toEqual([requestId]);
  expect((await adviser.client.today.counts()).advice).toBe(1);
  await adviser.client.advice.answer({ id: requestId, answer: 'approve', text: '' });
  meet(officer, adviser);
  expect(await onlyOf(officer, id)).toMatchObject({
    state: 'approved',
    answeredById: adviserId,
    answer: null,
    answers: [],
  });
  expect((await adviser.client.today.counts()).advice).toBe(0);
  expect((await officer.client.advice.queue({ queue: 'ended' })).map((request) => request.id)).toEqual([requestId]);
});

test('the words of an answer are an advice entry of the timeline, between the question and its end', async () => {
  const { officer, adviser, id, ask } = await office();
  const { id: requestId } = await ask({ wish: 'advice' });
  meet(officer, adviser);
  adviser.wait(60_000);
  await adviser.client.advice.answer({ id: requestId, answer: 'advise', text: '飛騨市に先に聞くこと' });
  meet(officer, adviser);
  const timeline = await officer.client.inquiries.timeline({ id });
  expect(timeline.find((item) => item.type === 'entry')).toMatchObject({
    entry: { kind: 'advice', body: '飛騨市に先に聞くこと' },
  });
  expect(timeline.flatMap((item) => (item.type === 'advice' ? [item.event] : []))).toEqual(['ended', 'asked']);
  expect(await onlyOf(officer, id)).toMatchObject({ state: 'answered', answer: '飛騨市に先に聞くこと' });
});

test('sending back needs a reason; advice needs words; a sign-off takes no advice in its place', async () => {
  const { officer, adviser, ask } = await office();
  const { id } = await ask();
  meet(officer, adviser);
  const answer = (kind: 'advise' | 'send-back', text: string) =>
    adviser.client.advice.answer({ id, answer: kind, text });
  await expect(answer('send-back', '  ')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'text' } });
  await expect(answer('advise', 'x')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'answer' } });
  await answer('send-back', '見積もりがない');
});

test('nobody answers their own request, nor one that has ended, and an officer only what they were asked', async () => {
  const { officer, adviser, ask } = await office();
  const { id } = await ask();
  const approve = { id, answer: 'approve', text: '' } as const;
  await expect(officer.client.advice.answer(approve)).rejects.toMatchObject({ code: 'ADVICE_NOT_YOURS' });
  meet(officer, adviser);
  await work(adviser, 'officer');
  await adviser.client.advice.answer(approve);
  await expect(adviser.client.advice.answer(approve)).rejects.toMatchObject({ code: 'ADVICE_ENDED' });
  await expect(officer.client.advice.withdraw({ id: (await ask()).id })).resolves.toBeDefined();
});

test('only whoever asked changes or withdraws a request', async () => {
  const { officer, adviser, id, ask } = await office();
  const { id: requestId } = await ask();
  meet(officer, adviser);
  for (const role of ['adviser', 'manager'] as const) {
    await work(adviser, role);
    const { advice } = adviser.client;
    const refused = { code: 'ADVICE_NOT_ASKED' };
    await expect(advice.update({ id: requestId, patch: { dueOn: null } })).rejects.toMatchObject(refused);
    await expect(advice.withdraw({ id: requestId })).rejects.toMatchObject(refused);
  }
  await officer.client.advice.update({ id: requestId, patch: { dueOn: '2026-12-01' } });
  expect(await onlyOf(officer, id)).toMatchObject({ dueOn: '2026-12-01', state: 'open' });
});

test('a request for anyone waits for those who advise', async () => {
  const { officer, adviser, ask } = await office();
  await ask({ adviserId: null });
  meet(officer, adviser);
  expect(await adviser.client.advice.queue({ queue: 'mine' })).toHaveLength(1);
  await work(adviser, 'officer');
  expect(await adviser.client.advice.queue({ queue: 'mine' })).toEqual([]);
  expect(await officer.client.advice.queue({ queue: 'mine' })).toEqual([]);
  expect(await officer.client.advice.queue({ queue: 'asked' })).toHaveLength(1);
});

test('the queue begins with what is due first; a deleted case asks nobody', async () => {
  const { officer, id, ask } = await office();
  for (const dueOn of [null, '2026-12-24', '2026-11-23']) await ask({ dueOn });
  const days = async () => (await officer.client.advice.queue({ queue: 'open' })).map(({ dueOn }) => dueOn);
  expect(await days()).toEqual(['2026-11-23', '2026-12-24', null]);
  await officer.client.inquiries.remove({ ids: [id] });
  expect(await days()).toEqual([]);
});

test('one can’t ask oneself, nor about what is not here', async () => {
  const { officer, ask } = await office();
  const own = (await officer.client.session.get()).profile?.id;
  await expect(ask({ adviserId: own })).rejects.toMatchObject({ code: 'INVALID', data: { field: 'adviserId' } });
  const unknown = '01997000-0000-7000-8000-0000000000ff';
  await expect(ask({ adviserId: unknown })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(ask({ inquiryId: unknown })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an answer is taken back with its entry, and the request waits again', async () => {
  const { officer, adviser, id, ask } = await office();
  const { id: requestId } = await ask();
  meet(officer, adviser);
  await adviser.client.advice.answer({ id: requestId, answer: 'approve', text: 'Ja' });
  const answered = await onlyOf(adviser, id);
  expect(await adviser.client.changes.undo()).toMatchObject({ name: 'advice.answer', kept: 0 });
  expect(await onlyOf(adviser, id)).toMatchObject({ state: 'open', answeredAt: null });
  expect(await adviser.client.entries.list({ inquiryId: id })).toEqual([]);
  await adviser.client.changes.redo();
  expect(await onlyOf(adviser, id)).toEqual(answered);
});

describe('answered on one laptop, withdrawn on another at the same time', () => {
  async function both() {
    const { officer, adviser, adviserId, id, ask } = await office();
    const { id: requestId } = await ask();
    meet(officer, adviser);
    await adviser.client.advice.answer({ id: requestId, answer: 'approve', text: '承認します' });
    officer.wait(60_000);
    await officer.client.advice.withdraw({ id: requestId });
    meet(officer, adviser);
    return { officer, adviser, adviserId, id };
  }
  const conflictsOn = async ({ client }: Device) => (await client.conflicts.list({ cursor: null, limit: 9 })).rows;

  test('the later one stands whole, a person is asked, and the words stay on the timeline', async () => {
    const { officer, adviser, id } = await both();
    expect(await onlyOf(officer, id)).toMatchObject({ state: 'withdrawn', answer: null });
    expect(await conflictsOn(officer)).toMatchObject([
      { kind: 'advice', place: { id }, fields: [{ field: 'state', lost: 'approved' }] },
    ]);
    expect(await adviser.client.entries.list({ inquiryId: id })).toMatchObject([{ body: '承認します' }]);
  });

  test('the other one is taken whole: its state, its name and its words', async () => {
    const { officer, adviser, adviserId, id } = await both();
    const [conflict] = await conflictsOn(officer);
    await officer.client.conflicts.resolve({ choice: 'take', ids: [conflict?.id ?? ''] });
    meet(officer, adviser);
    for (const at of [officer, adviser]) {
      expect(await onlyOf(at, id)).toMatchObject({ state: 'approved', answeredById: adviserId, answer: '承認します' });
      expect(await conflictsOn(at)).toEqual([]);
      expect(checkOffice(at.backend.context)).toEqual([]);
    }
    expect(digestOf(officer.backend.context.sqlite)).toBe(digestOf(adviser.backend.context.sqlite));
  });
});

test('the requests of a case that becomes part of another follow it', async () => {
  const { officer, id, ask } = await office();
  const { id: other } = await officer.client.inquiries.create({ subject: 'Holzbau in Hida' });
  await ask();
  const survivor = await officer.client.merges.merge({ kind: 'inquiry', ids: [other, id] });
  expect(await officer.client.advice.list({ inquiryId: survivor.id })).toHaveLength(1);
});

test('an adviser’s question goes to the officer of the case, whose answer is a comment on the timeline', async () => {
  const { officer, adviser, id: inquiryId } = await office();
  const question = { inquiryId, wish: 'question', question: 'Wer spricht für den Verband?', adviserId: null } as const;
  const { id } = await adviser.client.advice.ask({ ...question, dueOn: null });
  meet(officer, adviser);
  const [asked] = await officer.client.advice.queue({ queue: 'mine' });
  expect(asked).toMatchObject({ id, wish: 'question', answers: ['answer'] });
  await expect(officer.client.advice.answer({ id, answer: 'answer', text: ' ' })).rejects.toMatchObject({
    code: 'INVALID',
  });
  await officer.client.advice.answer({ id, answer: 'answer', text: 'Frau Muster, auf Englisch.' });
  const entries = await officer.client.entries.list({ inquiryId });
  expect(entries.map(({ kind, body }) => [kind, body])).toContainEqual(['comment', 'Frau Muster, auf Englisch.']);
  expect((await officer.client.advice.list({ inquiryId }))[0]).toMatchObject({ state: 'answered' });
});
