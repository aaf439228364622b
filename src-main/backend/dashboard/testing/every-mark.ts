import { expect } from 'vitest';
import type { DashboardMark, LinkChoice } from '#shared/contract/dashboard.ts';
import type { Client } from '#shared/contract/index.ts';
import { indicatorById } from '#shared/domain/indicators.ts';

/** As many as a list holds. */
const MOST_RECORDS = 2000;

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Holds every mark of the dashboard against the records that it opens; gives how many there were. */
export async function expectEveryMarkToOpenItsRecords(client: Client, days: Days): Promise<number> {
  const { document, marks, figures } = await client.dashboard.read({ ...days, language: 'en', unit: null });
  let seen = 0;
  for (const { id, rows, columns } of document.sections.flatMap(({ tables }) => tables)) {
    for (const [at, row] of rows.entries()) {
      for (const [column, mark] of (marks[id]?.[at] ?? []).entries()) {
        const cell = row[column];
        if (mark === null || !cell || !('value' in cell)) continue;
        await expectRecords(client, mark, cell.value, `${id} ${at} ${columns[column]?.id}`);
        seen += 1;
      }
    }
  }
  for (const { indicatorId, value, previous } of document.sections.flatMap((section) => section.figures)) {
    if (indicatorById(indicatorId)?.unit !== 'count') continue;
    await expectRecords(client, figures[indicatorId]?.now, value ?? 0, indicatorId);
    await expectRecords(client, figures[indicatorId]?.before, previous ?? 0, `${indicatorId} before`);
    seen += 2;
  }
  return seen;
}

/** The same of the matrix and the map. */
export async function expectEveryLinkToOpenItsRecords(client: Client, days: Days, choice: LinkChoice): Promise<number> {
  const { cells, sought, arcs, places } = await client.dashboard.links({ ...days, ...choice, language: 'en' });
  const { level, third } = choice;
  const link = (count: number, ...own: string[]): readonly [DashboardMark, number] => [
    { kind: 'link', ...days, ...choice, places: own },
    count,
  ];
  const marks = [
    ...[...cells, ...arcs].map(({ a, b, count }) => link(count, a, b)),
    ...places.map(({ place, count }) => link(count, place)),
    ...sought.map(({ a, b, count }): readonly [DashboardMark, number] => [
      { kind: 'sought', ...days, level, third, places: [a, b] },
      count,
    ]),
  ];
  for (const [mark, count] of marks) await expectRecords(client, mark, count, JSON.stringify(mark));
  return marks.length;
}

async function expectRecords(client: Client, mark: DashboardMark | undefined, value: number, what: string) {
  if (mark === undefined) throw new Error(`no mark: ${what}`);
  const { count, records } = await client.dashboard.records({ mark });
  expect([what, count]).toEqual([what, value]);
  expect(records).toHaveLength(Math.min(count, MOST_RECORDS));
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
}
