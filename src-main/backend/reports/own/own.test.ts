import { describe, expect, test } from 'vitest';
import { ownIndicator } from '#db/schema/index.ts';
import type { Client } from '#shared/contract/index.ts';
import type { Definition } from '#shared/domain/own-indicators/definition.ts';
import { reportCsv } from '../../exchange/report/report-csv.ts';
import { deliver, exchange } from '../../testing/deliver.ts';
import { type Device, device } from '../../testing/device.ts';
import { YEAR } from '../testing/report-of.ts';
import { asManager } from './testing/manager.ts';

const at = (text: string): number => Date.parse(text);
const received = async ({ inquiries }: Client, day: string, fields: object = {}) =>
  (await inquiries.create({ subject: day, receivedAt: at(`${day}T09:00Z`), ...fields })).id;

const BY_PHONE: Definition = {
  counts: 'inquiry',
  measure: { kind: 'count' },
  date: 'received',
  conditions: [{ field: 'channel', is: 'any-of', values: ['phone'] }],
  breakdowns: ['channel'],
};
const NAMES = { en: 'Calls', ja: '電話の案件' };

async function managed(name = 'ceeja-1'): Promise<Device> {
  const laptop = await device(name);
  await asManager(laptop.client);
  return laptop;
}

async function figureOf({ reports }: Client, indicatorId: string, days = YEAR) {
  const { sections } = await reports.document({ ...days, language: 'de', cases: false });
  return sections.flatMap(({ figures }) => figures).find((one) => one.indicatorId === indicatorId);
}
const lineOf = async ({ ownIndicators }: Client, id: string) =>
  (await ownIndicators.list({ language: 'en' })).find((one) => one.id === id);

