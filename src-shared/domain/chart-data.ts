import type { Language } from './lists.ts';
import type { ChartKind, ChartTone, FigureKind, ReportChart, ReportTable } from './report-document.ts';
import { reportFormat } from './report-format.ts';

/** A chart with the figures of its table put in. Values stand in the order of the categories. */
export interface ChartData {
  readonly kind: ChartKind;
  readonly title: string;
  readonly valueKind: FigureKind;
  readonly categories: readonly { readonly label: string; readonly tone?: ChartTone }[];
  readonly series: readonly {
    readonly name: string;
    readonly tone?: ChartTone;
    readonly values: readonly (number | null)[];
  }[];
}

/**
 * Takes a chart's figures from its table.
 * @throws RangeError if the table is not the chart's, or lacks a column that the chart names
 */
export function chartData(chart: ReportChart, table: ReportTable, language: Language): ChartData {
  if (table.id !== chart.tableId)
    throw new RangeError(`chart ${chart.id} shows table ${chart.tableId}, not ${table.id}`);
  const format = reportFormat(language);
  const rows = table.rows.slice(0, chart.rowCount ?? table.rows.length);
  const categoryAt = columnIndex(table, chart.categoryColumnId);
  const series = chart.series.map(({ columnId, tone }) => {
    const at = columnIndex(table, columnId);
    return {
      name: table.columns[at]?.name ?? columnId,
      ...(tone ? { tone } : {}),
      values: rows.map((row) => {
        const cell = row[at] ?? null;
        return cell && 'value' in cell ? cell.value : null;
      }),
    };
  });
  const kind = table.columns[columnIndex(table, chart.series[0]?.columnId ?? chart.categoryColumnId)]?.kind;
  return {
    kind: chart.kind,
    title: chart.title,
    valueKind: kind === 'decimal' || kind === 'share' ? kind : 'integer',
    categories: rows.map((row, index) => {
      const tone = chart.tones?.[index];
      return { label: format.cell(row[categoryAt] ?? null), ...(tone ? { tone } : {}) };
    }),
    series,
  };
}

/** The table that a chart shows, among those of its section. */
export function tableOf(chart: ReportChart, tables: readonly ReportTable[]): ReportTable {
  const table = tables.find(({ id }) => id === chart.tableId);
  if (!table) throw new RangeError(`chart ${chart.id} names no table of its section: ${chart.tableId}`);
  return table;
}

export function columnIndex(table: ReportTable, columnId: string): number {
  const index = table.columns.findIndex(({ id }) => id === columnId);
  if (index < 0) throw new RangeError(`table ${table.id} has no column ${columnId}`);
  return index;
}

/** The chart in words, for those who cannot see it: its title and every figure that it draws. */
export function chartInWords(data: ChartData, language: Language): string {
  const format = reportFormat(language);
  const [list, stop] = language === 'ja' ? ['、', '。'] : [', ', '. '];
  const parts = data.series.map((series) => {
    const values = data.categories.map(
      ({ label }, index) => `${label} ${format.number(series.values[index] ?? null, data.valueKind)}`,
    );
    return data.series.length > 1 ? `${series.name}: ${values.join(list)}` : values.join(list);
  });
  return [data.title, ...parts].join(stop);
}
