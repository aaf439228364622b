import { formatDayRange } from '#shared/domain/formats.ts';
import { type IndicatorId, indicatorById } from '#shared/domain/indicators.ts';
import { stepsAround } from '#shared/domain/period-steps.ts';
import { periodOfDays } from '#shared/domain/periods.ts';
import { readSession } from '../session/index.ts';
import { readSettings } from '../settings/index.ts';
import { type Asked, daysOf } from './asked.ts';
import { figured, type MarkedCell, type MarkedTable, markedTable, named } from './marked.ts';
import { stepName } from './step-names.ts';

const CASES = ['inquiries-received', 'inquiries-concluded'] as const satisfies readonly IndicatorId[];
const RESULTS = ['introductions', 'meetings-held', 'cooperations'] as const satisfies readonly IndicatorId[];

/** The months or quarters of the period and of the time before: cases, what came of them, and how soon they were answered. */
export function trendTables(asked: Asked): readonly MarkedTable[] {
  const { context, period, unit, zone, language, t, figures: figuresOf } = asked;
  const answerDays = readSettings(context).answerDays;
  const { today } = readSession(context);
  const steps = stepsAround(period, unit).map((days) => {
    const figures = figuresOf(periodOfDays(days.from, days.to, zone));
    const figureOf = (id: IndicatorId): number | null => {
      const indicator = indicatorById(id);
      // What has not begun is no zero.
      return indicator === undefined || days.from > today ? null : figures.value(indicator);
    };
    const opens = (indicatorId: IndicatorId) => ({ kind: 'figure', indicatorId, part: null, ...daysOf(days) }) as const;
    const count = (id: IndicatorId): MarkedCell => figured(figureOf(id), 'integer', opens(id));
    const name = named(stepName(days, unit, language, t));
    const cells = {
      cases: [name, ...CASES.map(count)],
      results: [name, ...RESULTS.map(count)],
      answers: [
        name,
        figured(figureOf('first-answer-days'), 'decimal'),
        figured(answerDays, 'decimal'),
        figured(figureOf('first-answer-in-time'), 'share'),
        count('inquiries-answered'),
      ],
    };
    return { key: days.from, cells };
  });
  const column = { id: 'key', name: t(`dashboard:unit.${unit}`), kind: 'text' } as const;
  const tableOf = (id: 'cases' | 'results', ids: readonly IndicatorId[]): MarkedTable =>
    markedTable(
      {
        id: `trend-${id}`,
        title: t(`dashboard:trend.${id}`),
        columns: [
          column,
          ...ids.map((one) => ({ id: one, name: t(`dashboard:line.${one}`), kind: 'integer' as const })),
        ],
      },
      steps.map(({ key, cells }) => ({ key, cells: cells[id] })),
    );
  const answers = markedTable(
    {
      id: 'trend-answers',
      title: t('dashboard:trend.answers'),
      columns: [
        column,
        { id: 'median', name: t('dashboard:line.median'), kind: 'decimal' },
        { id: 'target', name: t('dashboard:line.target'), kind: 'decimal' },
        { id: 'in-time', name: t('indicators:name.first-answer-in-time'), kind: 'share' },
        { id: 'answered', name: t('indicators:name.inquiries-answered'), kind: 'integer' },
      ],
    },
    steps.map(({ key, cells }) => ({ key, cells: cells.answers })),
  );
  return [tableOf('cases', CASES), tableOf('results', RESULTS), answers];
}

/** Says which days a trend begins and ends with. */
export function trendNote({ period, unit, language, t }: Asked): string {
  const steps = stepsAround(period, unit);
  const [first, last] = [steps[0] ?? period, steps.at(-1) ?? period];
  return t('dashboard:trend.note', { days: formatDayRange(first.from, last.to, language) });
}
