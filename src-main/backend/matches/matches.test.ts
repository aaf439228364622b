import { describe, expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { device } from '../testing/device.ts';

const organisation = async (client: Client, nameNative: string, more: object = {}) =>
  (await client.organisations.create({ kind: 'cluster', nameNative, country: 'JP', ...more })).id;

async function started(name = 'ceeja-1') {
  const laptop = await device(name);
  const requester = await organisation(laptop.client, 'Grand Est', { country: 'FR' });
  const inquiry = await laptop.client.inquiries.create({ subject: 'a', requesterOrganisationId: requester });
  const only = async () => (await laptop.client.matches.list({ inquiryId: inquiry.id }))[0];
  return { ...laptop, requester, inquiry, only };
}

describe('an inquiry’s list of candidates', () => {
  test('holds an organisation once, with the score of the day it was put there', async () => {
    const { client, inquiry, only } = await started();
    const gifu = await organisation(client, '岐阜県');
    const first = await client.matches.add({ inquiryId: inquiry.id, organisationIds: [gifu, gifu] });
    await client.matches.setState({ ids: first.ids, state: 'proposed' });
    const again = await client.matches.add({ inquiryId: inquiry.id, organisationIds: [gifu] });
    expect(again).toEqual({ op: null, ids: first.ids });
    expect(await client.matches.list({ inquiryId: inquiry.id })).toHaveLength(1);
    expect(await only()).toMatchObject({ state: 'proposed', kind: 'cluster', score: expect.any(Number) });
  });

  test('takes an organisation back afresh after it was taken off', async () => {
    const { client, inquiry, only } = await started();
    const gifu = await organisation(client, '岐阜県');
    const { ids } = await client.matches.add({ inquiryId: inquiry.id, organisationIds: [gifu] });
    await client.matches.introduce({ ids });
    await client.matches.remove({ ids });
    expect(await only()).toBeUndefined();
    await client.changes.undo();
    expect((await only())?.state).toBe('introduced');
    await client.matches.remove({ ids });
    await client.matches.add({ inquiryId: inquiry.id, organisationIds: [gifu], state: 'suggested' });
    expect(await only()).toMatchObject({ state: 'suggested', introducedAt: null });
  });

  test('shows those that got furthest first and declined ones last', async () => {
    const { client, inquiry } = await started();
    const states = ['declined', 'suggested', 'introduced', 'proposed', 'accepted', 'shortlisted'] as const;
    for (const state of states) {
      const organisationIds = [await organisation(client, state)];
      const { ids } = await client.matches.add({ inquiryId: inquiry.id, organisationIds });
      await client.matches.setState({ ids, state, declinedReason: 'x' });
    }
    expect((await client.matches.list({ inquiryId: inquiry.id })).map(({ state }) => state)).toEqual([
      'introduced',
      'accepted',
      'proposed',
      'shortlisted',
      'suggested',
      'declined',
    ]);
  });
});

describe('a candidate', () => {
  test('is declined only with a reason, which is forgotten when it is taken up again', async () => {
    const { client, inquiry, only } = await started();
    const organisationIds = [await organisation(client, '岐阜県')];
    const { ids } = await client.matches.add({ inquiryId: inquiry.id, organisationIds });
    for (const declinedReason of [undefined, null, '  ']) {
      await expect(client.matches.setState({ ids, state: 'declined', declinedReason })).rejects.toMatchObject({
        code: 'INVALID',
        data: { field: 'declinedReason', reason: 'required' },
      });
    }
    await client.matches.setState({ ids, state: 'declined', declinedReason: 'kein Personal' });
    expect(await only()).toMatchObject({ state: 'declined', declinedReason: 'kein Personal' });
    await client.changes.undo();
    expect(await only()).toMatchObject({ state: 'shortlisted', declinedReason: null });
    await client.changes.redo();
    await client.matches.setState({ ids, state: 'proposed' });
    expect(await only()).toMatchObject({ state: 'proposed', declinedReason: null });
  });

  test('is dated once when it is proposed and when it is introduced; stepping back takes the introduction off', async () => {
    const { client, inquiry, only, wait } = await started();
    const organisationIds = [await organisation(client, '岐阜県')];
    const { ids } = await client.matches.add({ inquiryId: inquiry.id, organisationIds, state: 'proposed' });
    const proposedAt = (await only())?.proposedAt;
    expect(proposedAt).toEqual(expect.any(Number));
    wait(1000);
    await client.matches.introduce({ ids });
    const introducedAt = (await only())?.introducedAt;
    wait(1000);
    await client.matches.introduce({ ids });
    expect(await only()).toMatchObject({ proposedAt, introducedAt, state: 'introduced' });
    await client.matches.setState({ ids, state: 'proposed' });
    expect(await only()).toMatchObject({ proposedAt, introducedAt: null });
  });

  test('introduced moves its inquiry on only where asked and where its status allows it', async () => {
    const { client, inquiry } = await started();
    const status = async () => (await client.inquiries.get({ id: inquiry.id })).status;
    const organisationIds = [await organisation(client, '岐阜県'), await organisation(client, '岩手県')];
    const { ids } = await client.matches.add({ inquiryId: inquiry.id, organisationIds });
    expect((await client.matches.introduce({ ids: ids.slice(0, 1) })).moved).toEqual([]);
    expect(await status()).toBe('received');
    await client.inquiries.move({ ids: [inquiry.id], to: 'on-hold' });
    expect((await client.matches.introduce({ ids, moveInquiries: true })).moved).toEqual([]);
    await client.inquiries.move({ ids: [inquiry.id], to: 'received' });
    expect((await client.matches.introduce({ ids, moveInquiries: true })).moved).toEqual([inquiry.id]);
    expect(await status()).toBe('introduced');
    expect((await client.matches.introduce({ ids, moveInquiries: true })).moved).toEqual([]);
  });
});

describe('warnings', () => {
  test('tell of an earlier introduction to the same requester, and of an earlier refusal to anyone', async () => {
    const { client, inquiry, requester, only } = await started();
    const gifu = await organisation(client, '岐阜県');
    const other = await organisation(client, 'Tirol', { country: 'AT' });
    const organisationIds = [gifu];
    const earlier = await client.inquiries.create({ subject: 'b', requesterOrganisationId: requester });
    const elsewhere = await client.inquiries.create({ subject: 'c', requesterOrganisationId: other });
    const one = await client.matches.add({ inquiryId: earlier.id, organisationIds });
    const two = await client.matches.add({ inquiryId: elsewhere.id, organisationIds });
    await client.matches.add({ inquiryId: inquiry.id, organisationIds });
    expect((await only())?.warnings).toEqual([]);
    await client.matches.introduce({ ids: [...one.ids, ...two.ids] });
    expect((await only())?.warnings).toMatchObject([{ kind: 'already-introduced', inquiryNumber: earlier.number }]);
    await client.matches.setState({ ids: two.ids, state: 'declined', declinedReason: '人手不足' });
    // The newest first.
    expect((await only())?.warnings.map(({ kind, inquiryId, reason }) => [kind, inquiryId, reason])).toEqual([
      ['declined-before', elsewhere.id, '人手不足'],
      ['already-introduced', earlier.id, null],
    ]);
    await client.inquiries.remove({ ids: [earlier.id, elsewhere.id] });
    expect((await only())?.warnings).toEqual([]);
  });
});

describe('suggestions', () => {
  const labels = { 'form-offered': ['industry'], sector: ['C'] };

  test('are explained, best first, without the requester, the parties and who is on the list already', async () => {
    const { client, requester, inquiry } = await started();
    await client.labels.set({ ownerIds: [inquiry.id], facet: 'form', values: ['industry'] });
    await client.labels.set({ ownerIds: [inquiry.id], facet: 'sector', values: ['C'] });
    await client.labels.set({ ownerIds: [inquiry.id, requester], facet: 'region', values: ['jis:21'] });
    const best = await organisation(client, '岐阜', { regionCode: 'jis:21', labels });
    const good = await organisation(client, '愛知', { labels });
    const party = await organisation(client, 'party', { labels });
    const listed = await organisation(client, 'listed', { labels });
    const deleted = await organisation(client, 'deleted', { labels });
    await organisation(client, 'nothing in common', { country: 'BR', kind: 'other' });
    await client.inquiries.addParty({
      ...{ inquiryId: inquiry.id, organisationId: party, personId: null, role: 'partner', note: null },
    });
    await client.matches.add({ inquiryId: inquiry.id, organisationIds: [listed] });
    await client.organisations.remove({ ids: [deleted] });
    const found = await client.matches.suggest({ inquiryId: inquiry.id });
    expect(found.map(({ organisation: o }) => o.id)).toEqual([best, good]);
    expect(found[0]?.reasons.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['form', ['industry']],
      ['region', ['jis:21']],
      ['sector', ['C']],
      ['kind', ['cluster']],
    ]);
    for (const { score, reasons } of found) {
      expect(score).toBe(reasons.reduce((sum, { weight }) => sum + weight, 0));
    }
  });

  test('know the languages of the requester and what the organisation has done before', async () => {
    const { client, requester, inquiry } = await started();
    const person = await client.people.create({ familyNative: 'Müller', preferredLanguage: 'ja' });
    await client.inquiries.update({ ids: [inquiry.id], patch: { requesterPersonId: person.id } });
    const gifu = await organisation(client, '岐阜', { labels: { language: ['ja'] } });
    await client.cooperations.create({
      ...{ title: 'a', type: 'twinning', agreedOn: '2026-01-01', organisationIds: [gifu, requester] },
    });
    const startAt = Date.UTC(2026, 0, 1);
    const held = { startAt, endAt: startAt + 1, zone: 'UTC', form: 'online', participants: [{ organisationId: gifu }] };
    const meeting = await client.meetings.create({ ...held, form: 'online', title: 'm' });
    await client.meetings.create({ ...held, form: 'online', title: 'only planned' });
    await client.meetings.setState({ ids: [meeting.id], state: 'held' });
    const [only] = await client.matches.suggest({ inquiryId: inquiry.id });
    const details = Object.fromEntries(only?.reasons.map(({ kind, detail }) => [kind, detail]) ?? []);
    expect(details).toMatchObject({ language: ['ja'], history: ['cooperations:1', 'meetings:1'] });
  });

  test('are thirty at the most', async () => {
    const { client, inquiry } = await started();
    for (let n = 0; n < 32; n += 1) await organisation(client, `o${n}`);
    expect(await client.matches.suggest({ inquiryId: inquiry.id })).toHaveLength(30);
  });

  test('warn of what was before', async () => {
    const { client, requester, inquiry } = await started();
    const gifu = await organisation(client, '岐阜');
    const earlier = await client.inquiries.create({ subject: 'b', requesterOrganisationId: requester });
    const { ids } = await client.matches.add({ inquiryId: earlier.id, organisationIds: [gifu] });
    await client.matches.introduce({ ids });
    const [only] = await client.matches.suggest({ inquiryId: inquiry.id });
    expect(only?.warnings).toMatchObject([{ kind: 'already-introduced', inquiryId: earlier.id }]);
  });
});

