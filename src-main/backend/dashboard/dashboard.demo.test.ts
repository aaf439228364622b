import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LINK_SOURCES } from '#shared/contract/dashboard.ts';
import type { Client } from '#shared/contract/index.ts';
import { ANY_THIRD } from '#shared/domain/cooperation-links.ts';
import { INDICATORS } from '#shared/domain/indicators.ts';
import { STATUSES } from '#shared/domain/lists.ts';
import { periodOfDays } from '#shared/domain/periods.ts';
import type { ReportCell, ReportTable } from '#shared/domain/report-document.ts';
import { type Backend, openBackend } from '../backend.ts';
import { createDemoClock, fillDemoOffice } from '../demo/index.ts';
import { funnelCounts } from './funnel.ts';
import { expectEveryLinkToOpenItsRecords, expectEveryMarkToOpenItsRecords } from './testing/every-mark.ts';
import { plainFunnel, plainMatrix, plainWorkload } from './testing/plain-sql.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));
const SEED = 20_241;
const NOW = Date.UTC(2026, 10, 22, 8, 40);
/** Filling takes a few seconds of a machine of one's own; others work on this one. */
const LONG = 120_000;
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const INSTANTS = { begin: Date.parse('2026-01-01T00:00+01:00'), end: Date.parse('2027-01-01T00:00+01:00') };

const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-demo-dashboard-'));
let backend: Backend;
let client: Client;

beforeAll(async () => {
  const clock = createDemoClock(SEED, () => {});
  backend = openBackend({ dataDir, rootDir, ports: clock.ports });
  const { context } = backend;
  client = createRouterClient(backend.router, { context });
  await fillDemoOffice(
    { context, clientOf: (over) => createRouterClient(backend.router, { context: over }), clock },
    { seed: SEED, now: NOW },
  );
}, LONG);

afterAll(() => {
  backend.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const figureIn = (cell: ReportCell | undefined): number | null => (cell && 'value' in cell ? cell.value : null);

async function tables(): Promise<(id: string) => ReportTable> {
  const { document } = await client.dashboard.read({ ...YEAR, language: 'de', unit: 'month' });
  const all = document.sections.flatMap((section) => section.tables);
  return (id) => {
    const found = all.find((table) => table.id === id);
    if (found === undefined) throw new Error(`no table ${id}`);
    return found;
  };
}

async function expectPlain(): Promise<void> {
  const { sqlite } = backend.context;
  const table = await tables();
  const funnel = table('funnel').rows.map((row) => row.map(figureIn));
  const plain = plainFunnel(sqlite, INSTANTS);
  const counts = funnelCounts(backend.context, periodOfDays(YEAR.from, YEAR.to, 'Europe/Paris'));
  expect(funnel.map(([, reached]) => reached)).toEqual(plain.map(({ reached }) => reached));
  for (const [at, { median, dated }] of plain.entries()) {
    const [, , , shown = null, count] = funnel[at] ?? [];
    const exact = counts[STATUSES[at] ?? 'received'].medianDays;
    if (median === null) expect([exact, shown]).toEqual([null, null]);
    else expect([exact, shown]).toEqual([expect.closeTo(median, 6), Math.round(10 * (exact ?? 0)) / 10]);
    expect(count).toBe(at === 0 ? null : dated);
  }
  const links = await client.dashboard.links({ ...YEAR, of: 'cases', level: 'country', third: null, language: 'de' });
  const cells = Object.fromEntries(links.cells.map(({ a, b, count }) => [`${a} ${b}`, count]));
  expect(cells).toEqual(plainMatrix(sqlite, INSTANTS));
  const { today } = await client.session.get();
  const workload = table('workload');
  const work = workload.rows.map(([, , overdue, waiting, open], at) => [
    workload.keys?.[at],
    { open: figureIn(open), waiting: figureIn(waiting), overdue: figureIn(overdue) },
  ]);
  expect(Object.fromEntries(work)).toEqual(plainWorkload(sqlite, today));
}

test('funnel, matrix and workload of the demo office are those of plain SQL', expectPlain, LONG);

test(
  'every mark opens exactly its records, by months and of another period',
  async () => {
    expect(await expectEveryMarkToOpenItsRecords(client, YEAR)).toBeGreaterThan(150);
    await expectEveryMarkToOpenItsRecords(client, { from: '2025-04-01', to: '2026-03-31' });
  },
  LONG,
);

test.each(LINK_SOURCES)(
  'every cell, arc and place opens exactly its %s, with any third region or one, by country and by region',
  async (of) => {
    let seen = 0;
    for (const [level, third] of [
      ['region', null],
      ['country', null],
      ['region', ANY_THIRD],
      ['country', 'third:south-east-asia'],
    ] as const)
      seen += await expectEveryLinkToOpenItsRecords(client, YEAR, { of, level, third });
    expect(seen).toBeGreaterThan(20);
  },
  LONG,
);

test(
  'the months of the period add up to its figures, and those of the time before to theirs',
  async () => {
    const { document } = await client.dashboard.read({ ...YEAR, language: 'de', unit: 'month' });
    const table = (await tables())('trend-cases');
    const figure = document.sections
      .flatMap(({ figures }) => figures)
      .find(({ indicatorId }) => indicatorId === INDICATORS[0].id);
    const received = table.rows.map((row) => figureIn(row[1]) ?? 0);
    const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
    expect(received).toHaveLength(24);
    expect([sum(received.slice(0, 12)), sum(received.slice(12))]).toEqual([figure?.previous, figure?.value]);
  },
  LONG,
);

test(
  'they stay those of plain SQL after cases were reopened, deleted and moved, and organisations merged',
  async () => {
    const { sqlite } = backend.context;
    const some = (text: string): string[] => sqlite.prepare(text).pluck().all() as string[];
    const concluded = some(
      "SELECT id FROM inquiry WHERE status = 'concluded' AND deleted_at IS NULL AND received_at > 1767225600000 ORDER BY id LIMIT 4",
    );
    const [reopened = '', gone = '', ...moved] = concluded;
    const { moves } = await client.inquiries.get({ id: reopened });
    const back = moves.find(({ lacks }) => lacks.length === 0);
    if (back) await client.inquiries.move({ ids: [reopened], to: back.to });
    await client.inquiries.remove({ ids: [gone] });
    await client.inquiries.update({ ids: moved, patch: { receivedAt: INSTANTS.begin - 1 } });
    const merged = some("SELECT id FROM organisation WHERE deleted_at IS NULL AND side = 'japan' ORDER BY id LIMIT 2");
    await client.merges.merge({ kind: 'organisation', ids: [merged[0] ?? '', merged[1] ?? ''] });
    await expectPlain();
    await expectEveryMarkToOpenItsRecords(client, YEAR);
  },
  LONG,
);
