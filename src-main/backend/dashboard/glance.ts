import { type IndicatorId, indicatorById } from '#shared/domain/indicators.ts';
import type { ReportFigure } from '#shared/domain/report-document.ts';
import { KINDS, targetsOf } from '../reports/index.ts';
import type { Asked } from './asked.ts';

/** By which a period is known at a glance. */
const KEY_FIGURES: readonly IndicatorId[] = [
  'inquiries-received',
  'first-answer-in-time',
  'introductions',
  'meetings-held',
  'cooperations',
  'inquiries-concluded',
];

/** The key figures of the period, of the one before, and what was agreed for exactly these days. */
export function keyFigures({ context, period, before, t, figures }: Asked): readonly ReportFigure[] {
  const [now, then] = [figures(period), figures(before)];
  const targets = targetsOf(context, period);
  return KEY_FIGURES.flatMap((id) => {
    const indicator = indicatorById(id);
    if (indicator === undefined) return [];
    return [
      {
        indicatorId: id,
        name: t(`indicators:name.${id}`),
        kind: KINDS[indicator.unit],
        unit: '',
        value: now.value(indicator),
        previous: then.value(indicator),
        target: targets.get(id) ?? null,
        rule: t(`indicators:rule.${id}`),
      },
    ];
  });
}
