import { STATUSES } from '#shared/domain/lists.ts';
import type { ReportTable } from '#shared/domain/report-document.ts';
import type { Figures } from './figures.ts';
import { STEPS } from './steps-dimension.ts';
import type { ReportTexts } from './texts.ts';

/** Of the inquiries received in the period, how many have come at least as far as each step by now. */
export function stepsTable(figures: Figures, t: ReportTexts): ReportTable {
  const counts = figures.reached();
  return {
    id: `inquiries-received.${STEPS}`,
    title: t('reports:steps'),
    columns: [
      { id: 'key', name: t('reports:step'), kind: 'text' },
      { id: 'count', name: t('reports:column.count'), kind: 'integer' },
    ],
    rows: STATUSES.map((step, at) => [
      { kind: 'text', text: t(`lists:status.${step}`) },
      { kind: 'integer', value: counts[at] ?? 0 },
    ]),
    keys: STATUSES,
  };
}
