import { type ChartData, chartData, chartInWords, tableOf } from '#shared/domain/chart-data.ts';
import type {
  ReportCases,
  ReportCell,
  ReportColumn,
  ReportDocument,
  ReportSection,
  ReportTable,
} from '#shared/domain/report-document.ts';
import { NO_VALUE, type ReportFormat, reportFormat } from '#shared/domain/report-format.ts';
import { paperLanguage, paperText } from './paper-text.ts';

/** Beyond this many the annex would be a book of its own; it then says where all of them are. */
export const MOST_CASES_ON_PAPER = 1000;
/** Pixels at 96 dpi: the width of the text, and of a chart that has its table at its side. */
export const WIDE = 640;
export const NARROW = 388;
const TALLEST_SIDE_TABLE = 13;

/** What the template reads: ready texts and plain numbers, no Typst code. The template's comments name the same fields. */
export interface PaperReport {
  readonly model: PaperModel;
  readonly charts: readonly { readonly data: ChartData; readonly width: number }[];
  /** SVG documents. */
  readonly pictures: readonly string[];
}

interface PaperCell {
  readonly t: string;
  readonly l?: string;
  readonly end?: boolean;
  readonly empty?: boolean;
}

interface PaperTable {
  readonly title: string;
  readonly columns: readonly { readonly names: readonly string[]; readonly weight: number; readonly end: boolean }[];
  /** Rows of cells; a cell is a list of lines. */
  readonly rows: readonly (readonly (readonly PaperCell[])[])[];
  readonly total: readonly (readonly PaperCell[])[] | null;
  readonly charts: readonly { readonly file: string; readonly alt: string; readonly caption: string | null }[];
  readonly beside: boolean;
  readonly whole: boolean;
}

export type PaperModel = ReturnType<typeof modelOf>;

export function paperReport(document: ReportDocument): PaperReport {
  const format = reportFormat(document.language);
  const charts: { data: ChartData; width: number }[] = [];
  const tables = document.sections.map((section) => section.tables.map((table) => paperTable(table, section)));
  const pictures = document.sections.flatMap(({ pictures: own = [] }) => own.map(({ svg }) => svg));
  return { model: modelOf(document, format, tables), charts, pictures };

  function paperTable(table: ReportTable, section: ReportSection): PaperTable {
    const own = table.rows.length === 0 ? [] : section.charts.filter(({ tableId }) => tableId === table.id);
    const beside = own.length === 1 && table.columns.length <= 3 && table.rows.length <= TALLEST_SIDE_TABLE;
    return {
      ...paperGrid(table.columns, table.rows, format),
      title: paperText(table.title),
      total: table.total ? paperRow(table.columns, table.total, format) : null,
      charts: own.map((chart) => {
        const data = chartData(chart, tableOf(chart, section.tables), document.language);
        charts.push({ data, width: beside ? NARROW : WIDE });
        return {
          file: chartFile(charts.length - 1),
          alt: paperText(chartInWords(data, document.language)),
          caption: chart.title === table.title ? null : paperText(chart.title),
        };
      }),
      beside,
      whole: table.rows.length <= 2 * TALLEST_SIDE_TABLE,
    };
  }
}

export function chartFile(index: number): string {
  return `/chart-${index}.svg`;
}

export function pictureFile(index: number): string {
  return `/picture-${index}.svg`;
}

