import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { INDICATORS } from '#shared/domain/indicators.ts';
import { periodOfDays } from '#shared/domain/periods.ts';
import { type Backend, openBackend } from '../backend.ts';
import { createDemoClock, fillDemoOffice } from '../demo/index.ts';
import { figuresOf } from './figures.ts';
import { countOwn } from './own/count.ts';
import { ownIndicators } from './own/stored.ts';
import { recordsBehind } from './records.ts';
import { type PlainPeriod, plainFigures } from './testing/plain-sql.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));
const SEED = 20_241;
const NOW = Date.UTC(2026, 10, 22, 8, 40);
/** Filling takes a few seconds of a machine of one's own; others work on this one. */
const LONG = 120_000;

const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-demo-figures-'));
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

const period = (from: string, to: string, begin: string, end: string): PlainPeriod => {
  return { from, to, begin: Date.parse(begin), end: Date.parse(end) };
};
const PERIODS: readonly (readonly [zone: string, PlainPeriod])[] = [
  ['Europe/Paris', period('2026-01-01', '2026-12-31', '2026-01-01T00:00+01:00', '2027-01-01T00:00+01:00')],
  ['Europe/Paris', period('2026-01-01', '2026-06-30', '2026-01-01T00:00+01:00', '2026-07-01T00:00+02:00')],
  ['Europe/Paris', period('2026-10-25', '2026-10-25', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00')],
  ['Asia/Tokyo', period('2026-04-01', '2027-03-31', '2026-04-01T00:00+09:00', '2027-04-01T00:00+09:00')],
  ['Asia/Tokyo', period('2025-10-01', '2025-12-31', '2025-10-01T00:00+09:00', '2026-01-01T00:00+09:00')],
];

function expectPlain(): void {
  const { context } = backend;
  for (const [zone, plain] of PERIODS) {
    const asked = periodOfDays(plain.from, plain.to, zone);
    const figures = figuresOf(context, asked);
    const reported = INDICATORS.filter(({ id }) => id !== 'first-answer-in-time').map((one) => [
      one.id,
      figures.value(one),
    ]);
    expect([zone, plain.from, Object.fromEntries(reported)]).toEqual([
      zone,
      plain.from,
      plainFigures(context.sqlite, plain),
    ]);
    for (const indicator of INDICATORS) {
      for (const dimension of indicator.breakdowns) {
        for (const { key, count, value } of figures.breakdown(indicator, dimension)) {
          const request = { indicatorId: indicator.id, breakdown: { dimension, key } };
          const opened = recordsBehind(context, request, asked, zone);
          const cell = indicator.unit === 'count' ? value : count;
          expect([indicator.id, dimension, key, opened.count]).toEqual([indicator.id, dimension, key, cell]);
          expect(opened.records).toHaveLength(Math.min(opened.recordCount, 2000));
        }
      }
    }
  }
}

test(
  'the demo office’s figures are those of a plain SQL, in both zones, and every cell opens its records',
  () => {
    expectPlain();
    const [[, year] = ['', undefined]] = PERIODS;
    const figures = year && plainFigures(backend.context.sqlite, year);
    // The demo has something to count of everything, or the test would say little.
    expect(Object.values(figures ?? {}).every((value) => value !== null && value > 0)).toBe(true);
  },
  LONG,
);

test(
  'they stay so after records were deleted, merged, reopened and moved into another period',
  async () => {
    const { sqlite } = backend.context;
    const some = (text: string): string[] => sqlite.prepare(text).pluck().all() as string[];
    const concluded = some(
      "SELECT id FROM inquiry WHERE status = 'concluded' AND deleted_at IS NULL ORDER BY id LIMIT 4",
    );
    const [reopened = '', gone = '', ...moved] = concluded;
    const { moves } = await client.inquiries.get({ id: reopened });
    const back = moves.find(({ lacks }) => lacks.length === 0);
    if (back) await client.inquiries.move({ ids: [reopened], to: back.to });
    await client.inquiries.remove({ ids: [gone] });
    await client.inquiries.update({ ids: moved, patch: { receivedAt: Date.parse('2026-07-01T00:00+02:00') - 1 } });
    const merged = some('SELECT id FROM organisation WHERE deleted_at IS NULL ORDER BY id LIMIT 2');
    await client.merges.merge({ kind: 'organisation', ids: [merged[0] ?? '', merged[1] ?? ''] });
    const [meetingId = ''] = some(
      "SELECT id FROM meeting WHERE state = 'held' AND deleted_at IS NULL ORDER BY id LIMIT 1",
    );
    await client.meetings.remove({ ids: [meetingId] });
    expectPlain();
  },
  LONG,
);

/** What the office's own indicators count, in plain SQL written from their rules' words alone. */
const OWN: Readonly<Record<string, string>> = {
  'Clusters and companies that asked for a partner in research': `SELECT count(DISTINCT o.id) FROM inquiry i
    INNER JOIN organisation o ON o.id = i.requester_organisation_id AND o.deleted_at IS NULL
    INNER JOIN label f ON f.owner_id = i.id AND f.facet = 'form' AND f.value = 'research-innovation' AND f.deleted_at IS NULL
    WHERE i.deleted_at IS NULL AND i.received_at >= $begin AND i.received_at < $end AND o.kind IN ('cluster', 'company')`,
  'Days from receipt to introduction (median)': `WITH spans AS (
      SELECT (introduced_at - received_at) / 86400000.0 AS days FROM inquiry
      WHERE deleted_at IS NULL AND introduced_at >= $begin AND introduced_at < $end AND received_at IS NOT NULL),
    sorted AS (SELECT days, row_number() OVER (ORDER BY days) AS place, count(*) OVER () AS n FROM spans)
    SELECT avg(days) FROM sorted WHERE place IN ((n + 1) / 2, (n + 2) / 2)`,
  'Share of meetings with an interpreter': `SELECT sum(EXISTS (SELECT 1 FROM interpreter x WHERE x.meeting_id = m.id AND x.deleted_at IS NULL))
    * 1.0 / count(*) FROM meeting m WHERE m.deleted_at IS NULL AND m.state = 'held' AND m.start_at >= $begin AND m.start_at < $end`,
};

test('each measure of an own indicator equals plain SQL, in every zone and period', () => {
  const { context } = backend;
  const own = ownIndicators(context);
  expect(own.map(({ names }) => names.en)).toEqual(Object.keys(OWN));
  for (const [zone, plain] of PERIODS) {
    for (const { names, definition } of own) {
      const { begin, end } = plain;
      const expected = context.sqlite
        .prepare(OWN[names.en ?? ''] ?? '')
        .pluck()
        .get({ begin, end }) as number | null;
      const { value } = countOwn(context, definition, periodOfDays(plain.from, plain.to, zone));
      if (expected === null) expect(value).toBeNull();
      else expect(value, `${names.en} ${plain.from}`).toBeCloseTo(expected, 9);
    }
  }
});