describe('making and changing', () => {
  test('is the manager’s: others look, and are refused', async () => {
    const { client } = await device('ceeja-1');
    const save = () => client.ownIndicators.save({ names: NAMES, definition: BY_PHONE });
    await expect(save()).rejects.toMatchObject({ code: 'ROLE_MANAGER_ONLY' });
    await asManager(client);
    const { id } = await save();
    const { profile } = await client.session.get();
    if (profile === null) throw new Error('no profile');
    const { id: _, ...own } = profile;
    await client.session.saveProfile({ ...own, role: 'officer' });
    const retire = client.ownIndicators.setRetired({ id, retired: true });
    await expect(retire).rejects.toMatchObject({ code: 'ROLE_MANAGER_ONLY' });
    expect(await client.ownIndicators.list({ language: 'ja' })).toMatchObject([{ name: '電話の案件', retired: false }]);
  });

  test.each<[string, Partial<Definition>]>([
    ['one-date', { counts: 'organisation', date: 'added', measure: { kind: 'median', from: 'added', to: 'added' } }],
    ['same-date', { measure: { kind: 'median', from: 'received', to: 'received' } }],
    ['share-conditions', { measure: { kind: 'share', conditions: [] } }],
    ['values', { conditions: [{ field: 'channel', is: 'any-of', values: [] }] }],
    ['values', { conditions: [{ field: 'channel', is: 'any-of', values: ['pigeon'] }] }],
    ['values', { conditions: [{ field: 'person', is: 'any-of', values: ['x'] }] }],
    ['field', { conditions: [{ field: 'attendance', is: 'set' }] }],
    ['field', { conditions: [{ field: 'to-string', is: 'set' }] }],
    ['date', { date: 'agreed' }],
    ['link', { measure: { kind: 'unique', of: 'meeting' } }],
    ['breakdown', { breakdowns: ['laterality'] }],
  ])('what means nothing is refused with its reason, %s', async (problem, part) => {
    const { client } = await managed();
    const definition = { ...BY_PHONE, conditions: [], ...part };
    const refusal = { code: 'INDICATOR_MEANINGLESS', data: { reason: `indicator-${problem}` } };
    await expect(client.ownIndicators.save({ names: NAMES, definition })).rejects.toMatchObject(refusal);
    await expect(client.ownIndicators.preview({ definition, ...YEAR, language: 'en' })).rejects.toMatchObject(refusal);
    expect(await client.ownIndicators.list({ language: 'en' })).toEqual([]);
  });

  test('raises the version where it counts something else, and only there; undo brings back both', async () => {
    const { client } = await managed();
    const { id } = await client.ownIndicators.save({ names: NAMES, definition: BY_PHONE });
    const first = await lineOf(client, id);
    expect(first?.version).toMatch(/^1-[0-9a-f]{4}$/u);
    const renamed = { ...NAMES, de: 'Anrufe' };
    const sameInOtherOrder = Object.fromEntries(Object.entries(BY_PHONE).toReversed()) as unknown as Definition;
    await client.ownIndicators.save({ id, names: renamed, definition: sameInOtherOrder });
    expect(await lineOf(client, id)).toEqual({ ...first, names: renamed });
    const nothing = await client.ownIndicators.save({ id, names: renamed, definition: BY_PHONE });
    expect(nothing.op).toBeNull();
    const answered = { ...BY_PHONE, date: 'answered' };
    await client.ownIndicators.save({ id, names: renamed, definition: answered });
    expect(await lineOf(client, id)).toMatchObject({ definition: answered, version: expect.stringMatching(/^2-/u) });
    await client.changes.undo();
    expect(await lineOf(client, id)).toEqual({ ...first, names: renamed });
  });

  test('a name in one language is shown in the others, and none at all is refused', async () => {
    const { client } = await managed();
    await client.ownIndicators.save({ names: { fr: 'Appels', de: '' }, definition: BY_PHONE });
    const names = [];
    for (const language of ['en', 'de', 'fr', 'ja'] as const)
      names.push(...(await client.ownIndicators.list({ language })).map(({ name }) => name));
    expect(names).toEqual(['Appels', 'Appels', 'Appels', 'Appels']);
    const nameless = client.ownIndicators.save({ names: { en: ' ' }, definition: BY_PHONE });
    await expect(nameless).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('the rule is told by the definition', () => {
  const SHARE: Definition = {
    counts: 'inquiry',
    measure: { kind: 'share', conditions: [{ field: 'country', is: 'any-of', values: ['JP', 'FR'] }] },
    date: 'concluded',
    conditions: [
      { field: 'outcome', is: 'none-of', values: ['withdrawn'] },
      { field: 'person', is: 'set' },
    ],
    breakdowns: [],
  };
  test.each([
    [
      'en',
      'Inquiries concluded in the period and not reopened since. Only those for which all of this holds: Outcome is not Withdrawn, or not recorded; Person is recorded. The figure is the share of them for which this holds too: Country of the organisation is Japan or France.',
    ],
    [
      'de',
      'Im Zeitraum abgeschlossene und seither nicht wieder geöffnete Anfragen. Davon nur, wofür all dies gilt: Ergebnis ist nicht Zurückgezogen oder nicht erfasst; Person ist erfasst. Die Zahl ist der Anteil, für den auch dies gilt: Land der Organisation ist Japan oder Frankreich.',
    ],
    [
      'fr',
      'Demandes closes dans la période et pas rouvertes depuis. Seulement si tout ceci est vrai\u00a0: Résultat\u00a0: ni Retirée, ou non renseigné\u00a0; Personne\u00a0: renseigné. Le chiffre est la part pour laquelle ceci vaut aussi\u00a0: Pays de l’organisation\u00a0: Japon ou France.',
    ],
    [
      'ja',
      '期間内に完了し、その後再開していない案件。次のすべてに当てはまるものに限る：結果が取下げではない（記録なしを含む）、人物の記録がある。そのうち次にも当てはまるものの割合：組織の国が日本またはフランス。',
    ],
  ] as const)('in a sentence of the language, %s', async (language, sentence) => {
    const { client } = await managed();
    const { rule } = await client.ownIndicators.preview({ definition: SHARE, ...YEAR, language });
    expect(rule).toBe(sentence);
  });
});

describe('in the figures and in reports', () => {
  test('it stands with its rule, its version, its target and its breakdown, and in what is exported', async () => {
    const { client } = await managed();
    await received(client, '2026-02-02', { channel: 'phone' });
    await received(client, '2026-02-03');
    const { id } = await client.ownIndicators.save({ names: NAMES, definition: BY_PHONE });
    await client.reports.saveTargets({ ...YEAR, targets: { [id]: 3, 'meetings-held': 2 } });
    const figure = await figureOf(client, id);
    expect(figure).toMatchObject({ name: 'Calls', value: 1, previous: 0, target: 3, kind: 'integer' });
    expect(figure?.rule).toMatch(/Kanal ist Telefon.*Regelversion 1-[0-9a-f]{4}\.$/u);
    const document = await client.reports.document({ ...YEAR, language: 'en', cases: false });
    expect(document.sections.at(-1)).toMatchObject({ id: 'own-indicators', tables: [{ id: `${id}.channel` }] });
    const csv = reportCsv(document);
    for (const bytes of [csv.figures, csv.dictionary]) expect(Buffer.from(bytes).toString()).toContain(`${id},Calls`);
  });

  test('a deleted record, a retired indicator and one of a newer program are not counted', async () => {
    const { client, backend } = await managed();
    const gone = await received(client, '2026-02-02', { channel: 'phone' });
    const { id } = await client.ownIndicators.save({ names: NAMES, definition: BY_PHONE });
    expect((await figureOf(client, id))?.value).toBe(1);
    await client.inquiries.remove({ ids: [gone] });
    expect((await figureOf(client, id))?.value).toBe(0);
    const newer = { ...BY_PHONE, counts: 'webinar' } as unknown as Definition;
    backend.context.writer.mutate('ownIndicators.save', (write) =>
      write.insert(ownIndicator, { nameEn: 'Newer', definition: newer, ruleVersion: 7, createdAt: write.now }),
    );
    await client.ownIndicators.setRetired({ id, retired: true });
    expect(await figureOf(client, id)).toBeUndefined();
    const lines = await client.ownIndicators.list({ language: 'en' });
    expect(lines).toMatchObject([{ retired: true }, { name: 'Newer', definition: null, rule: null, version: '7' }]);
    const { sections } = await client.reports.document({ ...YEAR, language: 'en', cases: false });
    expect(sections.some((section) => section.id === 'own-indicators')).toBe(false);
    await client.ownIndicators.setRetired({ id, retired: false });
    expect((await figureOf(client, id))?.value).toBe(0);
  });

  test('organisations that were merged count once, and a day begins where the reader is at work', async () => {
    const [ceeja, gifu] = [await managed('ceeja-1'), await managed('gifu-1')];
    const { client } = ceeja;
    const firm = async (nameNative: string) =>
      (await client.organisations.create({ nameNative, kind: 'company', country: 'FR' })).id;
    const [a, b] = [await firm('Alpha'), await firm('Alfa')];
    const late = { receivedAt: at('2026-02-02T20:00Z') };
    for (const requesterOrganisationId of [a, b])
      await client.inquiries.create({ subject: 'x', ...late, requesterOrganisationId });
    const definition: Definition = { ...BY_PHONE, conditions: [], measure: { kind: 'unique', of: 'organisation' } };
    const { id } = await client.ownIndicators.save({ names: NAMES, definition });
    const day = { from: '2026-02-02', to: '2026-02-02' };
    expect((await figureOf(client, id, day))?.value).toBe(2);
    await client.merges.merge({ kind: 'organisation', ids: [a, b] });
    expect((await figureOf(client, id, day))?.value).toBe(1);
    const behind = await client.reports.records({ ...day, indicatorId: id, breakdown: null });
    expect(behind).toMatchObject({ count: 1, recordCount: 2, unique: 'organisation' });
    exchange(ceeja, gifu);
    expect((await figureOf(gifu.client, id, day))?.value).toBe(0);
    expect((await figureOf(gifu.client, id, { from: '2026-02-03', to: '2026-02-03' }))?.value).toBe(1);
  });

  test('by the gender of people, where it was recorded, they count and open their records; an issue keeps of whom it counted nothing', async () => {
    const { client, backend } = await managed();
    const asker = async (gender: 'female' | 'male' | null) =>
      (await client.people.create({ familyNative: 'P', nameOrder: 'given-first', gender })).id;
    const woman = await asker('female');
    const hers = await received(client, '2026-02-02', { requesterPersonId: woman, channel: 'phone' });
    await received(client, '2026-02-03', { requesterPersonId: await asker('male') });
    await received(client, '2026-02-04', { requesterPersonId: await asker(null) });
    await received(client, '2026-02-05');
    const isFemale = { field: 'gender', is: 'any-of', values: ['female'] } as const;
    const kept = async (definition: Partial<Definition>) =>
      (await client.ownIndicators.save({ names: NAMES, definition: { ...BY_PHONE, conditions: [], ...definition } }))
        .id;
    const women = await kept({ conditions: [isFemale], breakdowns: ['channel', 'gender'] });
    const share = await kept({
      conditions: [{ field: 'gender', is: 'set' }],
      measure: { kind: 'share', conditions: [isFemale] },
    });
    const all = await kept({ breakdowns: ['channel', 'gender'] });
    expect((await figureOf(client, women))?.value).toBe(1);
    expect((await figureOf(client, share))?.value).toBe(0.5);
    expect((await figureOf(client, women))?.rule).toContain('Geschlecht der Person ist Weiblich');
    const behind = await client.reports.records({ ...YEAR, indicatorId: women, breakdown: null });
    expect(behind.records.map(({ id }) => id)).toEqual([hers]);
    const row = { dimension: 'gender', key: 'female' };
    const inRow = await client.reports.records({ ...YEAR, indicatorId: all, breakdown: row });
    expect(inRow.records.map(({ id }) => id)).toEqual([hers]);

    const { id: reportId } = await client.reports.create({ ...YEAR, language: 'en' });
    const { id } = await client.reports.issue({ id: reportId });
    const frozen = backend.context.sqlite.prepare('SELECT frozen FROM report_issue WHERE id = ?').pluck().get(id);
    const { counted } = JSON.parse(String(frozen));
    for (const closed of [women, share]) expect(counted[closed]).toEqual({ ids: [], parts: {} });
    expect(counted[all].ids).toHaveLength(4);
    expect(Object.keys(counted[all].parts)).toEqual(['channel']);
    expect((await client.reports.issued({ id })).closed.toSorted()).toEqual([women, share].toSorted());

    await client.privacy.erase({ kind: 'person', id: woman });
    expect((await figureOf(client, women))?.value).toBe(0);
    const difference = (await client.reports.differences({ id })).find(
      ({ indicatorId, part }) => indicatorId === women && part === null,
    );
    expect(difference).toMatchObject({ before: 1, now: 0, causes: { recordCount: 0 } });
  });
});

describe('an issued report', () => {
  test('keeps figure, rule and records when the rule is changed or retired; late data is announced by the rule of the issue', async () => {
    const { client, backend } = await managed();
    const call = await received(client, '2026-02-02', { channel: 'phone' });
    await received(client, '2026-02-03', { channel: 'email' });
    const { id: indicatorId } = await client.ownIndicators.save({ names: NAMES, definition: BY_PHONE });
    const { id: reportId } = await client.reports.create({ ...YEAR, language: 'en' });
    const { id } = await client.reports.issue({ id: reportId });
    const issued = await client.reports.issued({ id });
    const bytes = () => backend.context.sqlite.prepare('SELECT frozen FROM report_issue WHERE id = ?').pluck().get(id);
    const frozen = bytes();

    await client.ownIndicators.save({ id: indicatorId, names: NAMES, definition: { ...BY_PHONE, conditions: [] } });
    expect((await figureOf(client, indicatorId))?.value).toBe(2);
    expect(await client.reports.differences({ id })).toEqual([]);
    await client.ownIndicators.setRetired({ id: indicatorId, retired: true });
    expect(await client.reports.differences({ id })).toEqual([]);
    expect((await client.reports.issued({ id })).document).toEqual(issued.document);
    const asked = { ...YEAR, indicatorId, issueId: id };
    const behind = await client.reports.records({ ...asked, breakdown: null });
    expect(behind.records.map((record) => record.id)).toEqual([call]);
    const row = await client.reports.records({ ...asked, breakdown: { dimension: 'channel', key: 'phone' } });
    expect(row.records.map((record) => record.id)).toEqual([call]);

    const late = await received(client, '2026-05-05', { channel: 'phone' });
    const differences = await client.reports.differences({ id });
    const own = differences.find((one) => one.indicatorId === indicatorId && one.part === null);
    expect(own).toMatchObject({ name: 'Calls', before: 1, now: 2 });
    expect(own?.causes.records.map((record) => record.id)).toEqual([late]);
    expect(bytes()).toBe(frozen);
  });

  test('a corrected issue is counted by the rules of its own day and says what differs', async () => {
    const { client } = await managed();
    await received(client, '2026-02-02', { channel: 'phone' });
    await received(client, '2026-02-03');
    const { id: indicatorId } = await client.ownIndicators.save({ names: NAMES, definition: BY_PHONE });
    const { id: reportId } = await client.reports.create({ ...YEAR, language: 'en' });
    await client.reports.issue({ id: reportId });
    await client.ownIndicators.save({ id: indicatorId, names: NAMES, definition: { ...BY_PHONE, conditions: [] } });
    const { id } = await client.reports.issue({ id: reportId });
    const { document } = await client.reports.issued({ id });
    const corrections = document.sections.at(-1);
    expect(corrections?.id).toBe('corrections');
    expect(corrections?.tables[0]?.rows[0]).toMatchObject([{ text: 'Calls' }, { value: 1 }, { value: 2 }]);
  });

  test('of a median and a share each record says what was taken from it, then and now', async () => {
    const { client } = await managed();
    const quick = await received(client, '2026-02-02', { channel: 'phone' });
    const answer = { inquiryId: quick, kind: 'email-out', body: 'x', zone: 'Europe/Paris' } as const;
    await client.entries.create({ ...answer, at: at('2026-02-03T21:00Z') });
    const kept = async (measure: Definition['measure']) =>
      (await client.ownIndicators.save({ names: NAMES, definition: { ...BY_PHONE, measure } })).id;
    const median = await kept({ kind: 'median', from: 'received', to: 'answered' });
    const share = await kept({ kind: 'share', conditions: [{ field: 'language', is: 'set' }] });
    const { id: reportId } = await client.reports.create({ ...YEAR, language: 'en' });
    const { id: issueId } = await client.reports.issue({ id: reportId });
    for (const issue of [{}, { issueId }]) {
      const taken = async (indicatorId: string) =>
        (await client.reports.records({ ...YEAR, indicatorId, breakdown: null, ...issue })).records.map(
          (one) => one.taken,
        );
      expect(await taken(median)).toEqual([{ days: 1.5 }]);
      expect(await taken(share)).toEqual([{ meets: false }]);
    }
    expect(await figureOf(client, median)).toMatchObject({ value: 1.5, kind: 'decimal', unit: 'Tage' });
    expect(await figureOf(client, share)).toMatchObject({ value: 0, kind: 'share' });
  });
});

test('a rule that lost against one made at the same time is shown beside it on both laptops; a manager keeps or takes it, and the figures follow', async () => {
  const [ceeja, gifu] = [await managed('ceeja-1'), await managed('gifu-1')];
  const officer = await device('iwate-1');
  const { id } = await ceeja.client.ownIndicators.save({ names: NAMES, definition: BY_PHONE });
  await received(ceeja.client, '2026-02-02', { channel: 'phone' });
  await received(ceeja.client, '2026-02-03', { channel: 'visit' });
  await received(ceeja.client, '2026-02-04', { channel: 'email' });
  deliver(ceeja, gifu);
  const visits: Definition = {
    ...BY_PHONE,
    conditions: [{ field: 'channel', is: 'any-of', values: ['phone', 'visit'] }],
  };
  const all: Definition = { ...BY_PHONE, conditions: [] };
  await ceeja.client.ownIndicators.save({ id, names: NAMES, definition: visits });
  gifu.wait(3_600_000);
  await gifu.client.ownIndicators.save({ id, names: NAMES, definition: all });
  exchange(ceeja, gifu);
  for (const laptop of [ceeja, gifu, officer]) {
    if (laptop === officer) exchange(ceeja, officer);
    const { rows } = await laptop.client.conflicts.list({ cursor: null, limit: 9 });
    const [{ standing, lost } = { standing: null, lost: null }] = rows[0]?.fields ?? [];
    expect(rows).toMatchObject([
      { kind: 'own_indicator', recordId: id, place: { kind: 'own_indicator', name: { is: 'names', names: NAMES } } },
    ]);
    expect([standing, lost].map((one) => JSON.parse(String(one)))).toEqual([all, visits]);
    expect(await laptop.client.conflicts.ofRecord({ id })).toEqual(rows);
    expect((await figureOf(laptop.client, id))?.value).toBe(3);
  }
  const [conflict] = (await ceeja.client.conflicts.list({ cursor: null, limit: 9 })).rows;
  const ids = [conflict?.id ?? ''];
  for (const choice of ['keep', 'take'] as const)
    await expect(officer.client.conflicts.resolve({ choice, ids })).rejects.toMatchObject({
      code: 'ROLE_MANAGER_ONLY',
    });
  await ceeja.client.conflicts.resolve({ choice: 'take', ids });
  exchange(ceeja, gifu);
  for (const { client } of [ceeja, gifu]) {
    expect((await client.conflicts.counts()).open).toBe(0);
    expect((await figureOf(client, id))?.value).toBe(2);
    expect(await lineOf(client, id)).toMatchObject({ definition: visits, version: expect.stringMatching(/^3-/u) });
  }
  await ceeja.client.changes.undo();
  exchange(ceeja, gifu);
  await gifu.client.conflicts.resolve({ choice: 'keep', ids });
  exchange(ceeja, gifu);
  for (const { client } of [ceeja, gifu]) {
    expect((await client.conflicts.counts()).open).toBe(0);
    expect(await lineOf(client, id)).toMatchObject({ definition: all, version: expect.stringMatching(/^2-/u) });
  }
});

test('of two rules made at the same time one stands whole on both laptops, and names in two languages both stand', async () => {
  const [ceeja, gifu] = [await managed('ceeja-1'), await managed('gifu-1')];
  const { id } = await ceeja.client.ownIndicators.save({ names: NAMES, definition: BY_PHONE });
  deliver(ceeja, gifu);
  const answered: Definition = { ...BY_PHONE, date: 'answered' };
  const all: Definition = { ...BY_PHONE, conditions: [] };
  await ceeja.client.ownIndicators.save({ id, names: { ...NAMES, de: 'Anrufe' }, definition: answered });
  gifu.wait(60_000);
  await gifu.client.ownIndicators.save({ id, names: { ...NAMES, fr: 'Appels' }, definition: all });
  const before = [await lineOf(ceeja.client, id), await lineOf(gifu.client, id)].map((line) => line?.version);
  expect(before[0]?.split('-')[0]).toBe(before[1]?.split('-')[0]);
  expect(before[0]).not.toBe(before[1]);
  exchange(ceeja, gifu);
  const [here, there] = [await lineOf(ceeja.client, id), await lineOf(gifu.client, id)];
  expect(here).toEqual(there);
  expect(here).toMatchObject({ definition: all, version: before[1] });
  expect(here?.names).toEqual({ en: 'Calls', de: 'Anrufe', fr: 'Appels', ja: '電話の案件' });
  await received(ceeja.client, '2026-02-02');
  expect((await figureOf(ceeja.client, id))?.value).toBe(1);
});
