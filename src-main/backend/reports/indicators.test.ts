import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import type { NewParticipant } from '#shared/contract/meetings.ts';
import type { IndicatorId } from '#shared/domain/indicators.ts';
import type { Outcome } from '#shared/domain/lists.ts';
import { officeId } from '../session/offices.ts';
import { device } from '../testing/device.ts';
import { reportOf } from './testing/report-of.ts';

const { rule: rules } = JSON.parse(
  readFileSync(new URL('../../../resources/locales/en/indicators.json', import.meta.url), 'utf8'),
) as { readonly rule: Readonly<Record<IndicatorId, string>> };

const at = (text: string): number => Date.parse(`${text}:00Z`);
const hour = 3_600_000;

const organisation = async (client: Client, nameNative: string, country: string, regionCode?: string) =>
  (await client.organisations.create({ kind: 'cluster', nameNative, country, regionCode: regionCode ?? null })).id;
const person = async (client: Client, familyNative: string, gender?: 'female' | 'male') =>
  (await client.people.create({ familyNative, nameOrder: 'given-first', gender: gender ?? null })).id;
const inquiry = async (
  client: Client,
  received: string,
  fields: Parameters<Client['inquiries']['create']>[0] | object = {},
) =>
  (
    await client.inquiries.create({
      subject: received,
      receivedAt: at(received),
      receivedZone: 'Europe/Paris',
      ...fields,
    })
  ).id;
/** A mail to the requester: the first one is the answer. */
const answer = (client: Client, inquiryId: string, sent: string) =>
  client.entries.create({ inquiryId, kind: 'email-out', body: 'Guten Tag', at: at(sent), zone: 'Europe/Paris' });
const meeting = async (
  client: Client,
  start: string,
  participants: readonly NewParticipant[] = [],
  state: 'planned' | 'held' | 'cancelled' = 'held',
) => {
  const startAt = at(start);
  const { id } = await client.meetings.create({
    title: start,
    form: 'online',
    startAt,
    endAt: startAt + hour,
    zone: 'Europe/Paris',
    participants: [...participants],
  });
  if (state !== 'planned') await client.meetings.setState({ ids: [id], state });
  return id;
};

