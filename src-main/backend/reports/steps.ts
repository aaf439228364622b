import { STATUSES } from '#shared/domain/lists.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { ReportTable } from '#shared/domain/report-document.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { COUNTED_SETS, hasReached } from './counted-sets.ts';
import { periodParameters } from './parameters.ts';
import { STEPS } from './records.ts';
import type { ReportTexts } from './texts.ts';

const REACHED = `SELECT ${STATUSES.map((step) => `count(*) FILTER (WHERE ${hasReached(step)})`).join(', ')}
  FROM inquiry r WHERE r.id IN (${COUNTED_SETS['inquiries-received']})`;

/** Of the inquiries received in the period, how many have come at least as far as each step by now. */
export function stepsReached({ sqlite }: Pick<Context, 'sqlite'>, period: Period, t: ReportTexts): ReportTable {
  const counts = prepared(sqlite, REACHED).raw().get(periodParameters(period)) as readonly number[];
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
