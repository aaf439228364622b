import { type FunnelCounts, funnelOf } from '#shared/domain/funnel.ts';
import { STATUSES, type Step } from '#shared/domain/lists.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { COUNTED_SETS, hasReached, periodParameters, STEPS } from '../reports/index.ts';
import { type Asked, daysOf } from './asked.ts';
import { figured, type MarkedTable, markedTable, named } from './marked.ts';

const columnOf = (step: Step): string => `r.${step.replaceAll('-', '_')}_at`;

/** Whether a case took a step itself, which skipped steps were not. */
const isDated = (step: Step): string => `${columnOf(step)} IS NOT NULL`;

/** Days since the step taken before; what was dated out of order took none. */
function daysBefore(step: Step): string {
  const earlier = STATUSES.slice(0, STATUSES.indexOf(step)).map((one) => `coalesce(${columnOf(one)}, r.received_at)`);
  const before = earlier.length === 1 ? earlier.join() : `max(${earlier.join(', ')})`;
  return `max(0, ${columnOf(step)} - ${before}) / 86400000.0`;
}

const RECEIVED = `FROM inquiry r WHERE r.id IN (${COUNTED_SETS['inquiries-received']})`;
const FUNNEL = `SELECT ${STATUSES.map((step) =>
  [
    `count(*) FILTER (WHERE ${hasReached(step)})`,
    `count(*) FILTER (WHERE ${isDated(step)})`,
    step === 'received' ? 'NULL' : `median(${daysBefore(step)}) FILTER (WHERE ${isDated(step)})`,
  ].join(', '),
).join(', ')} ${RECEIVED}`;

/** How far the cases received in the period have come by now, and how long each step took. */
export function funnelCounts({ sqlite }: Pick<Context, 'sqlite'>, period: Period): Record<Step, FunnelCounts> {
  const row = prepared(sqlite, FUNNEL).raw().get(periodParameters(period)) as readonly (number | null)[];
  const counts = STATUSES.map((step, at): [Step, FunnelCounts] => {
    const [reached, dated, medianDays] = row.slice(3 * at, 3 * at + 3);
    return [step, { reached: reached ?? 0, dated: dated ?? 0, medianDays: medianDays ?? null }];
  });
  return Object.fromEntries(counts) as Record<Step, FunnelCounts>;
}

/** The cases received in the period that took a step themselves. */
export function passageIds({ sqlite }: Pick<Context, 'sqlite'>, period: Period, step: Step): readonly string[] {
  const text = `SELECT r.id ${RECEIVED} AND ${isDated(step)}`;
  return prepared(sqlite, text).pluck().all(periodParameters(period)) as string[];
}

export function funnelTable({ context, period, t }: Asked): MarkedTable {
  const days = daysOf(period);
  const rows = funnelOf(funnelCounts(context, period)).map(({ step, reached, conversion, medianDays, dated }) => {
    const part = { dimension: STEPS, key: step };
    const passage = step === 'received' ? null : ({ kind: 'passage', step, ...days } as const);
    return {
      key: step,
      cells: [
        named(t(`lists:status.${step}`)),
        figured(reached, 'integer', { kind: 'figure', indicatorId: 'inquiries-received', part, ...days }),
        figured(conversion, 'share'),
        figured(medianDays === null ? null : Math.round(10 * medianDays) / 10, 'decimal'),
        step === 'received' ? figured(null, 'integer') : figured(dated, 'integer', passage),
      ],
    };
  });
  const head = {
    id: 'funnel',
    title: t('dashboard:funnel.title'),
    columns: [
      { id: 'key', name: t('reports:step'), kind: 'text' },
      { id: 'count', name: t('dashboard:funnel.reached'), kind: 'integer' },
      { id: 'conversion', name: t('dashboard:funnel.conversion'), kind: 'share' },
      { id: 'days', name: t('dashboard:funnel.days'), kind: 'decimal' },
      { id: 'dated', name: t('dashboard:funnel.dated'), kind: 'integer' },
    ],
  } as const;
  return markedTable(head, rows);
}