describe('each indicator counts as its rule says', () => {
  test(rules['inquiries-received'], async () => {
    const { client } = await device('ceeja-1');
    // Half past midnight of the year before in Strasbourg; the first and last minute; 00:30 of the year after.
    for (const received of ['2025-12-31T22:59', '2025-12-31T23:00', '2026-12-31T22:59', '2026-12-31T23:30']) {
      await inquiry(client, received, { labels: { form: ['trade', 'tourism'], sector: ['C'] } });
    }
    const gone = await inquiry(client, '2026-05-05T09:00', { labels: { form: ['trade'] } });
    await client.inquiries.remove({ ids: [gone] });
    const concluded = await inquiry(client, '2026-06-06T09:00', { channel: 'phone', language: 'ja' });
    await client.inquiries.move({ ids: [concluded], to: 'concluded', outcome: 'withdrawn' });
    const report = await reportOf(client);
    expect(report.value('inquiries-received')).toBe(3);
    expect(report.previous('inquiries-received')).toBe(1);
    expect(report.by('inquiries-received', 'form')).toEqual({ trade: 2, tourism: 2, '': 1 });
    expect(report.by('inquiries-received', 'channel')).toEqual({ email: 2, phone: 1 });
    expect(report.by('inquiries-received', 'language')).toEqual({ '': 2, ja: 1 });
    expect((await report.recordsOf('inquiries-received')).records.map(({ day }) => day)).toEqual([
      '2026-01-01',
      '2026-06-06',
      '2026-12-31',
    ]);
  });

  test(rules['inquiries-answered'], async () => {
    const { client } = await device('ceeja-1');
    const before = await inquiry(client, '2025-12-30T09:00');
    await answer(client, before, '2026-01-02T09:00');
    const twice = await inquiry(client, '2026-03-02T09:00');
    await answer(client, twice, '2026-03-03T09:00');
    await answer(client, twice, '2026-03-04T09:00');
    const after = await inquiry(client, '2026-12-31T09:00');
    await answer(client, after, '2027-01-04T09:00');
    await inquiry(client, '2026-04-04T09:00');
    expect((await reportOf(client)).value('inquiries-answered')).toBe(2);
  });

  test(rules['inquiries-concluded'], async () => {
    const laptop = await device('ceeja-1');
    const { client } = laptop;
    const concluded = async (when: string, outcome: Outcome) => {
      const id = await inquiry(client, '2025-11-03T09:00');
      laptop.setTime(at(when));
      await client.inquiries.move({ ids: [id], to: 'concluded', outcome });
      return id;
    };
    await concluded('2025-12-01T09:00', 'no-match');
    await concluded('2026-02-02T09:00', 'agreement');
    await concluded('2026-12-31T22:30', 'withdrawn');
    await concluded('2026-12-31T23:30', 'referral');
    const reopened = await concluded('2026-03-03T09:00', 'agreement');
    await client.inquiries.move({ ids: [reopened], to: 'received' });
    const report = await reportOf(client);
    expect(report.value('inquiries-concluded')).toBe(2);
    expect(report.by('inquiries-concluded', 'outcome')).toEqual({ agreement: 1, withdrawn: 1 });
  });

  test(rules['first-answer-days'], async () => {
    const { client } = await device('ceeja-1');
    // Friday to Monday is one working day in France, none yet in Japan, where Monday 23 November is a holiday.
    const french = await inquiry(client, '2026-11-20T09:00');
    await answer(client, french, '2026-11-23T09:00');
    const japanese = await inquiry(client, '2026-11-20T03:00', { officeId: officeId('gifu') });
    await answer(client, japanese, '2026-11-23T03:00');
    const report = await reportOf(client);
    expect(report.value('first-answer-days')).toBe(0.5);
    expect(report.by('first-answer-days', 'office')).toEqual({ [officeId('ceeja')]: 1, [officeId('gifu')]: 0 });
    const slow = await inquiry(client, '2026-11-02T09:00', { channel: 'letter' });
    await answer(client, slow, '2026-11-10T09:00');
    // An odd number has one in the middle, not an average.
    expect((await reportOf(client)).value('first-answer-days')).toBe(1);
    expect((await reportOf(client)).by('first-answer-days', 'channel')).toEqual({ email: 0.5, letter: 6 });
  });

  test('working days on hold do not count, whatever the setting says today', async () => {
    const laptop = await device('ceeja-1');
    const { client } = laptop;
    laptop.setTime(at('2026-11-16T09:00'));
    const id = await inquiry(client, '2026-11-16T09:00');
    laptop.setTime(at('2026-11-17T09:00'));
    await client.inquiries.move({ ids: [id], to: 'on-hold' });
    laptop.setTime(at('2026-11-24T09:00'));
    await client.inquiries.move({ ids: [id], to: 'received' });
    laptop.setTime(at('2026-11-25T09:00'));
    await answer(client, id, '2026-11-25T08:00');
    for (const answerDays of [2, 1, 10]) {
      await client.settings.save({ answerDays });
      const report = await reportOf(client);
      expect([report.value('first-answer-days'), report.value('first-answer-in-time')]).toEqual([2, 1]);
    }
  });

  test('an answer given while on hold took the working days before the hold, and is in time', async () => {
    const laptop = await device('ceeja-1');
    const { client } = laptop;
    laptop.setTime(at('2026-11-16T09:00'));
    const id = await inquiry(client, '2026-11-16T09:00');
    laptop.setTime(at('2026-11-17T09:00'));
    await client.inquiries.move({ ids: [id], to: 'on-hold' });
    laptop.setTime(at('2026-11-30T09:00'));
    await answer(client, id, '2026-11-30T09:00');
    const held = await reportOf(client);
    expect([held.value('first-answer-days'), held.value('first-answer-in-time')]).toEqual([1, 1]);
    laptop.setTime(at('2026-12-02T09:00'));
    await client.inquiries.move({ ids: [id], to: 'received' });
    expect((await reportOf(client)).value('first-answer-days')).toBe(1);
  });

  test(rules['first-answer-in-time'], async () => {
    const { client } = await device('ceeja-1');
    expect((await reportOf(client)).value('first-answer-in-time')).toBeNull();
    const answered = async (received: string, sent: string, fields = {}) =>
      answer(client, await inquiry(client, received, fields), sent);
    // Thursday: due on Monday. The last minute of the due day in Strasbourg, and the first of the next.
    await answered('2026-11-19T09:00', '2026-11-23T22:59');
    await answered('2026-11-19T09:00', '2026-11-23T23:00');
    await answered('2026-11-19T09:00', '2026-11-19T10:00');
    // In Gifu, Monday is a holiday and the day ends eight hours earlier: due on Tuesday until 15:00 UTC.
    await answered('2026-11-19T09:00', '2026-11-24T14:59', { officeId: officeId('gifu') });
    await answered('2026-11-19T09:00', '2026-11-24T15:00', { officeId: officeId('gifu') });
    const report = await reportOf(client);
    expect(report.value('first-answer-in-time')).toBe(3 / 5);
    expect(report.by('first-answer-in-time', 'office')).toEqual({
      [officeId('ceeja')]: 2 / 3,
      [officeId('gifu')]: 1 / 2,
    });
    const { records } = await report.recordsOf('first-answer-in-time');
    expect(records.filter(({ answer }) => answer?.late).map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-24']);
  });

  test(rules['third-region-cases'], async () => {
    const { client } = await device('ceeja-1');
    const hanoi = await organisation(client, 'Hà Nội', 'VN');
    const alsace = await organisation(client, 'Alsace', 'FR');
    await inquiry(client, '2026-02-02T09:00', { thirdRegion: 'third:south-east-asia' });
    await inquiry(client, '2026-02-03T09:00', { requesterOrganisationId: hanoi });
    const joined = await inquiry(client, '2026-02-04T09:00', { requesterOrganisationId: alsace });
    const party = { organisationId: hanoi, personId: null, role: 'observer', note: null } as const;
    await client.inquiries.addParty({ inquiryId: joined, ...party });
    const left = await inquiry(client, '2026-02-05T09:00', { requesterOrganisationId: alsace });
    const { id } = await client.inquiries.addParty({ inquiryId: left, ...party });
    await client.inquiries.removeParty({ id });
    const report = await reportOf(client);
    expect(report.value('third-region-cases')).toBe(3);
    expect(report.by('third-region-cases', 'third-region')).toEqual({ 'third:south-east-asia': 1, '': 2 });
  });

  test(rules['organisations-supported'], async () => {
    const { client } = await device('ceeja-1');
    const [asking, partner, observer, introduced, guest, absent] = await Promise.all(
      ['asking', 'partner', 'observer', 'introduced', 'guest', 'absent'].map((name) =>
        organisation(client, name, 'FR'),
      ),
    );
    const id = await inquiry(client, '2026-02-02T09:00', { requesterOrganisationId: asking });
    await inquiry(client, '2026-03-02T09:00', { requesterOrganisationId: asking });
    await inquiry(client, '2025-03-02T09:00', { requesterOrganisationId: absent });
    const party = { inquiryId: id, personId: null, note: null };
    await client.inquiries.addParty({ ...party, organisationId: partner ?? null, role: 'partner' });
    await client.inquiries.addParty({ ...party, organisationId: observer ?? null, role: 'observer' });
    const { ids } = await client.matches.add({ inquiryId: id, organisationIds: [introduced ?? '', absent ?? ''] });
    await client.matches.introduce({ ids: ids.slice(0, 1) });
    await meeting(client, '2026-04-01T09:00', [
      { organisationId: guest, attendance: 'attended' },
      { organisationId: introduced, attendance: 'attended' },
      { organisationId: absent, attendance: 'absent' },
    ]);
    const report = await reportOf(client);
    expect(report.value('organisations-supported')).toBe(4);
    const { records } = await report.recordsOf('organisations-supported');
    expect(records.map(({ organisation }) => organisation?.nameNative)).toEqual([
      'asking',
      'guest',
      'introduced',
      'partner',
    ]);
    await client.organisations.remove({ ids: [guest ?? ''] });
    expect((await reportOf(client)).value('organisations-supported')).toBe(3);
  });

  test(rules['regions-supported'], async () => {
    const { client } = await device('ceeja-1');
    for (const [name, country, region] of [
      ['a', 'FR', 'nuts:FRF1'],
      ['b', 'FR', 'nuts:FRF1'],
      ['c', 'JP', 'jis:03'],
      ['d', 'JP', undefined],
    ] as const) {
      const requesterOrganisationId = await organisation(client, name, country, region);
      await inquiry(client, '2026-02-02T09:00', { requesterOrganisationId });
    }
    const report = await reportOf(client);
    expect(report.value('regions-supported')).toBe(2);
    expect(report.by('regions-supported', 'side')).toEqual({ europe: 1, japan: 1 });
    expect(await report.recordsOf('regions-supported')).toMatchObject({ count: 2, recordCount: 3 });
  });

  test(rules.introductions, async () => {
    const laptop = await device('ceeja-1');
    const { client } = laptop;
    const [iwate, gifu] = [await organisation(client, 'Iwate', 'JP'), await organisation(client, 'Gifu', 'JP')];
    const introduced = async (when: string, organisationIds: string[]) => {
      const id = await inquiry(client, '2025-12-01T09:00', { labels: { form: ['trade'] } });
      laptop.setTime(at(when));
      const { ids } = await client.matches.add({ inquiryId: id, organisationIds });
      await client.matches.introduce({ ids });
      await client.matches.introduce({ ids });
      return { id, ids };
    };
    await introduced('2026-02-02T09:00', [iwate, gifu]);
    await introduced('2026-02-03T09:00', [iwate]);
    await introduced('2025-12-31T22:30', [iwate]);
    const takenBack = await introduced('2026-02-04T09:00', [gifu]);
    await client.matches.setState({ ids: takenBack.ids, state: 'shortlisted' });
    const deleted = await introduced('2026-02-05T09:00', [gifu]);
    await client.inquiries.remove({ ids: [deleted.id] });
    const report = await reportOf(client);
    expect(report.value('introductions')).toBe(3);
    expect(report.by('introductions', 'side')).toEqual({ japan: 3 });
    expect(report.by('introductions', 'form')).toEqual({ trade: 3 });
  });

  test(rules['meetings-held'], async () => {
    const { client } = await device('ceeja-1');
    const sides = await Promise.all(['FR', 'JP', 'VN'].map((country) => organisation(client, country, country)));
    await meeting(
      client,
      '2026-12-31T22:30',
      sides.map((organisationId) => ({ organisationId })),
    );
    await meeting(client, '2026-12-31T23:30');
    await meeting(client, '2026-05-05T09:00');
    await meeting(client, '2026-05-06T09:00', [], 'cancelled');
    await meeting(client, '2026-05-07T09:00', [], 'planned');
    await client.meetings.remove({ ids: [await meeting(client, '2026-05-08T09:00')] });
    const report = await reportOf(client);
    expect(report.value('meetings-held')).toBe(2);
    expect(report.by('meetings-held', 'laterality')).toEqual({ bilateral: 1, trilateral: 1 });
    expect(report.by('meetings-held', 'meeting-form')).toEqual({ online: 2 });
  });

  test(rules['meeting-participants'], async () => {
    const { client } = await device('ceeja-1');
    const [gifu, vinh] = [await organisation(client, 'Gifu', 'JP'), await organisation(client, 'Vinh', 'VN')];
    const [weber, suzuki] = [await person(client, 'Weber'), await person(client, '鈴木', 'female')];
    const guests = [
      { personId: weber, side: 'europe', attendance: 'attended' },
      { personId: suzuki, organisationId: gifu, attendance: 'attended' },
      // Miss Suzuki sat there for Gifu; Vinh sent somebody without a name.
      { organisationId: gifu, attendance: 'attended' },
      { organisationId: vinh, attendance: 'attended' },
    ] as const;
    const id = await meeting(client, '2026-05-05T09:00', guests);
    await client.meetings.addInterpreter({
      meetingId: id,
      name: 'Dolmetscherin',
      languageFrom: 'de',
      languageTo: 'ja',
      mode: 'consecutive',
    });
    // She stayed away from the next one, and somebody else came for Gifu.
    const absent = { personId: suzuki, organisationId: gifu, attendance: 'absent' } as const;
    await meeting(client, '2026-06-05T09:00', [guests[0], absent, guests[2]]);
    await meeting(client, '2026-07-05T09:00', guests, 'cancelled');
    const report = await reportOf(client);
    expect(report.value('meeting-participants')).toBe(5);
    expect(report.by('meeting-participants', 'side')).toEqual({ europe: 2, japan: 2, third: 1 });
    expect(report.by('meeting-participants', 'gender')).toEqual({ '': 4, female: 1 });
  });

  test(rules['women-among-participants'], async () => {
    const { client } = await device('ceeja-1');
    const people = [await person(client, 'A', 'female'), await person(client, 'B', 'male'), await person(client, 'C')];
    const guests = people.map((personId) => ({ personId, side: 'europe', attendance: 'attended' }) as const);
    await meeting(client, '2025-05-05T09:00', guests.slice(2));
    await meeting(client, '2026-05-05T09:00', guests);
    await meeting(client, '2026-06-05T09:00', guests.slice(0, 1));
    const report = await reportOf(client);
    expect(report.value('women-among-participants')).toBe(2 / 3);
    expect(report.previous('women-among-participants')).toBeNull();
    expect((await report.recordsOf('women-among-participants')).records).toHaveLength(3);
  });

  test(rules.cooperations, async () => {
    const { client } = await device('ceeja-1');
    const organisationIds = [await organisation(client, 'a', 'FR'), await organisation(client, 'b', 'JP')];
    const agreed = async (agreedOn: string, fields = {}) =>
      (await client.cooperations.create({ title: agreedOn, type: 'memorandum', organisationIds, agreedOn, ...fields }))
        .id;
    await agreed('2025-12-31', { novelty: 'new' });
    const evidence = new File(['%PDF-1.7 signed'], 'memorandum.pdf');
    const proven = await agreed('2026-01-01', { novelty: 'new', evidence });
    await agreed('2026-12-31', { novelty: 'strengthened', type: 'twinning' });
    await agreed('2027-01-01', { novelty: 'new' });
    await client.cooperations.remove({ ids: [await agreed('2026-06-06', { novelty: 'new' })] });
    const report = await reportOf(client);
    expect([report.value('cooperations'), report.previous('cooperations')]).toEqual([2, 1]);
    expect(report.by('cooperations', 'cooperation-type')).toEqual({ memorandum: 1, twinning: 1 });
    expect(report.by('cooperations', 'novelty')).toEqual({ new: 1, strengthened: 1 });
    expect(report.by('cooperations', 'evidence')).toEqual({ with: 1, without: 1 });
    await client.cooperations.setEvidence({ id: proven, file: null });
    expect((await reportOf(client)).by('cooperations', 'evidence')).toEqual({ without: 2 });
  });
});