test('a refusal is remembered with the day on which it came', async () => {
  const { client, inquiry, requester, only, wait } = await started();
  const gifu = await organisation(client, '岐阜県');
  const { ids } = await client.matches.add({ inquiryId: inquiry.id, organisationIds: [gifu] });
  await client.matches.setState({ ids, state: 'proposed' });
  const proposedAt = (await only())?.proposedAt ?? 0;
  wait(9 * 86_400_000);
  await client.matches.setState({ ids, state: 'declined', declinedReason: '人手不足' });
  const declinedAt = (await only())?.declinedAt ?? 0;
  expect(Math.floor((declinedAt - proposedAt) / 86_400_000)).toBe(9);
  wait(86_400_000);
  await client.matches.setState({ ids, state: 'declined', declinedReason: '時期が合わない' });
  expect(await only()).toMatchObject({ declinedAt, declinedReason: '時期が合わない' });
  const next = await client.inquiries.create({ subject: 'b', requesterOrganisationId: requester });
  await client.matches.add({ inquiryId: next.id, organisationIds: [gifu] });
  const [again] = await client.matches.list({ inquiryId: next.id });
  expect(again?.warnings).toMatchObject([{ kind: 'declined-before', at: declinedAt }]);
  await client.matches.setState({ ids, state: 'accepted' });
  expect(await only()).toMatchObject({ declinedAt: null, declinedReason: null, proposedAt });
});
