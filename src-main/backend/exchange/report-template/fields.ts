import type { ReportDocument, ReportFigure } from '#shared/domain/report-document.ts';
import { NO_VALUE, type ReportFormat, reportFormat } from '#shared/domain/report-format.ts';
import { MOST_CASES_ON_PAPER } from '../pdf/paper-model.ts';

type Item = Readonly<Record<string, string>>;

/** What a template can be filled with: texts by their field's name, and lists whose columns are fields `LIST.COLUMN`. */
export interface TemplateFields {
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, { readonly columns: readonly string[]; readonly items: readonly Item[] }>>;
}

/** Sections that a report may have or not, by what was written; their fields are known in any case. */
const WRITTEN = ['summary', 'stories', 'corrections'] as const;
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
    cases: gridList(cases.columns, cases.rows.slice(0, MOST_CASES_ON_PAPER), format),
  };
  for (const section of sections) {
    const items = section.figures.map((figure) => figureItem(figure, format));
    lists[`section.${section.id}.figures`] = { columns: FIGURE_COLUMNS, items };
    for (const { id, columns, rows, total } of section.tables) {
      lists[`table.${id}`] = gridList(columns, total === undefined ? rows : [...rows, total], format);
    }
  }
  return { texts, lists };
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
  Object.hasOwn(fields.texts, name) || listField(fields, name) !== null;

/** The fields of a report together with those that any report of today has, empty where this one has none of theirs. */
export function withKnown(fields: TemplateFields, known: TemplateFields): TemplateFields {
  const empty = Object.fromEntries(Object.keys(known.texts).map((name) => [name, '']));
  const lists = Object.fromEntries(
    Object.entries(known.lists).map(([name, { columns }]) => [name, { columns, items: [] }]),
  );
  return { texts: { ...empty, ...fields.texts }, lists: { ...lists, ...fields.lists } };
}
