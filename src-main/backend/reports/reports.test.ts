import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type FileEvent, receiveFile } from '#shared/contract/receive-file.ts';
import { REPORT_FORMATS } from '#shared/contract/reports.ts';
import { LANGUAGES, STATUSES } from '#shared/domain/lists.ts';
import { device, emptyDevice } from '../testing/device.ts';
import { reportOf, YEAR } from './testing/report-of.ts';

const at = (text: string): number => Date.parse(`${text}:00Z`);

describe('the report', () => {
  test('begins and ends its days where its author works', async () => {
    const received = { subject: '夜', receivedAt: at('2026-12-31T15:30'), receivedZone: 'Asia/Tokyo' };
    const gifu = await device('gifu-1');
    await gifu.client.inquiries.create(received);
    expect((await reportOf(gifu.client)).value('inquiries-received')).toBe(0);
    const ceeja = await device('ceeja-1');
    await ceeja.client.inquiries.create(received);
    const report = await reportOf(ceeja.client);
    expect(report.value('inquiries-received')).toBe(1);
    const column = report.document.cases.columns.findIndex(({ id }) => id === 'received');
    expect(report.document.cases.rows[0]?.[column]).toEqual({ kind: 'date', day: '2026-12-31' });
  });

  test('compares with as many whole months before, or as many days', async () => {
    const { client } = await device('ceeja-1');
    for (const received of ['2025-12-31T09:00', '2026-01-31T09:00', '2026-02-28T09:00', '2026-03-01T09:00']) {
      await client.inquiries.create({ subject: received, receivedAt: at(received) });
    }
    const march = await reportOf(client, { from: '2026-03-01', to: '2026-03-31' });
    expect([march.value('inquiries-received'), march.previous('inquiries-received')]).toEqual([1, 1]);
    expect(march.document.previous).toMatchObject({ from: '2026-02-01', to: '2026-02-28' });
    const quarter = await reportOf(client, { from: '2026-01-01', to: '2026-03-31' });
    expect([quarter.value('inquiries-received'), quarter.previous('inquiries-received')]).toEqual([3, 1]);
    const days = await reportOf(client, { from: '2026-03-01', to: '2026-03-02' });
    expect(days.document.previous).toMatchObject({ from: '2026-02-27', to: '2026-02-28' });
  });

  test('shows how far cases have come: skipped steps count by later ones, a conclusion only for itself', async () => {
    const { client } = await device('ceeja-1');
    const received = async () =>
      (await client.inquiries.create({ subject: 'x', receivedAt: at('2026-02-02T09:00') })).id;
    const matching = await received();
    await client.inquiries.move({ ids: [matching], to: 'matching' });
    const withdrawn = await received();
    await client.inquiries.move({ ids: [withdrawn], to: 'concluded', outcome: 'withdrawn' });
    const done = await received();
    await client.inquiries.move({ ids: [done], to: 'follow-up' });
    await client.inquiries.move({ ids: [done], to: 'concluded', outcome: 'agreement' });
    await received();
    const steps = (await reportOf(client)).by('inquiries-received', 'step');
    expect(STATUSES.map((step) => steps[step])).toEqual([4, 2, 2, 2, 1, 1, 1, 1, 2]);
  });

  test.each(LANGUAGES)('says everything in its own language: %s', async (language) => {
    const { client } = await device('ceeja-1');
    const organisation = await client.organisations.create({
      kind: 'prefecture',
      nameNative: '岩手県',
      country: 'JP',
      regionCode: 'jis:03',
    });
    const { id } = await client.inquiries.create({
      subject: '木工',
      language: 'ja',
      receivedAt: at('2026-02-02T09:00'),
      thirdRegion: 'third:africa',
      requesterOrganisationId: organisation.id,
      labels: { form: ['trade'], sector: ['C'] },
    });
    await client.inquiries.move({ ids: [id], to: 'concluded', outcome: 'referral' });
    const { document } = await reportOf(client, YEAR, language);
    const { sections, labels, cases, title, subtitle } = document;
    const words = JSON.stringify([
      sections.map(({ tables, ...rest }) => [rest, tables.map(({ keys: _, ...table }) => table)]),
      labels,
      cases,
      title,
      subtitle,
    ]);
    // A key that is missing comes back as itself, and so does a code that nobody has named.
    const keys = /"(?:lists|reports|indicators|report-document):|"(?:unit|column|dimension|case|section)\.[^"]*"/u;
    const codes = /"text":"(?:JP|jis:|third:|(?!follow-up)[a-z]+-[a-z]+"|[A-Z]")/u;
    expect([keys.exec(words)?.[0], codes.exec(words)?.[0]]).toEqual([undefined, undefined]);
    expect(document.period.label).toContain('2026');
  });

  test('asked for without its cases, holds everything but their rows', async () => {
    const { client } = await device('ceeja-1');
    await client.inquiries.create({ subject: 'x', receivedAt: at('2026-02-02T09:00') });
    const asked = { ...YEAR, language: 'en' } as const;
    const [full, light] = [
      await client.reports.document({ ...asked, cases: true }),
      await client.reports.document({ ...asked, cases: false }),
    ];
    expect(full.cases.rows).toHaveLength(1);
    expect(light).toEqual({ ...full, generatedAt: light.generatedAt, cases: { ...full.cases, rows: [] } });
  });

  test('asked for again, says what was written meanwhile, here or by another connection', async () => {
    const laptop = await device('ceeja-1');
    const { client } = laptop;
    const { id } = await client.inquiries.create({ subject: 'x', receivedAt: at('2026-02-02T09:00') });
    const received = async () => (await reportOf(client)).value('inquiries-received');
    expect([await received(), await received()]).toEqual([1, 1]);
    await client.inquiries.remove({ ids: [id] });
    expect(await received()).toBe(0);
    const organisationIds: string[] = [];
    for (const nameNative of ['A', 'B'])
      organisationIds.push((await client.organisations.create({ nameNative, kind: 'cluster', country: 'FR' })).id);
    const agreed = await client.cooperations.create({
      title: 'y',
      type: 'memorandum',
      novelty: 'new',
      organisationIds,
      agreedOn: '2026-03-01',
    });
    await client.cooperations.remove({ ids: [agreed.id] });
    expect((await reportOf(client)).value('cooperations')).toBe(0);
    const other = new Database(join(laptop.dataDir, 'desk.sqlite'));
    other.prepare('UPDATE cooperation SET deleted_at = NULL').run();
    other.close();
    expect((await reportOf(client)).value('cooperations')).toBe(1);
    await client.reports.saveTargets({ ...YEAR, targets: { introductions: 4 } });
    const { sections } = (await reportOf(client)).document;
    const figures = sections.flatMap((section) => section.figures);
    expect(figures.find(({ indicatorId }) => indicatorId === 'introductions')?.target).toBe(4);
  });

  test('can be made before anybody has a profile, and of an office without records', async () => {
    const { client } = emptyDevice();
    const { document, value } = await reportOf(client);
    expect(document).toMatchObject({ author: '', office: '', zone: 'Europe/Paris' });
    expect([value('inquiries-received'), value('first-answer-days')]).toEqual([0, null]);
  });

  test('is refused for days that end before they begin, and opens no records of what it does not hold', async () => {
    const { client } = await device('ceeja-1');
    const days = { from: '2026-02-02', to: '2026-02-01' };
    await expect(client.reports.document({ ...days, language: 'en', cases: true })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    for (const asked of [
      { indicatorId: 'constructor', breakdown: null },
      { indicatorId: 'inquiries-received', breakdown: { dimension: 'gender', key: 'x' } },
      { indicatorId: 'inquiries-received', breakdown: { dimension: 'step', key: "received' OR '1' = '1" } },
      { indicatorId: 'meetings-held', breakdown: { dimension: 'step', key: 'received' } },
    ]) {
      await expect(client.reports.records({ ...YEAR, ...asked })).rejects.toMatchObject({ code: 'INVALID' });
    }
  });
});

/** The first two bytes of each file. */
const BEGINNINGS = {
  pdf: '%P',
  docx: 'PK',
  xlsx: 'PK',
  'csv-figures': 'ï»',
  'csv-cases': 'ï»',
  'csv-dictionary': 'ï»',
};

describe('the export', () => {
  const asked = { ...YEAR, language: 'de' } as const;

  test.each(REPORT_FORMATS)('carries the file in events that any line can carry: %s', async (format) => {
    const { client } = await device('ceeja-1');
    await client.inquiries.create({ subject: 'Holzbau', receivedAt: at('2026-02-02T09:00') });
    const events: FileEvent[] = [];
    for await (const event of await client.reports.export({ ...asked, format })) events.push(event);
    expect(JSON.parse(JSON.stringify(events))).toEqual(events);
    async function* again() {
      yield* events;
    }
    const file = await receiveFile(again());
    const head = Buffer.from(await file.slice(0, 4).arrayBuffer()).toString('latin1');
    expect(head.slice(0, 2)).toBe(BEGINNINGS[format]);
    expect(file.name).toMatch(/^activity-report_.*2026-01-01_2026-12-31_de\.(?:pdf|docx|xlsx|csv)$/u);
    expect(events[0]?.kind).toBe('progress');
    const cut = events.slice(0, -1);
    await expect(
      receiveFile(
        (async function* () {
          yield* cut;
        })(),
      ),
    ).rejects.toThrow('before it was complete');
  });

  test('ends with the signal’s reason when aborted, and at once when nobody listens any more', async () => {
    const { client } = await device('ceeja-1');
    const controller = new AbortController();
    const reason = new Error('given up');
    const events = await client.reports.export({ ...asked, format: 'pdf' }, { signal: controller.signal });
    const receiving = receiveFile(events, () => controller.abort(reason));
    await expect(receiving).rejects.toThrow();
    const started = performance.now();
    for await (const _ of await client.reports.export({ ...asked, format: 'pdf' })) break;
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
