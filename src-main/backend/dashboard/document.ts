import type { DashboardMark, TableMarks } from '#shared/contract/dashboard.ts';
import { formatDayRange } from '#shared/domain/formats.ts';
import { RULES_VERSION } from '#shared/domain/indicators.ts';
import { type Language, STATUSES } from '#shared/domain/lists.ts';
import { type StepUnit, stepUnit } from '#shared/domain/period-steps.ts';
import { type Period, periodOfDays, previousPeriod } from '#shared/domain/periods.ts';
import {
  type ReportChart,
  type ReportDocument,
  type ReportSection,
  reportLabels,
} from '#shared/domain/report-document.ts';
import type { Context } from '../context.ts';
import { figureBook, reportZone } from '../reports/index.ts';
import { readSession } from '../session/index.ts';
import { type Asked, daysOf } from './asked.ts';
import { caseBreakdowns } from './breakdowns.ts';
import { funnelTable } from './funnel.ts';
import { keyFigures } from './glance.ts';
import type { MarkedTable } from './marked.ts';
import { dashboardTexts } from './texts.ts';
import { trendNote, trendTables } from './trends.ts';
import { workloadTable } from './workload.ts';

export interface DashboardRequest {
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  /** Null for the one that fits the period. */
  readonly unit: StepUnit | null;
}

/** The period at a glance as a document, and what each of its figures opens. */
export interface Dashboard {
  readonly document: ReportDocument;
  readonly marks: TableMarks;
  readonly figures: Readonly<Record<string, { readonly now: DashboardMark; readonly before: DashboardMark }>>;
  readonly unit: StepUnit;
}

/** A request with everything that the parts of the dashboard are made from. */
export function askedFor(context: Context, { from, to, language, unit }: DashboardRequest): Asked {
  const zone = reportZone(context);
  const period = periodOfDays(from, to, zone);
  const t = dashboardTexts(context.rootDir, language);
  const before = previousPeriod(null, period, zone);
  const figures = figureBook(context);
  return { context, period, before, zone, language, unit: unit ?? stepUnit({ from, to }), t, figures };
}

type Plan = Omit<ReportChart, 'id' | 'title' | 'tableId' | 'categoryColumnId'>;

const BARS: Plan = { kind: 'bar', series: [{ columnId: 'count' }], rowCount: 10 };
/** How each table is drawn. */
const PLANS: Readonly<Record<string, Plan>> = {
  funnel: { kind: 'funnel', series: [{ columnId: 'count' }], tones: STATUSES },
  'trend-cases': { kind: 'line', series: [{ columnId: 'inquiries-received' }, { columnId: 'inquiries-concluded' }] },
  'trend-results': {
    kind: 'line',
    series: [{ columnId: 'introductions' }, { columnId: 'meetings-held' }, { columnId: 'cooperations' }],
  },
  'trend-answers': { kind: 'line', series: [{ columnId: 'median' }, { columnId: 'target', tone: 'concluded' }] },
  workload: {
    kind: 'stacked-bar',
    series: [{ columnId: 'moving' }, { columnId: 'overdue', tone: 'shu' }, { columnId: 'waiting', tone: 'on-hold' }],
    rowCount: 20,
  },
};

/** A table's drawing; none where it has nothing to draw. */
function chartOf({ table }: MarkedTable): readonly ReportChart[] {
  if (table.rows.length === 0) return [];
  const plan = PLANS[table.id] ?? BARS;
  return [{ id: `${table.id}-chart`, title: table.title, tableId: table.id, categoryColumnId: 'key', ...plan }];
}

export function dashboardOf(asked: Asked): Dashboard {
  const { context, period, before, language, zone, t, unit } = asked;
  const { profile, offices } = readSession(context);
  const figures = keyFigures(asked);
  const parts = {
    funnel: [funnelTable(asked)],
    trend: trendTables(asked),
    breakdowns: caseBreakdowns(asked),
    workload: [workloadTable(asked)],
  };
  const intros = {
    funnel: t('dashboard:funnel.note'),
    trend: trendNote(asked),
    breakdowns: '',
    workload: t('dashboard:workload.note'),
  };
  const sections: ReportSection[] = [
    { id: 'glance', title: t('dashboard:section.glance'), figures, tables: [], charts: [] },
    ...(['funnel', 'trend', 'breakdowns', 'workload'] as const).map((id) => ({
      id,
      title: t(`dashboard:section.${id}`),
      intro: intros[id],
      figures: [],
      tables: parts[id].map(({ table }) => table),
      charts: parts[id].flatMap(chartOf),
    })),
  ];
  const named = (one: Period) => ({ ...daysOf(one), label: formatDayRange(one.from, one.to, language) });
  const document: ReportDocument = {
    ...{ language, zone, sections },
    title: t('dashboard:title'),
    subtitle: t('reports:subtitle'),
    period: named(period),
    previous: named(before),
    office: offices.find(({ id }) => id === profile?.officeId)?.name ?? '',
    author: profile?.name ?? '',
    generatedAt: new Date(context.ports.now()).toISOString(),
    rulesVersion: RULES_VERSION,
    labels: reportLabels((key) => t(key as never)),
    highlights: figures.map(({ indicatorId }) => indicatorId),
    cases: { columns: [], rows: [] },
  };
  const tables = Object.values(parts).flat();
  return {
    document,
    marks: Object.fromEntries(tables.map(({ table, marks }) => [table.id, marks])),
    figures: figureMarks(asked, figures),
    unit,
  };
}

function figureMarks({ period, before }: Asked, figures: ReturnType<typeof keyFigures>): Dashboard['figures'] {
  const markOf = (indicatorId: string, days: Period) =>
    ({ kind: 'figure', indicatorId, part: null, ...daysOf(days) }) as const;
  return Object.fromEntries(
    figures.map(({ indicatorId }) => [
      indicatorId,
      { now: markOf(indicatorId, period), before: markOf(indicatorId, before) },
    ]),
  );
}
