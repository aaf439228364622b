import { formatDayRange } from '#shared/domain/formats.ts';
import { type Indicator, type IndicatorId, RULES_VERSION } from '#shared/domain/indicators.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { OwnIndicator } from '#shared/domain/own-indicators/definition.ts';
import { type Period, periodOfDays, previousPeriod } from '#shared/domain/periods.ts';
import {
  type ReportDocument,
  type ReportFigure,
  type ReportSection,
  type ReportTable,
  reportLabels,
} from '#shared/domain/report-document.ts';
import type { Context } from '../context.ts';
import { readSession } from '../session/index.ts';
import { reportCases } from './cases.ts';
import { type FigureReader, figureBook } from './figures.ts';
import { keptSections } from './kept-sections.ts';
import { ownSection } from './own/section.ts';
import { ownIndicators } from './own/stored.ts';
import { SECTIONS } from './sections.ts';
import { stepsTable } from './steps.ts';
import { breakdownTables, indicatorsOf, KINDS } from './tables.ts';
import { targetsOf } from './targets.ts';
import { reportTexts } from './texts.ts';
import { dimensionWords } from './words.ts';

type Reader = FigureReader & Pick<Context, 'rootDir'>;

export interface ReportRequest {
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  /** Whether it holds a row for each case. */
  readonly cases: boolean;
  /** Where its days begin and end; without it, where whoever asks is at work. */
  readonly zone?: string;
  /** The office's own indicators as they stood once; without it as they stand now. */
  readonly own?: readonly OwnIndicator[];
}

/** Shown large on the first page. */
const HIGHLIGHTS: readonly IndicatorId[] = [
  'inquiries-received',
  'first-answer-days',
  'organisations-supported',
  'introductions',
  'meetings-held',
  'cooperations',
];

/** Where the report's days begin and end: the zone of whoever is at work. */
export function reportZone(context: Context): string {
  return readSession(context).profile?.zone ?? 'Europe/Paris';
}

/** The activity report of a period, computed from the records as they are now. */
export function reportDocument(context: Context, asked: ReportRequest): ReportDocument {
  const { from, to, language, cases, zone = reportZone(context), own } = asked;
  const { profile, offices } = readSession(context);
  // Before the mark by which sections are kept is taken: following writes.
  context.caseFacts.catchUp();
  const period = periodOfDays(from, to, zone);
  const before = previousPeriod(null, period, zone);
  const t = reportTexts(context.rootDir, language);
  const named = ({ from, to }: Period) => ({ from, to, label: formatDayRange(from, to, language) });
  return {
    language,
    title: t('reports:title'),
    subtitle: t('reports:subtitle'),
    period: named(period),
    previous: named(before),
    office: offices.find(({ id }) => id === profile?.officeId)?.name ?? '',
    author: profile?.name ?? '',
    generatedAt: new Date(context.ports.now()).toISOString(),
    zone,
    rulesVersion: RULES_VERSION,
    labels: reportLabels((key) => t(key as never)),
    highlights: HIGHLIGHTS,
    sections: keptSections(context, `${from} ${to} ${zone} ${language} ${own ? JSON.stringify(own) : ''}`, () =>
      chaptersOf(context, { language, period, before, own: own ?? ownIndicators(context) }),
    ),
    cases: reportCases(context, period, { language, zone, t }, cases),
  };
}

/** The chapters of a report, with figures, tables and charts: those of the register, then that of the office's own indicators. */
export function chaptersOf(
  context: Reader,
  asked: {
    readonly language: Language;
    readonly period: Period;
    readonly before: Period;
    readonly own: readonly OwnIndicator[];
  },
): readonly ReportSection[] {
  const { language, period, before, own } = asked;
  const t = reportTexts(context.rootDir, language);
  const targets = targetsOf(context, period);
  return [
    ...sectionsOf(context, language, period, before),
    ...ownSection(context, { own, period, before, language, targets, t }),
  ];
}

function sectionsOf(context: Reader, language: Language, period: Period, before: Period): readonly ReportSection[] {
  const t = reportTexts(context.rootDir, language);
  const words = dimensionWords(context, language, t);
  const book = figureBook(context);
  const [now, earlier] = [book(period), book(before)];
  const targets = targetsOf(context, period);
  const figureOf = (indicator: Indicator): ReportFigure => ({
    indicatorId: indicator.id,
    name: t(`indicators:name.${indicator.id}`),
    kind: KINDS[indicator.unit],
    unit: indicator.unit === 'count' || indicator.unit === 'share' ? '' : t(`reports:unit.${indicator.unit}`),
    value: now.value(indicator),
    previous: earlier.value(indicator),
    target: targets.get(indicator.id) ?? null,
    rule: t(`indicators:rule.${indicator.id}`),
  });
  return SECTIONS.map(({ id, indicators: ids, charts }) => {
    const indicators = indicatorsOf(ids);
    const tables: readonly ReportTable[] = [
      ...(id === 'cases' ? [stepsTable(now, t)] : []),
      ...indicators.flatMap((indicator) => breakdownTables(indicator, now, words, t)),
    ];
    const drawn = charts.flatMap((chart) => {
      const table = tables.find((one) => one.id === chart.tableId);
      return table === undefined || table.rows.length === 0 ? [] : [{ ...chart, title: table.title }];
    });
    return {
      id,
      title: t(`reports:section.${id}`),
      ...(id === 'cases' ? { intro: t('reports:stepsNote') } : {}),
      figures: indicators.map(figureOf),
      tables,
      charts: drawn,
    };
  });
}
