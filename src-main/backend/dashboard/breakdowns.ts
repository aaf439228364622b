import type { DashboardMark } from '#shared/contract/dashboard.ts';
import { type Dimension, indicatorById } from '#shared/domain/indicators.ts';
import type { ReportTable } from '#shared/domain/report-document.ts';
import { breakdownTables, dimensionWords } from '../reports/index.ts';
import { type Asked, daysOf } from './asked.ts';
import type { MarkedTable } from './marked.ts';

/** What the cases received are told apart by, at a glance. */
export const SHOWN_DIMENSIONS = [
  'form',
  'sector',
  'region',
  'prefecture',
  'third-region',
] as const satisfies Dimension[];

/** The cases received by form, sector and region, counted as the report counts them. */
export function caseBreakdowns({ context, period, language, t, figures }: Asked): readonly MarkedTable[] {
  const received = indicatorById('inquiries-received');
  if (received === undefined) return [];
  const words = dimensionWords(context, language, t);
  return breakdownTables({ ...received, breakdowns: SHOWN_DIMENSIONS }, figures(period), words, t).map((table, at) => {
    const dimension = SHOWN_DIMENSIONS[at] ?? '';
    const markOf = (key: string): DashboardMark => ({
      kind: 'figure',
      indicatorId: received.id,
      part: { dimension, key },
      ...daysOf(period),
    });
    return {
      table: titled(table, t(`dashboard:by.${SHOWN_DIMENSIONS[at] ?? 'form'}`)),
      marks: (table.keys ?? []).map((key) => [null, markOf(key)]),
    };
  });
}

const titled = (table: ReportTable, title: string): ReportTable => ({ ...table, title });
