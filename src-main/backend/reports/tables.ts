import { type Dimension, type Indicator, indicatorById } from '#shared/domain/indicators.ts';
import type { FigureKind, ReportColumn, ReportTable } from '#shared/domain/report-document.ts';
import type { BreakdownRow, Figures } from './figures.ts';
import type { ReportTexts } from './texts.ts';
import type { DimensionWords } from './words.ts';

/** How the figures of each unit are written. */
export const KINDS = {
  count: 'integer',
  'working-days': 'decimal',
  minutes: 'decimal',
  days: 'decimal',
  share: 'share',
} as const satisfies Record<Indicator['unit'], FigureKind>;

/** An indicator by each of its dimensions. */
export function breakdownTables(
  indicator: Indicator,
  figures: Figures,
  words: DimensionWords,
  t: ReportTexts,
): readonly ReportTable[] {
  const { id, unit, breakdowns } = indicator;
  const name = t(`indicators:name.${id}`);
  return breakdowns.map((dimension) =>
    breakdownTable({ id, name, unit, dimension }, figures.breakdown(indicator, dimension), words, t),
  );
}

interface BrokenDown {
  readonly id: string;
  readonly name: string;
  readonly unit: Indicator['unit'];
  readonly dimension: Dimension;
}

/** A figure by one dimension: a count, or a median or share with the number of records it is made of. */
export function breakdownTable(
  { id, name, unit, dimension }: BrokenDown,
  rows: readonly BreakdownRow[],
  words: DimensionWords,
  t: ReportTexts,
): ReportTable {
  const count: ReportColumn = { id: 'count', name: t('reports:column.count'), kind: 'integer' };
  const value: ReportColumn = { id: 'value', name: t(`reports:column.${unit}`), kind: KINDS[unit] };
  const cells = (row: BreakdownRow) => {
    const counted = { kind: 'integer' as const, value: row.count };
    const own = { kind: KINDS[unit], value: row.value };
    return unit === 'count' ? [own] : [own, counted];
  };
  const by = t(`reports:dimension.${dimension}`);
  return {
    id: `${id}.${dimension}`,
    title: t('reports:breakdown', { what: name, by }),
    columns: [
      { id: 'key', name: by.charAt(0).toUpperCase() + by.slice(1), kind: 'text' },
      ...(unit === 'count' ? [count] : [value, count]),
    ],
    rows: rows.map((row) => [{ kind: 'text', text: words(dimension, row.key) }, ...cells(row)]),
    keys: rows.map(({ key }) => key),
  };
}

/** The indicators of a chapter, in its order. */
export const indicatorsOf = (ids: readonly string[]): readonly Indicator[] =>
  ids.flatMap((id) => indicatorById(id) ?? []);
