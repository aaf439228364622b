import { describe, expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { deliver, exchange } from '../testing/deliver.ts';
import { type Device, device } from '../testing/device.ts';
import { YEAR } from './testing/report-of.ts';

const at = (text: string): number => Date.parse(`${text}:00Z`);

const received = async ({ inquiries }: Client, day: string, fields: object = {}) =>
  (await inquiries.create({ subject: day, receivedAt: at(`${day}T09:00`), ...fields })).id;

/** A report on the year, in the making. */
const begun = async ({ reports }: Client) => (await reports.create({ ...YEAR, language: 'en' })).id;
const frozenIn = ({ backend }: Device, id: string) =>
  backend.context.sqlite.prepare('SELECT frozen FROM report_issue WHERE id = ?').pluck().get(id);
const valueIn = (document: Awaited<ReturnType<Client['reports']['issued']>>['document'], id: string) =>
  document.sections.flatMap(({ figures }) => figures).find(({ indicatorId }) => indicatorId === id)?.value;

describe('targets', () => {
  test('stand beside the figures of exactly their days, as whoever set them last said', async () => {
    const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
    await ceeja.client.reports.saveTargets({ ...YEAR, targets: { 'meetings-held': 12, cooperations: 3 } });
    deliver(ceeja, gifu);
    await gifu.client.reports.saveTargets({ ...YEAR, targets: { 'meetings-held': 20, cooperations: null } });
    deliver(gifu, ceeja);
    const targets = async (days: typeof YEAR) => {
      const document = await ceeja.client.reports.document({ ...days, language: 'en', cases: false });
      const figures = document.sections.flatMap((section) => section.figures);
      return figures.flatMap(({ indicatorId, target }) => (target === null ? [] : [[indicatorId, target]]));
    };
    expect(await targets(YEAR)).toEqual([['meetings-held', 20]]);
    expect(await targets({ ...YEAR, to: '2026-06-30' })).toEqual([]);
  });
});

describe('an issued report', () => {
  test('keeps its bytes whatever happens to the records, also on another laptop', async () => {
    const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
    const inquiryId = await received(ceeja.client, '2026-02-02', { labels: { form: ['trade'] } });
    await received(ceeja.client, '2026-03-03');
    const reportId = await begun(ceeja.client);
    await ceeja.client.reports.saveText({ reportId, section: 'summary', body: 'A good year.\n\nTwo cases.' });
    await ceeja.client.reports.saveStory({ reportId, inquiryId, title: 'Hydrogen', body: 'It worked.' });
    const { id } = await ceeja.client.reports.issue({ id: reportId });
    const issued = await ceeja.client.reports.issued({ id });
    const bytes = frozenIn(ceeja, id);
    await ceeja.client.inquiries.remove({ ids: [inquiryId] });
    await ceeja.client.reports.saveText({ reportId, section: 'summary', body: 'Something else.' });
    await ceeja.client.settings.save({ answerDays: 5 });
    exchange(ceeja, gifu);
    expect(frozenIn(gifu, id)).toBe(bytes);
    const again = await gifu.restart().client.reports.issued({ id });
    expect(again.document).toEqual(issued.document);
    expect(valueIn(again.document, 'inquiries-received')).toBe(2);
    expect(again.document.sections[0]).toMatchObject({ id: 'summary', intro: 'A good year.\n\nTwo cases.' });
    expect(again.document.sections.at(-1)?.stories).toMatchObject([{ title: 'Hydrogen', body: 'It worked.' }]);
    expect(again.document.cases.rows).toHaveLength(2);
  });

  test('holds the map of what was brought together as it was then, and a map is no late figure', async () => {
    const { client } = await device('ceeja-1');
    const places = { FR: 'nuts:FRF1', JP: 'jis:21' } as const;
    const made = async (country: keyof typeof places): Promise<string> => {
      const kind = { nameNative: country, kind: 'cluster', country, regionCode: places[country] } as const;
      return (await client.organisations.create(kind)).id;
    };
    const [european, japanese] = [await made('FR'), await made('JP')];
    const inquiryId = await received(client, '2026-02-02', { requesterOrganisationId: european });
    const reportId = await begun(client);
    const chapterOf = ({ document }: { document: Awaited<ReturnType<Client['reports']['issued']>>['document'] }) =>
      document.sections.find(({ id }) => id === 'map');
    expect(chapterOf(await client.reports.draft({ id: reportId }))).toBeUndefined();
    const partner = { role: 'partner', personId: null, note: null } as const;
    await client.inquiries.addParty({ inquiryId, organisationId: japanese, ...partner });
    const { id } = await client.reports.issue({ id: reportId });
    await client.organisations.update({ ids: [japanese], patch: { regionCode: 'jis:03' } });
    const map = chapterOf(await client.reports.issued({ id }));
    expect(map?.tables[0]?.rows).toEqual([
      [
        { kind: 'text', text: 'Alsace' },
        { kind: 'text', text: 'Gifu' },
        { kind: 'integer', value: 1 },
      ],
    ]);
    expect(map?.pictures?.[0]?.svg).toMatch(/^<svg /u);
    const late = await client.reports.differences({ id });
    expect(late.filter(({ indicatorId }) => indicatorId === 'map')).toEqual([]);
  });

  test('says which figures late, corrected and deleted records would change, and names the records', async () => {
    const { client } = await device('ceeja-1');
    const gone = await received(client, '2026-02-02', { channel: 'phone' });
    const moved = await received(client, '2026-02-03', { channel: 'phone' });
    const stays = await received(client, '2026-02-04', { channel: 'email' });
    const answer = { inquiryId: stays, kind: 'email-out', body: 'x', zone: 'Europe/Paris' } as const;
    await client.entries.create({ ...answer, at: at('2026-02-05T09:00') });
    const { id } = await client.reports.issue({ id: await begun(client) });
    expect(await client.reports.differences({ id })).toEqual([]);
    await client.inquiries.remove({ ids: [gone] });
    await client.inquiries.update({ ids: [moved], patch: { channel: 'email' } });
    const late = await received(client, '2026-05-05', { channel: 'visit' });
    await client.inquiries.update({ ids: [stays], patch: { receivedAt: at('2026-02-02T09:00') } });
    const found = await client.reports.differences({ id });
    const causes = (indicatorId: string, dimension?: string, key?: string) => {
      const one = found.find(
        ({ part, ...difference }) =>
          difference.indicatorId === indicatorId && part?.dimension === dimension && part?.key === key,
      );
      return one && [one.before, one.now, one.causes.records.map((record) => record.id).toSorted()];
    };
    // One went and one came: the number is the same, and so nothing is announced for it.
    expect(causes('inquiries-received')).toBeUndefined();
    expect(causes('inquiries-received', 'channel', 'phone')).toEqual([2, 0, [gone, moved].toSorted()]);
    expect(causes('inquiries-received', 'channel', 'email')).toEqual([1, 2, [moved]]);
    expect(causes('inquiries-received', 'channel', 'visit')).toEqual([0, 1, [late]]);
    expect(causes('first-answer-days')).toEqual([1, 3, [stays]]);
  });

  test('is replaced by a corrected issue that shows the difference, and stays readable itself', async () => {
    const { client } = await device('ceeja-1');
    await received(client, '2026-02-02');
    const reportId = await begun(client);
    const { id: first } = await client.reports.issue({ id: reportId });
    await received(client, '2026-02-03');
    const { id: second } = await client.reports.issue({ id: reportId });
    const corrected = await client.reports.issued({ id: second });
    expect(corrected.issue.number).toBe(2);
    expect(corrected.document.standing).toContain('Issue 2, replaces issue 1 of');
    const table = corrected.document.sections.at(-1)?.tables[0];
    expect(table?.rows[0]).toEqual([
      { kind: 'text', text: 'Inquiries received' },
      { kind: 'integer', value: 1 },
      { kind: 'integer', value: 2 },
    ]);
    expect(valueIn((await client.reports.issued({ id: first })).document, 'inquiries-received')).toBe(1);
    expect(await client.reports.differences({ id: second })).toEqual([]);
    const [report] = await client.reports.list();
    expect(report?.issues.map(({ id, number }) => [id, number])).toEqual([
      [second, 2],
      [first, 1],
    ]);
  });

  test('issued on two laptops that had not heard of each other, stands twice, the later one holding', async () => {
    const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
    const reportId = await begun(ceeja.client);
    deliver(ceeja, gifu);
    gifu.wait(60_000);
    const { id: first } = await ceeja.client.reports.issue({ id: reportId });
    const { id: second } = await gifu.client.reports.issue({ id: reportId });
    exchange(ceeja, gifu);
    for (const { client } of [ceeja, gifu]) {
      const [report] = await client.reports.list();
      expect(report?.issues.map(({ id }) => id)).toEqual([second, first]);
    }
  });

  test('can’t be deleted, and one that was never issued can', async () => {
    const { client } = await device('ceeja-1');
    const [issued, draft] = [await begun(client), await begun(client)];
    await client.reports.issue({ id: issued });
    await expect(client.reports.remove({ id: issued })).rejects.toMatchObject({ code: 'REPORT_ISSUED' });
    await client.reports.remove({ id: draft });
    expect((await client.reports.list()).map(({ id }) => id)).toEqual([issued]);
    await expect(client.reports.issue({ id: draft })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.reports.draft({ id: draft })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('opens the records that it counted; an erased person is gone from them and stays in the count', async () => {
    const { client, backend } = await device('ceeja-1');
    const { id: personId } = await client.people.create({ familyNative: 'Erasmia', gender: 'female' });
    await received(client, '2026-02-02', { requesterPersonId: personId });
    const start = at('2026-02-10T09:00');
    const times = { startAt: start, endAt: start + 3_600_000, zone: 'Europe/Paris' };
    const { id: meetingId } = await client.meetings.create({
      ...{ title: 'M', form: 'online', ...times, participants: [{ personId, side: 'europe', attendance: 'attended' }] },
    });
    await client.meetings.setState({ ids: [meetingId], state: 'held' });
    const { id } = await client.reports.issue({ id: await begun(client) });
    const opened = () =>
      client.reports.records({ ...YEAR, issueId: id, indicatorId: 'meeting-participants', breakdown: null });
    expect((await opened()).records[0]?.person?.familyNative).toBe('Erasmia');
    await client.privacy.erase({ kind: 'person', id: personId });
    const after = await opened();
    expect([after.count, after.records.length, after.records[0]?.person?.familyNative ?? '']).toEqual([1, 1, '']);
    const { document } = await client.reports.issued({ id });
    expect(valueIn(document, 'women-among-participants')).toBe(1);
    const everything = backend.context.sqlite.prepare('SELECT group_concat(frozen) FROM report_issue').pluck().get();
    expect(everything).not.toContain('Erasmia');
    expect(everything).not.toContain(personId);
  });

  test('opens for every cell as many records as it says', async () => {
    const { client } = await device('ceeja-1');
    await received(client, '2026-02-02', { labels: { form: ['trade', 'tourism'] } });
    await received(client, '2026-03-02', { labels: { form: ['trade'] }, thirdRegion: 'third:africa' });
    const { id } = await client.reports.issue({ id: await begun(client) });
    const { document } = await client.reports.issued({ id });
    for (const { id: tableId, rows, keys = [] } of document.sections.flatMap(({ tables }) => tables)) {
      const [indicatorId = '', dimension = ''] = tableId.split('.');
      for (const [place, key] of keys.entries()) {
        const asked = { ...YEAR, issueId: id, indicatorId, breakdown: { dimension, key } };
        const { count, records } = await client.reports.records(asked);
        const cell = rows[place]?.at(-1);
        expect([tableId, key, count, records.length]).toEqual([
          tableId,
          key,
          ...Array(2).fill(cell && 'value' in cell && cell.value),
        ]);
      }
    }
  });
});

test('texts of a report written at the same time on two laptops meet, and the loser of one text is shown', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  const reportId = await begun(ceeja.client);
  deliver(ceeja, gifu);
  await ceeja.client.reports.saveText({ reportId, section: 'summary', body: 'Bonjour' });
  await gifu.client.reports.saveText({ reportId, section: 'cases', body: '案件' });
  exchange(ceeja, gifu);
  expect((await ceeja.client.reports.draft({ id: reportId })).texts).toEqual({ summary: 'Bonjour', cases: '案件' });
  await ceeja.client.reports.saveText({ reportId, section: 'summary', body: 'Salut' });
  await gifu.client.reports.saveText({ reportId, section: 'summary', body: 'やあ' });
  exchange(ceeja, gifu);
  const texts = [ceeja, gifu].map(async ({ client }) => (await client.reports.draft({ id: reportId })).texts.summary);
  const [one, other] = await Promise.all(texts);
  expect(one).toBe(other);
  const { rows: conflicts } = await ceeja.client.conflicts.list({ cursor: null, limit: 10 });
  expect(conflicts[0]).toMatchObject({ kind: 'report_text', place: { kind: 'report', id: reportId } });
});
