import { expect } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import type { CountedRecords } from '#shared/contract/reports.ts';
import { type IndicatorId, indicatorById } from '#shared/domain/indicators.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { ReportDocument, ReportTable } from '#shared/domain/report-document.ts';

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The year that most tests report on. */
export const YEAR: Days = { from: '2026-01-01', to: '2026-12-31' };

/** A report as a test asks it. */
export interface ReportInTest {
  readonly document: ReportDocument;
  readonly value: (id: IndicatorId) => number | null | undefined;
  readonly previous: (id: IndicatorId) => number | null | undefined;
  /** A breakdown's first figure by its key. */
  readonly by: (id: IndicatorId, dimension: string) => Readonly<Record<string, number>>;
  readonly recordsOf: (id: IndicatorId, dimension?: string, key?: string) => Promise<CountedRecords>;
}

/** The report of some days; every one of its figures has been held against the records that it opens. */
export async function reportOf(client: Client, days = YEAR, language: Language = 'en'): Promise<ReportInTest> {
  const document = await client.reports.document({ ...days, language, cases: true });
  const figure = (id: IndicatorId) =>
    document.sections.flatMap(({ figures }) => figures).find(({ indicatorId }) => indicatorId === id);
  const recordsOf = (indicatorId: IndicatorId, dimension?: string, key = '') =>
    client.reports.records({
      ...days,
      indicatorId,
      breakdown: dimension === undefined ? null : { dimension, key },
    });
  await expectEveryFigureToOpenItsRecords(document, recordsOf);
  return {
    document,
    value: (id) => figure(id)?.value,
    previous: (id) => figure(id)?.previous,
    by: (id, dimension) => rowsOf(document, `${id}.${dimension}`),
    recordsOf,
  };
}

const tablesOf = ({ sections }: ReportDocument): readonly ReportTable[] => sections.flatMap(({ tables }) => tables);

function rowsOf(document: ReportDocument, id: string): Readonly<Record<string, number>> {
  const table = tablesOf(document).find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return Object.fromEntries(table.rows.map((row, at) => [table.keys?.[at] ?? '?', numberIn(row[1])]));
}

function numberIn(cell: ReportTable['rows'][number][number] | undefined): number {
  if (!cell || !('value' in cell)) throw new Error('not a number');
  return cell.value;
}

async function expectEveryFigureToOpenItsRecords(
  document: ReportDocument,
  recordsOf: ReportInTest['recordsOf'],
): Promise<void> {
  for (const { indicatorId, value } of document.sections.flatMap(({ figures }) => figures)) {
    const opened = await recordsOf(indicatorId as IndicatorId);
    expectToHold(opened);
    if (indicatorById(indicatorId)?.unit === 'count') expect([indicatorId, opened.count]).toEqual([indicatorId, value]);
    else expect([indicatorId, opened.records.length > 0]).toEqual([indicatorId, value !== null]);
  }
  for (const { id, rows, keys = [] } of tablesOf(document)) {
    const [indicatorId = '', dimension] = id.split('.');
    for (const [at, row] of rows.entries()) {
      const opened = await recordsOf(indicatorId as IndicatorId, dimension, keys[at]);
      expectToHold(opened);
      // Of a median or a share the last column says how many records it is made of.
      expect([id, keys[at], opened.count]).toEqual([id, keys[at], numberIn(row.at(-1))]);
    }
  }
}

function expectToHold({ records, recordCount }: CountedRecords): void {
  expect(records).toHaveLength(recordCount);
  expect(new Set(records.map(({ id }) => id)).size).toBe(recordCount);
}
