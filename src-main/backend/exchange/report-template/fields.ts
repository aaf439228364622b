import { type ChartData, chartData, chartInWords } from '#shared/domain/chart-data.ts';
import type { ReportDocument, ReportFigure, ReportSection, ReportTable } from '#shared/domain/report-document.ts';
import { NO_VALUE, type ReportFormat, reportFormat } from '#shared/domain/report-format.ts';
import { MOST_CASES_ON_PAPER } from '../pdf/paper-model.ts';

type Item = Readonly<Record<string, string>>;

/** What is drawn in a place for a picture, and the same in words. */
export interface TemplatePicture {
  readonly alt: string;
  /** A ready drawing, or the chart that is to be drawn. */
  readonly of: { readonly svg: string } | { readonly chart: ChartData };
}

/**
 * What a template can be filled with: texts by their field's name, lists whose columns are fields `LIST.COLUMN`, and pictures; null
 * where this report has nothing to draw.
 */
export interface TemplateFields {
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, { readonly columns: readonly string[]; readonly items: readonly Item[] }>>;
  readonly pictures: Readonly<Record<string, TemplatePicture | null>>;
}

/** Sections that a report may have or not, by what was written; their fields are known in any case. */
const WRITTEN = ['summary', 'map', 'stories', 'corrections'] as const;
const MAP = 'map';
const MAP_COLUMNS = ['key', 'to', 'count'] as const;
/** As many bars as are read at a glance, where the report itself draws none of the table. */
const DRAWN_ROWS = 10;
const FIGURE_COLUMNS = ['name', 'unit', 'value', 'previous', 'change', 'target', 'rule'] as const;
const STORY_COLUMNS = ['title', 'case', 'text'] as const;

/** The fields of a report, ready to be read in its own language. */
export function templateFields(document: ReportDocument): TemplateFields {
  const format = reportFormat(document.language);
  const { period, previous, sections, cases } = document;
  const figures = sections.flatMap((section): { id: string; item: Item }[] =>
    section.figures.map((figure) => ({
      id: figure.indicatorId,
      item: { section: section.title, ...figureItem(figure, format) },
    })),
  );
  const stories = sections.flatMap((section) => section.stories ?? []);
  const texts: Record<string, string> = {
    ...{ title: document.title, subtitle: document.subtitle, issue: document.standing ?? '' },
    ...{ period: period.label, days: format.period(period), compared: previous ? format.period(previous) : '' },
    ...{ office: document.office, author: document.author, rules: document.rulesVersion },
    date: format.instant(document.generatedAt, document.zone),
  };
  for (const id of WRITTEN) Object.assign(texts, { [`section.${id}.title`]: '', [`section.${id}.text`]: '' });
  for (const { id, title, intro = '' } of sections) {
    Object.assign(texts, { [`section.${id}.title`]: title, [`section.${id}.text`]: intro });
  }
  for (const { id, item } of figures) {
    for (const column of FIGURE_COLUMNS) texts[`figure.${id}.${column}`] = item[column] ?? '';
  }
  const lists: Record<string, TemplateFields['lists'][string]> = {
    figures: { columns: ['section', ...FIGURE_COLUMNS], items: figures.map(({ item }) => item) },
    stories: {
      columns: STORY_COLUMNS,
      items: stories.map(({ title, note, body }) => ({ title, case: note, text: body })),
    },
    [`table.${MAP}`]: { columns: MAP_COLUMNS, items: [] },
    cases: gridList(cases.columns, cases.rows.slice(0, MOST_CASES_ON_PAPER), format),
  };
  for (const section of sections) {
    const items = section.figures.map((figure) => figureItem(figure, format));
    lists[`section.${section.id}.figures`] = { columns: FIGURE_COLUMNS, items };
    for (const { id, columns, rows, total } of section.tables) {
      lists[`table.${id}`] = gridList(columns, total === undefined ? rows : [...rows, total], format);
    }
  }
  return { texts, lists, pictures: picturesOf(document) };
}

function picturesOf({ sections, language }: ReportDocument): TemplateFields['pictures'] {
  const pictures: Record<string, TemplatePicture | null> = { [MAP]: null };
  for (const section of sections) {
    for (const { svg, alt } of section.pictures ?? []) pictures[section.id] = { alt, of: { svg } };
    for (const table of section.tables) {
      const chart = drawnAs(table, section);
      if (chart === null) continue;
      const data = table.rows.length === 0 ? null : chartData(chart, table, language);
      pictures[`chart.${table.id}`] = data && { alt: chartInWords(data, language), of: { chart: data } };
    }
  }
  return pictures;
}

/** As the report draws a table, else as bars; null for one that is no list of names with figures. */
function drawnAs(table: ReportTable, { charts }: ReportSection): ReportSection['charts'][number] | null {
  const own = charts.find(({ tableId }) => tableId === table.id);
  if (own !== undefined) return own;
  const [category, value] = table.columns;
  if (category?.id !== 'key' || value === undefined || value.kind === 'text') return null;
  const bars = { kind: 'bar', series: [{ columnId: value.id }], rowCount: DRAWN_ROWS } as const;
  return { id: `${table.id}.chart`, title: table.title, tableId: table.id, categoryColumnId: 'key', ...bars };
}

function figureItem({ name, unit, value, previous, target, kind, rule }: ReportFigure, format: ReportFormat): Item {
  const change = value === null || previous === null ? NO_VALUE : format.change(value, previous, kind);
  const [now, before, aim] = [value, previous, target].map((number) => format.number(number, kind));
  return { name, unit, value: now ?? '', previous: before ?? '', change, target: aim ?? '', rule };
}

type Grid = Pick<ReportDocument['cases'], 'columns' | 'rows'>;

function gridList(columns: Grid['columns'], rows: Grid['rows'], format: ReportFormat) {
  const items = rows.map((row) =>
    Object.fromEntries(columns.map(({ id }, at) => [id, row[at] ? format.cell(row[at]) : NO_VALUE])),
  );
  return { columns: columns.map(({ id }) => id), items };
}

/** The list that a field is of, and its column; null for a text, and for what is no field. */
export function listField({ lists }: TemplateFields, name: string): { list: string; column: string } | null {
  const at = name.lastIndexOf('.');
  const [list, column] = [name.slice(0, at), name.slice(at + 1)];
  return Object.hasOwn(lists, list) && lists[list]?.columns.includes(column) === true ? { list, column } : null;
}

export const isKnown = (fields: TemplateFields, name: string): boolean =>
  Object.hasOwn(fields.texts, name) || isPicture(fields, name) || listField(fields, name) !== null;

export const isPicture = ({ pictures }: TemplateFields, name: string): boolean => Object.hasOwn(pictures, name);

/** The fields of a report together with those that any report of today has, empty where this one has none of theirs. */
export function withKnown(fields: TemplateFields, known: TemplateFields): TemplateFields {
  const empty = Object.fromEntries(Object.keys(known.texts).map((name) => [name, '']));
  const lists = Object.fromEntries(
    Object.entries(known.lists).map(([name, { columns }]) => [name, { columns, items: [] }]),
  );
  const undrawn = Object.fromEntries(Object.keys(known.pictures).map((name) => [name, null]));
  return {
    texts: { ...empty, ...fields.texts },
    lists: { ...lists, ...fields.lists },
    pictures: { ...undrawn, ...fields.pictures },
  };
}
