import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DashboardMark } from '#shared/contract/dashboard.ts';
import type { Client } from '#shared/contract/index.ts';
import type { Step } from '#shared/domain/lists.ts';
import { anOffice, fillOffice } from '../reports/testing/random-office.ts';
import { device } from '../testing/device.ts';
import { expectEveryLinkToOpenItsRecords, expectEveryMarkToOpenItsRecords } from './testing/every-mark.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const DAY = 86_400_000;

async function rowOf(client: Client, table: string, key: string): Promise<readonly (number | null)[]> {
  const { document } = await client.dashboard.read({ ...YEAR, language: 'en', unit: null });
  const found = document.sections.flatMap(({ tables }) => tables).find(({ id }) => id === table);
  const row = found?.rows[found.keys?.indexOf(key) ?? -1] ?? [];
  return row.slice(1).map((cell) => (cell && 'value' in cell ? cell.value : null));
}
const funnelRow = (client: Client, step: Step) => rowOf(client, 'funnel', step);

test('a skipped step counts as reached, without a time; days run from the step taken before', async () => {
  const { client, wait } = await device('ceeja-1');
  const { id } = await client.inquiries.create({ subject: 'Holz' });
  wait(4 * DAY);
  await client.inquiries.move({ ids: [id], to: 'matching' });
  // Reached, of the step before, median days, cases timed.
  expect(await funnelRow(client, 'qualified')).toEqual([1, 1, null, 0]);
  expect(await funnelRow(client, 'matching')).toEqual([1, 1, 4, 1]);
});

test('a conclusion tells nothing of the steps before it, and a reopened case is not concluded', async () => {
  const { client, wait } = await device('ceeja-1');
  const { id } = await client.inquiries.create({ subject: 'Zurückgezogen' });
  await client.inquiries.create({ subject: 'Offen' });
  wait(10 * DAY);
  await client.inquiries.move({ ids: [id], to: 'concluded', outcome: 'withdrawn' });
  expect(await funnelRow(client, 'qualified')).toEqual([0, null, null, 0]);
  expect(await funnelRow(client, 'concluded')).toEqual([1, 0.5, 10, 1]);
  await client.inquiries.move({ ids: [id], to: 'received' });
  expect(await funnelRow(client, 'concluded')).toEqual([0, 0, null, 0]);
});

test('what is on hold waits and is not overdue, and a request for advice is no work of its own', async () => {
  const { client, wait } = await device('ceeja-1');
  const { profile } = await client.session.get();
  const create = async (subject: string) =>
    (await client.inquiries.create({ subject, ownerId: profile?.id ?? null })).id;
  const [late, held] = [await create('spät'), await create('ruht')];
  await client.inquiries.move({ ids: [held], to: 'on-hold' });
  await client.advice.ask({ inquiryId: late, wish: 'advice', question: 'Wie?', adviserId: null, dueOn: null });
  // In hand, overdue, on hold, open.
  expect(await rowOf(client, 'workload', profile?.id ?? '')).toEqual([1, 0, 1, 2]);
  wait(30 * DAY);
  expect(await rowOf(client, 'workload', profile?.id ?? '')).toEqual([0, 1, 1, 2]);
});

test('an adviser may look, and an empty office has nothing to open', async () => {
  const { client } = await device('gifu-1');
  const { profile } = await client.session.get();
  if (profile === null) throw new Error('no profile');
  const { id: _, ...own } = profile;
  await client.session.saveProfile({ ...own, role: 'adviser' });
  expect(await expectEveryMarkToOpenItsRecords(client, YEAR)).toBeGreaterThan(0);
  const links = await client.dashboard.links({ ...YEAR, of: 'cases', level: 'region', third: null, language: 'ja' });
  expect(links).toMatchObject({ rows: [], columns: [], cells: [], arcs: [], places: [] });
});

test('a gap says how many inquiries ask for it, and opens them', async () => {
  const { client } = await device('ceeja-1');
  const alsace = await client.organisations.create({
    nameNative: 'Pôle',
    kind: 'cluster',
    country: 'FR',
    regionCode: 'nuts:FRF1',
  });
  await client.inquiries.create({
    subject: 'Bois',
    requesterOrganisationId: alsace.id,
    labels: { region: ['jis:21', 'iso:DE'] },
  });
  const choice = { level: 'country', third: null } as const;
  const links = await client.dashboard.links({ ...YEAR, of: 'cases', ...choice, language: 'fr' });
  expect(links.cells).toEqual([]);
  // Germany is on the same side: nothing of the matrix.
  expect(links.sought).toEqual([{ a: 'iso:FR', b: 'jis:21', count: 1 }]);
  const mark: DashboardMark = { kind: 'sought', ...YEAR, ...choice, places: ['iso:FR', 'jis:21'] };
  expect((await client.dashboard.records({ mark })).records.map(({ title }) => title)).toEqual(['Bois']);
});

test('every mark of any office opens exactly its records', async () => {
  await fc.assert(
    fc.asyncProperty(anOffice, fc.constantFrom('ceeja-1', 'gifu-1'), async (office, name) => {
      const { backend, client } = await device(name);
      backend.context.writer.mutate('inquiries.create', (write) => fillOffice(write, office));
      const days = { from: '2026-03-01', to: '2026-03-31' };
      await expectEveryMarkToOpenItsRecords(client, days);
      for (const of of ['cases', 'meetings', 'cooperations'] as const)
        await expectEveryLinkToOpenItsRecords(client, days, { of, level: 'region', third: null });
    }),
    { numRuns: 6 },
  );
}, 120_000);
