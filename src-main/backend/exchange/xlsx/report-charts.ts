import type { SheetChart } from 'hucre/xlsx';
import { chartData, chartInWords, columnIndex } from '#shared/domain/chart-data.ts';
import { TONES, toneAt } from '#shared/domain/chart-tones.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { ChartKind, ChartTone, ReportChart, ReportTable } from '#shared/domain/report-document.ts';
import { CELL_FORMATS, sheetRange, xlsxText } from './cells.ts';

/** Where a table stands on its sheet, and where its chart may stand. Rows and columns count from 0. */
export interface Place {
  readonly sheet: string;
  readonly firstRow: number;
  readonly chartRow: number;
  readonly chartColumn: number;
}

const KINDS = {
  bar: 'bar',
  funnel: 'bar',
  'stacked-bar': 'column',
  line: 'line',
  donut: 'doughnut',
} as const satisfies Record<ChartKind, SheetChart['type']>;
const CHART_COLUMNS = 8;

/** The rows that a chart covers on the sheet. */
export function chartRows(table: ReportTable): number {
  return Math.max(15, Math.ceil(table.rows.length * 1.4) + 5);
}

/** A chart that the spreadsheet program draws itself, from the cells of the table. */
export function nativeChart(chart: ReportChart, table: ReportTable, language: Language, place: Place): SheetChart {
  const data = chartData(chart, table, language);
  const lastRow = place.firstRow + data.categories.length - 1;
  const parts = chart.kind === 'donut' || data.categories.some(({ tone }) => tone);
  const range = (columnId: string): string =>
    sheetRange(place.sheet, columnIndex(table, columnId), place.firstRow, lastRow);
  const lying = chart.kind === 'bar' || chart.kind === 'funnel';
  return {
    type: KINDS[chart.kind],
    title: xlsxText(chart.title),
    titleFontSize: 12,
    altText: xlsxText(chartInWords(data, language)),
    anchor: {
      from: { row: place.chartRow, col: place.chartColumn },
      to: { row: place.chartRow + chartRows(table), col: place.chartColumn + CHART_COLUMNS },
    },
    series: data.series.map(({ name, tone }, index) => ({
      name: xlsxText(name),
      values: range(chart.series[index]?.columnId ?? ''),
      categories: range(chart.categoryColumnId),
      color: hue(tone ?? toneAt(index)),
      ...(parts
        ? { dataPoints: data.categories.map(({ tone: own }, idx) => ({ idx, fillColor: hue(own ?? toneAt(idx)) })) }
        : {}),
      ...(chart.kind === 'line' ? { marker: { symbol: index % 2 === 0 ? 'circle' : 'square', size: 7 } as const } : {}),
    })),
    ...(chart.kind === 'stacked-bar' ? { barGrouping: 'stacked', overlap: 100 } : {}),
    ...(chart.kind === 'donut' ? { holeSize: 55 } : { gapWidth: lying ? 40 : 60 }),
    legend: chart.kind === 'donut' || data.series.length > 1 ? 'bottom' : false,
    dataLabels: { showValue: true, numberFormat: { formatCode: CELL_FORMATS[data.valueKind], sourceLinked: false } },
    // Rows run downwards in the table, so bars do too.
    ...(lying ? { axes: { x: { reverse: true }, y: { gridlines: { major: false }, hidden: true } } } : {}),
  };
}

function hue(tone: ChartTone): string {
  return TONES[tone].light.slice(1);
}