function modelOf(document: ReportDocument, format: ReportFormat, tables: readonly (readonly PaperTable[])[]) {
  const figures = document.sections.flatMap((section) => section.figures.map((figure) => paperFigure(figure, format)));
  const { period, previous, labels } = document;
  let picture = 0;
  const days = format.period(period);
  return {
    language: document.language,
    title: paperText(document.title),
    subtitle: paperText(document.subtitle),
    standing: paperText(document.standing ?? ''),
    period: paperText(period.label),
    // A period without a name of its own is called by its days, which need not be said twice.
    days: period.label === days ? '' : days,
    compared: previous ? format.period(previous) : '',
    hasTargets: document.sections.some((section) => section.figures.some(({ target }) => target !== null)),
    office: paperText(document.office),
    author: paperText(document.author),
    generatedAt: format.instant(document.generatedAt, document.zone),
    created: utcParts(document.generatedAt),
    rulesVersion: paperText(document.rulesVersion),
    labels: Object.fromEntries(Object.entries(labels).map(([key, text]) => [key, paperText(text)])),
    highlights: document.highlights
      .flatMap((id) => figures.find(({ indicatorId }) => indicatorId === id) ?? [])
      .slice(0, 6),
    sections: document.sections.map((section, index) => ({
      title: paperText(section.title),
      intro: paragraphs(section.intro ?? ''),
      figures: section.figures.map((figure) => paperFigure(figure, format)),
      pictures: (section.pictures ?? []).map(({ alt }) => {
        picture += 1;
        return { file: pictureFile(picture - 1), alt: paperText(alt) };
      }),
      tables: tables[index] ?? [],
      stories: (section.stories ?? []).map(({ title, note, body }) => {
        return { title: paperText(title), note: paperText(note), body: paragraphs(body) };
      }),
    })),
    /** The annex by which each figure can be checked. */
    rules: figures.filter(({ rule }) => rule !== '').map(({ name, rule }) => ({ name, rule })),
    cases: paperCases(document.cases, format),
  };
}

/** An empty line parts them. */
const paragraphs = (text: string): readonly string[] =>
  paperText(text)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '');

function paperFigure(figure: ReportSection['figures'][number], format: ReportFormat) {
  const { value, previous, target, kind } = figure;
  return {
    indicatorId: figure.indicatorId,
    name: paperText(figure.name),
    unit: paperText(figure.unit),
    rule: paperText(figure.rule),
    value: format.number(value, kind),
    previous: format.number(previous, kind),
    change: value === null || previous === null ? NO_VALUE : format.change(value, previous, kind),
    target: format.number(target, kind),
  };
}

function paperCases(cases: ReportCases, format: ReportFormat) {
  const shown = cases.rows.slice(0, MOST_CASES_ON_PAPER);
  return {
    ...paperGrid(cases.columns, shown, format),
    count: format.number(cases.rows.length, 'integer'),
    cut: shown.length < cases.rows.length,
  };
}

/** Columns of one stack become one column of several lines. */
function paperGrid(columns: readonly ReportColumn[], rows: readonly (readonly ReportCell[])[], format: ReportFormat) {
  return {
    columns: stacks(columns).map((stack) => ({
      names: stack.map(({ column }) => paperText(column.name)),
      weight: Math.max(...stack.map(({ column }) => column.weight ?? (column.kind === 'text' ? 2 : 1))),
      end: stack.every(({ column }) => isNumeric(column)),
    })),
    rows: rows.map((row) => paperRow(columns, row, format)),
  };
}

function paperRow(columns: readonly ReportColumn[], row: readonly ReportCell[], format: ReportFormat): PaperCell[][] {
  return stacks(columns).map((stack) =>
    stack.map(({ column, index }) => paperCell(row[index] ?? null, column, format)),
  );
}

function paperCell(cell: ReportCell, column: ReportColumn, format: ReportFormat): PaperCell {
  const text = paperText(format.cell(cell));
  const language = cell?.kind === 'text' ? paperLanguage(cell.lang) : null;
  return {
    t: text.trim() === '' ? NO_VALUE : text,
    ...(text.trim() === '' ? { empty: true } : {}),
    ...(language ? { l: language } : {}),
    ...(isNumeric(column) ? { end: true } : {}),
  };
}

function stacks(columns: readonly ReportColumn[]): { column: ReportColumn; index: number }[][] {
  const result: { column: ReportColumn; index: number }[][] = [];
  columns.forEach((column, index) => {
    const last = result.at(-1);
    if (last && column.stack !== undefined && last[0]?.column.stack === column.stack) last.push({ column, index });
    else result.push([{ column, index }]);
  });
  return result;
}

function isNumeric({ kind }: ReportColumn): boolean {
  return kind === 'integer' || kind === 'decimal' || kind === 'share';
}

/** Year, month, day, hour, minute, second for the file's own date. */
function utcParts(instant: string): readonly number[] {
  const at = new Date(instant);
  return [
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  ];
}
