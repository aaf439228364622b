import {
  CHANNELS,
  COOPERATION_FORMS,
  COOPERATION_TYPES,
  type Language,
  MEETING_FORMS,
  ORGANISATION_KINDS,
  SIDES,
  STATUSES,
} from '#shared/domain/lists.ts';
import type {
  ReportCell,
  ReportColumn,
  ReportDocument,
  ReportFigure,
  ReportTable,
} from '#shared/domain/report-document.ts';
import { sampleCases } from './sample-cases.ts';
import { type SampleTexts, sampleLabels, sampleTexts, sampleWords } from './sample-texts.ts';

type Amounts = readonly [value: number | null, previous: number | null, target: number | null];

/** An invented report with every kind of figure, table, chart and cell, for tests and for looking at the layout. */
export function sampleReport(language: Language, caseCount = 48): ReportDocument {
  const texts = sampleTexts(language);
  const tables = sampleTables(language, texts);
  const section = (
    id: string,
    figures: readonly ReportFigure[],
    tableIds: readonly string[],
    charts: ReportDocument['sections'][number]['charts'],
  ) => ({
    id,
    title: texts.sections[id]?.[0] ?? id,
    intro: texts.sections[id]?.[1] ?? '',
    figures,
    tables: tableIds.flatMap((tableId) => tables.get(tableId) ?? []),
    charts,
  });
  const figure = (
    indicatorId: string,
    [value, previous, target]: Amounts,
    kind: ReportFigure['kind'] = 'integer',
    unit = '',
  ) => ({
    indicatorId,
    name: texts.figures[indicatorId]?.[0] ?? indicatorId,
    rule: texts.figures[indicatorId]?.[1] ?? '',
    kind,
    unit,
    value,
    previous,
    target,
  });
  const chart = (
    tableId: string,
    kind: ReportDocument['sections'][number]['charts'][number]['kind'],
    columnIds: readonly string[],
  ) => ({
    id: `chart-${tableId}`,
    title: texts.tables[tableId] ?? tableId,
    kind,
    tableId,
    categoryColumnId: 'name',
    series: columnIds.map((columnId) => ({ columnId })),
  });
  return {
    language,
    title: texts.title,
    subtitle: texts.subtitle,
    period: { from: '2026-01-01', to: '2026-06-30', label: texts.period },
    office: 'CEEJA',
    author: texts.author,
    generatedAt: '2026-07-06T07:12:00Z',
    zone: 'Europe/Paris',
    rulesVersion: '2026-1',
    labels: sampleLabels(language),
    highlights: [
      'inquiries.received',
      'answers.median',
      'answers.in-time',
      'partners.unique',
      'meetings.held',
      'cooperations.new',
    ],
    sections: [
      section(
        'inquiries',
        [
          figure('inquiries.received', [148, 117, 140]),
          figure('inquiries.answered', [141, 112, 140]),
          figure('inquiries.concluded', [63, 49, 60]),
          figure('inquiries.third', [22, 9, null]),
        ],
        ['steps', 'forms', 'months', 'countries', 'channels'],
        [
          { ...chart('steps', 'funnel', ['cases']), tones: STATUSES },
          chart('forms', 'bar', ['cases']),
          {
            ...chart('months', 'stacked-bar', []),
            series: [{ columnId: 'europe' }, { columnId: 'japan' }, { columnId: 'third' }],
          },
          { ...chart('countries', 'bar', ['cases']), rowCount: 8 },
          chart('channels', 'donut', ['cases']),
        ],
      ),
      section(
        'answers',
        [
          figure('answers.median', [1.5, 2, 2], 'decimal', texts.words),
          figure('answers.in-time', [0.874, 0.812, 0.9], 'share'),
        ],
        ['days'],
        [chart('days', 'line', ['median', 'slowest'])],
      ),
      section(
        'partners',
        [figure('partners.unique', [1231, 1108, 1200]), figure('partners.regions', [41, 41, 45])],
        ['kinds'],
        [chart('kinds', 'stacked-bar', ['europe', 'japan', 'third'])],
      ),
      section(
        'meetings',
        [
          figure('meetings.introductions', [86, 71, 80]),
          figure('meetings.held', [57, 44, 50]),
          figure('meetings.trilateral', [9, 2, null]),
        ],
        ['meetingForms', 'participants'],
        [chart('meetingForms', 'donut', ['cases']), chart('participants', 'bar', ['cases'])],
      ),
      section(
        'cooperations',
        [figure('cooperations.new', [11, 7, 10]), figure('cooperations.strengthened', [6, null, null])],
        ['types'],
        [chart('types', 'stacked-bar', ['new', 'strengthened'])],
      ),
    ],
    cases: sampleCases(language, texts, caseCount),
  };
}

