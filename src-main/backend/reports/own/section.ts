import type { Language } from '#shared/domain/lists.ts';
import { nameIn, type OwnIndicator, unitOf } from '#shared/domain/own-indicators/definition.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { ReportChart, ReportFigure, ReportSection, ReportTable } from '#shared/domain/report-document.ts';
import type { Context } from '../../context.ts';
import { breakdownTable, KINDS } from '../tables.ts';
import type { ReportTexts } from '../texts.ts';
import { dimensionWords } from '../words.ts';
import { countOwn } from './count.ts';
import { ruleTexts } from './rule.ts';

/** The chapter's id; by it a report keeps the text that is written under its heading. */
const OWN_SECTION = 'own-indicators';

interface Asked {
  readonly own: readonly OwnIndicator[];
  readonly period: Period;
  readonly before: Period;
  readonly language: Language;
  readonly targets: ReadonlyMap<string, number>;
  readonly t: ReportTexts;
}

/** The chapter of the office's own indicators; none where it has made none. */
export function ownSection(context: Pick<Context, 'sqlite' | 'rootDir'>, asked: Asked): readonly ReportSection[] {
  const { own, period, before, language, targets, t } = asked;
  if (own.length === 0) return [];
  const words = dimensionWords(context, language, t);
  const rule = ruleTexts(context, language, t);
  const parts = own.map((indicator) => {
    const { id, names, definition } = indicator;
    const [name, unit] = [nameIn(names, language), unitOf(definition.measure)];
    const count = countOwn(context, definition, period);
    const figure: ReportFigure = {
      indicatorId: id,
      name,
      kind: KINDS[unit],
      unit: unit === 'days' ? t('reports:unit.days') : '',
      value: count.value,
      previous: countOwn(context, definition, before).value,
      target: targets.get(id) ?? null,
      rule: rule(indicator),
    };
    const tables = definition.breakdowns.map((dimension) =>
      breakdownTable({ id, name, unit, dimension }, count.breakdown(dimension), words, t),
    );
    return { figure, tables, charts: unit === 'count' ? tables.slice(0, 1).flatMap(drawn) : [] };
  });
  return [
    {
      id: OWN_SECTION,
      title: t(`reports:section.${OWN_SECTION}`),
      figures: parts.map(({ figure }) => figure),
      tables: parts.flatMap(({ tables }) => tables),
      charts: parts.flatMap(({ charts }) => charts),
    },
  ];
}

/** As many as a chart shows at a glance. */
const DRAWN_ROWS = 10;

/** Of each indicator that counts, the first breakdown is drawn. */
function drawn({ id, title, rows }: ReportTable): readonly ReportChart[] {
  if (rows.length === 0) return [];
  const series = [{ columnId: 'count' }];
  return [
    { id: `${id}.chart`, title, kind: 'bar', tableId: id, categoryColumnId: 'key', series, rowCount: DRAWN_ROWS },
  ];
}
