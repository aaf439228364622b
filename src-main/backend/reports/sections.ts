import type { IndicatorId } from '#shared/domain/indicators.ts';
import { STATUSES } from '#shared/domain/lists.ts';
import type { ReportChart } from '#shared/domain/report-document.ts';
import { STEPS } from './steps-dimension.ts';

interface SectionPlan {
  readonly id: 'cases' | 'organisations' | 'meetings' | 'cooperations';
  readonly indicators: readonly IndicatorId[];
  readonly charts: readonly Omit<ReportChart, 'title'>[];
}

const count = [{ columnId: 'count' }] as const;
const bars = (tableId: string, rowCount?: number): Omit<ReportChart, 'title'> => ({
  id: `${tableId}.chart`,
  kind: 'bar',
  tableId,
  categoryColumnId: 'key',
  series: count,
  ...(rowCount === undefined ? {} : { rowCount }),
});

/** The report's chapters: which figures each holds, and which of their tables are drawn. */
export const SECTIONS: readonly SectionPlan[] = [
  {
    id: 'cases',
    indicators: [
      'inquiries-received',
      'inquiries-answered',
      'inquiries-concluded',
      'first-answer-days',
      'first-answer-in-time',
      'third-region-cases',
    ],
    charts: [
      { ...bars(`inquiries-received.${STEPS}`), kind: 'funnel', tones: STATUSES },
      bars('inquiries-received.form'),
      bars('inquiries-received.country', 10),
      bars('inquiries-concluded.outcome'),
    ],
  },
  {
    id: 'organisations',
    indicators: ['organisations-supported', 'regions-supported'],
    charts: [
      bars('organisations-supported.organisation-kind'),
      { ...bars('organisations-supported.side'), kind: 'donut' },
    ],
  },
  {
    id: 'meetings',
    indicators: ['introductions', 'meetings-held', 'meeting-participants', 'women-among-participants'],
    charts: [bars('meetings-held.meeting-form'), { ...bars('meeting-participants.side'), kind: 'donut' }],
  },
  { id: 'cooperations', indicators: ['cooperations'], charts: [bars('cooperations.cooperation-type')] },
];