/** What an office without a case in the period gets: every figure missing, every table and chart empty. */
export function emptyReport(language: Language): ReportDocument {
  const report = sampleReport(language, 0);
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      figures: section.figures.map((figure) => ({ ...figure, value: null, previous: null, target: null })),
      tables: section.tables.map(({ total: _, ...table }) => ({ ...table, rows: [] })),
    })),
  };
}

function sampleTables(language: Language, texts: SampleTexts): ReadonlyMap<string, ReportTable> {
  const word = sampleWords(language);
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const months = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const monthNames = [0, 1, 2, 3, 4, 5].map((month) => months.format(Date.UTC(2026, month, 15)));
  const sides = SIDES.map((side) => column(side, word(`side.${side}`)));
  const cases = column('cases', texts.columns.cases ?? '');
  const table = (
    id: string,
    first: string,
    columns: readonly ReportColumn[],
    names: readonly string[],
    values: readonly (readonly number[])[],
  ): ReportTable => ({
    id,
    title: texts.tables[id] ?? id,
    columns: [{ id: 'name', name: texts.columns[first] ?? first, kind: 'text', weight: 3 }, ...columns],
    rows: names.map((name, row) => [{ kind: 'text', text: name }, ...numbers(columns, values[row] ?? [])]),
    ...(id !== 'steps' && columns.every(({ kind }) => kind === 'integer')
      ? { total: [{ kind: 'text', text: sampleLabels(language).total }, ...numbers(columns, sums(values))] }
      : {}),
  });
  const counted = (id: string, first: string, names: readonly string[], values: readonly number[]): ReportTable => {
    const all = values.reduce((sum, value) => sum + value, 0);
    const share = column('share', texts.columns.share ?? '', 'share');
    return table(
      id,
      first,
      [cases, share],
      names,
      values.map((value) => [value, value / all]),
    );
  };
  const one = (values: readonly number[]) => values.map((value) => [value]);
  const list = [
    table(
      'steps',
      'step',
      [cases],
      STATUSES.map((status) => word(`status.${status}`)),
      one([148, 141, 128, 119, 86, 64, 57, 49, 63]),
    ),
    counted(
      'forms',
      'form',
      COOPERATION_FORMS.map((form) => word(`form.${form}`)),
      [38, 27, 52, 17, 9, 5],
    ),
    table('months', 'month', sides, monthNames, [
      [9, 8, 1],
      [12, 9, 2],
      [14, 11, 4],
      [10, 7, 3],
      [13, 12, 6],
      [11, 10, 6],
    ]),
    counted(
      'countries',
      'country',
      ['JP', 'FR', 'DE', 'PL', 'IT', 'IE', 'ID', 'SN', 'FI'].map((code) => countries.of(code) ?? code),
      [57, 31, 24, 9, 8, 7, 6, 4, 2],
    ),
    counted(
      'channels',
      'channel',
      CHANNELS.map((channel) => word(`channel.${channel}`)),
      [81, 18, 22, 9, 6, 10, 2],
    ),
    table(
      'days',
      'month',
      [
        column('median', texts.columns.median ?? '', 'decimal'),
        column('slowest', texts.columns.slowest ?? '', 'decimal'),
      ],
      monthNames,
      [
        [2, 6],
        [2, 5.5],
        [1.5, 5],
        [1.5, 4],
        [1, 4.5],
        [1, 3],
      ],
    ),
    table(
      'kinds',
      'kind',
      sides,
      ORGANISATION_KINDS.map((kind) => word(`organisationKind.${kind}`)),
      ORGANISATION_KINDS.map((_, row) => [310 - row * 26, 190 - row * 15, 24 - row * 2].map((n) => Math.max(0, n))),
    ),
    table(
      'meetingForms',
      'form',
      [cases],
      MEETING_FORMS.map((form) => word(`meetingForm.${form}`)),
      one([17, 29, 11]),
    ),
    table(
      'participants',
      'side',
      [cases],
      SIDES.map((side) => word(`side.${side}`)),
      one([143, 128, 21]),
    ),
    table(
      'types',
      'type',
      [column('new', word('novelty.new')), column('strengthened', word('novelty.strengthened'))],
      COOPERATION_TYPES.map((type) => word(`cooperationType.${type}`)),
      [
        [3, 2],
        [2, 1],
        [4, 1],
        [1, 0],
        [0, 1],
        [1, 0],
        [0, 1],
      ],
    ),
  ];
  return new Map(list.map((entry) => [entry.id, entry]));
}

function column(id: string, name: string, kind: ReportColumn['kind'] = 'integer'): ReportColumn {
  return { id, name, kind };
}

function numbers(columns: readonly ReportColumn[], values: readonly number[]): readonly ReportCell[] {
  return columns.map(({ kind }, index) => {
    const value = values[index];
    return value === undefined || kind === 'text' || kind === 'date' ? null : { kind, value };
  });
}

function sums(values: readonly (readonly number[])[]): readonly number[] {
  return (values[0] ?? []).map((_, index) => values.reduce((sum, row) => sum + (row[index] ?? 0), 0));
}
