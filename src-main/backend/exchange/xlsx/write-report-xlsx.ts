import type { WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { tableOf } from '#shared/domain/chart-data.ts';
import type { ReportColumn, ReportDocument, ReportSection, ReportTable } from '#shared/domain/report-document.ts';
import { PERCENTAGE_POINTS, reportFormat } from '#shared/domain/report-format.ts';
import { CELL_FORMATS, cellValue, columnLetter, sheetName, xlsxText } from './cells.ts';
import { chartRows, nativeChart } from './report-charts.ts';
import { bodyStyle, reportFooter, SheetWriter, STYLES } from './sheet.ts';
import { hasTexts, textsSheet } from './texts-sheet.ts';

/**
 * The report as a workbook in its own language: the figures, a sheet per section with its tables and native charts, what is
 * written in it, and one row per case. Numbers and days are numbers and days; texts are texts, whatever they begin with.
 */
export async function writeReportXlsx(document: ReportDocument): Promise<Uint8Array> {
  const taken = new Set<string>();
  const created = new Date(document.generatedAt);
  return writeXlsx({
    sheets: [
      figuresSheet(document, sheetName(document.labels.figuresSheet, taken)),
      ...document.sections
        .filter(({ tables }) => tables.length > 0)
        .map((section) => sectionSheet(document, section, sheetName(section.title, taken))),
      ...(hasTexts(document)
        ? [textsSheet(document, sheetName(document.labels.textsSheet ?? document.labels.section, taken))]
        : []),
      casesSheet(document, sheetName(document.labels.casesSheet, taken)),
    ],
    properties: {
      title: xlsxText(`${document.title} – ${document.period.label}`),
      description: xlsxText(document.subtitle),
      creator: xlsxText(document.author),
      company: xlsxText(document.office),
      created,
      modified: created,
    },
  });
}

function figuresSheet(document: ReportDocument, name: string): WriteSheet {
  const { labels, language } = document;
  const sheet = new SheetWriter(name);
  writeHead(sheet, document);
  const names = [
    labels.section,
    labels.indicator,
    labels.unit,
    labels.value,
    labels.previous,
    labels.change,
    labels.target,
    labels.rule,
    labels.indicatorId,
  ];
  const header = writeHeader(sheet, names);
  const text = (value: string, wrap = false) => ({
    value: xlsxText(value),
    style: bodyStyle(CELL_FORMATS.text, { wrap }),
  });
  for (const section of document.sections) {
    for (const { kind, value, previous, target, ...figure } of section.figures) {
      const number = (amount: number | null, bold = false) => ({
        value: amount,
        style: bodyStyle(CELL_FORMATS[kind], { bold }),
      });
      const scale = kind === 'share' ? 100 : 1;
      const change = value === null || previous === null ? null : round((value - previous) * scale);
      sheet.write([
        text(section.title, true),
        text(figure.name, true),
        text(figure.unit),
        number(value, true),
        number(previous),
        { value: change, style: bodyStyle(changeFormat(kind, PERCENTAGE_POINTS[language])) },
        number(target),
        text(figure.rule, true),
        text(figure.indicatorId),
      ]);
    }
  }
  sheet.widen([24, 38, 16, 14, 14, 14, 12, 70, 26]);
  return sheet.finish({
    freezePane: { rows: header + 1 },
    autoFilter: { range: `A${header + 1}:I${Math.max(sheet.row, header + 1)}` },
    pageSetup: { printTitlesRow: `$${header + 1}:$${header + 1}` },
    headerFooter: reportFooter(document),
    a11y: { headerRow: header, summary: xlsxText(document.title) },
  });
}

function sectionSheet(document: ReportDocument, section: ReportSection, name: string): WriteSheet {
  const sheet = new SheetWriter(name);
  sheet.write([{ value: xlsxText(section.title), style: STYLES.title }]);
  const chartColumn = Math.max(...section.tables.map(({ columns }) => columns.length)) + 1;
  for (const table of section.tables) {
    sheet.skipTo(sheet.row + 1);
    const top = sheet.write([{ value: xlsxText(table.title), style: STYLES.tableTitle }]);
    const firstRow = writeTableRows(sheet, table) + 1;
    let chartRow = top;
    const charts = table.rows.length === 0 ? [] : section.charts.filter(({ tableId }) => tableId === table.id);
    for (const chart of charts) {
      const place = { sheet: name, firstRow, chartRow, chartColumn };
      sheet.charts.push(nativeChart(chart, tableOf(chart, section.tables), document.language, place));
      chartRow += chartRows(table) + 1;
    }
    sheet.skipTo(chartRow);
  }
  return sheet.finish({ view: { showGridLines: false }, headerFooter: reportFooter(document) });
}

/** Writes a table and returns the row of its header. */
function writeTableRows(sheet: SheetWriter, table: ReportTable): number {
  const header = writeHeader(
    sheet,
    table.columns.map(({ name }) => name),
  );
  const line = (row: ReportTable['rows'][number], bold: boolean) =>
    table.columns.map((column, index) => ({
      value: cellValue(row[index] ?? null),
      style: bodyStyle(CELL_FORMATS[row[index]?.kind ?? column.kind], { bold }),
    }));
  for (const row of table.rows) sheet.write(line(row, false));
  if (table.total) sheet.write(line(table.total, true));
  sheet.widen(table.columns.map(widthOf));
  return header;
}

function casesSheet(document: ReportDocument, name: string): WriteSheet {
  const { columns, rows } = document.cases;
  const sheet = new SheetWriter(name);
  writeTableRows(sheet, { id: 'cases', title: '', columns, rows });
  return sheet.finish({
    freezePane: { rows: 1, columns: 1 },
    ...(columns.length > 0
      ? { autoFilter: { range: `A1:${columnLetter(columns.length - 1)}${rows.length + 1}` } }
      : {}),
    pageSetup: { paperSize: 'a3', printTitlesRow: '$1:$1' },
    headerFooter: reportFooter(document),
    a11y: { headerRow: 0 },
  });
}

function writeHead(sheet: SheetWriter, document: ReportDocument): void {
  const { labels, period } = document;
  const format = reportFormat(document.language);
  const facts = [
    [labels.office, document.office],
    [labels.author, document.author],
    [labels.generatedAt, format.instant(document.generatedAt, document.zone)],
    [labels.rulesVersion, document.rulesVersion],
  ];
  sheet.write([{ value: xlsxText(document.title), style: STYLES.title }]);
  for (const line of [
    document.subtitle,
    `${period.label} (${format.period(period)})`,
    facts.map(([label, value]) => `${label}: ${value}`).join(' · '),
  ]) {
    sheet.write([{ value: xlsxText(line), style: STYLES.subtitle }]);
  }
  sheet.skipTo(sheet.row + 1);
}

function writeHeader(sheet: SheetWriter, names: readonly string[]): number {
  return sheet.write(names.map((name) => ({ value: xlsxText(name), style: STYLES.header })));
}

function widthOf({ kind, weight }: ReportColumn): number {
  if (kind !== 'text') return kind === 'date' ? 12 : 13;
  return Math.round(14 * Math.max(1, weight ?? 1.6));
}

function changeFormat(kind: keyof typeof CELL_FORMATS, points: string): string {
  const digits = kind === 'share' ? `0.0"${points}"` : CELL_FORMATS[kind];
  return `+${digits};-${digits};${digits}`;
}

/** Differences of decimals without the dust of binary fractions. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
