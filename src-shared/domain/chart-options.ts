import type { BarSeriesOption, EChartsOption } from 'echarts';
import { type Brush, brushOf, type ChartStyle } from './chart-brush.ts';
import type { ChartData } from './chart-data.ts';
import { toneAt } from './chart-tones.ts';
import { inLines } from './text-lines.ts';

const FONTS = 'Noto Sans, Noto Sans JP, sans-serif';
const FONT_SIZE = 12;
const ROW = 26;
/** Labels may use the space to the chart's edge; the plot shrinks instead of cutting them. */
const BOUNDS = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;

/**
 * The ECharts option of a chart, the same on screen and on paper. It needs no ECharts at run time; whoever draws it
 * registers bar, line, pie, grid and legend. It draws no title: that is the caption's work.
 */
export function chartOptions(data: ChartData, style: ChartStyle): EChartsOption {
  const brush = brushOf(data, style);
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FONTS, fontSize: FONT_SIZE, color: brush.ink },
    ...drawingOf(data, brush, style.width),
  };
}

/** The height in pixels at which every label of a chart of this width has room. */
export function chartHeight(data: ChartData, { width }: ChartStyle): number {
  const rows = data.categories.length * rowHeight(data, width);
  if (data.kind === 'bar' || data.kind === 'funnel') return Math.max(80, rows + 12);
  if (data.kind === 'stacked-bar' && liesDown(data, width)) return Math.max(120, rows + 62);
  if (data.kind === 'line') return 250 + legendRoom(data, width);
  return data.kind === 'donut' ? 220 : 250;
}

function drawingOf(data: ChartData, brush: Brush, width: number): EChartsOption {
  if (data.kind === 'bar') return bars(data, brush, width);
  if (data.kind === 'stacked-bar') return stackedBars(data, brush, width);
  if (data.kind === 'line') return lines(data, brush, width);
  return data.kind === 'funnel' ? funnel(data, brush, width) : donut(data, brush);
}

/** Bars lie down when their names would not fit side by side under them. */
function liesDown(data: ChartData, width: number): boolean {
  const roomOf = ({ label }: { readonly label: string }): number => 16 + widthOf(label);
  return Math.max(0, ...data.categories.map(roomOf)) * data.categories.length > width - 60;
}

/** Under a plot names stand side by side, where there is room for them. */
function nameAxis(data: ChartData, brush: Brush) {
  return {
    type: 'category' as const,
    data: data.categories.map(({ label }) => label),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: brush.line } },
    axisLabel: { color: brush.ink, fontSize: FONT_SIZE, hideOverlap: true },
  };
}

/** Beside bars that lie down each name has its place: of two lines where it is long. */
function nameColumn(data: ChartData, brush: Brush, width: number) {
  const lines = namesBeside(data, width);
  return {
    type: 'category' as const,
    inverse: true,
    data: data.categories.map(({ label }) => label),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: brush.line } },
    axisLabel: {
      ...{ color: brush.ink, fontSize: FONT_SIZE, lineHeight: LINE_HEIGHT, interval: 0 },
      formatter: (label: string, at: number) => lines[at]?.join('\n') ?? label,
    },
  };
}

const LINE_HEIGHT = 15;
const MOST_LINES = 2;

/** A last word alone in a line reads worse than bars that are a little shorter. */
const TOLERANCE = 1.15;

/** The names of categories in lines, in the room that they have beside bars. */
function namesBeside(data: ChartData, width: number): readonly (readonly string[])[] {
  const room = nameRoom(width);
  return data.categories.map(({ label }) =>
    nameWidth(label) <= TOLERANCE * room ? [label] : inLines(label, { room, most: MOST_LINES, widthOf: nameWidth }),
  );
}

/** Closer than `widthOf`, which keeps legends apart: a name that is a little wider takes its room from the plot. */
const nameWidth = (text: string): number => 0.9 * widthOf(text);

/** Names take half of a chart at most, and no more than is read at a glance. */
const nameRoom = (width: number): number => Math.max(150, Math.min(280, width / 2));

/** What each bar has with its name. */
const rowHeight = (data: ChartData, width: number): number =>
  namesBeside(data, width).some((lines) => lines.length > 1) ? ROW + LINE_HEIGHT - 4 : ROW;

function valueAxis(data: ChartData, brush: Brush) {
  return {
    type: 'value' as const,
    ...(data.valueKind === 'integer' ? { minInterval: 1 } : {}),
    splitLine: { lineStyle: { color: brush.line } },
    axisLabel: { color: brush.muted, fontSize: FONT_SIZE, formatter: (value: number) => brush.text(value) },
  };
}

function legend(brush: Brush) {
  const textStyle = { color: brush.ink, fontSize: FONT_SIZE };
  return { top: 0, left: 8, itemWidth: 22, itemHeight: 13, itemGap: 18, icon: 'rect', textStyle };
}

function bars(data: ChartData, brush: Brush, width: number): EChartsOption {
  const [first] = data.series;
  return {
    grid: { left: 8, right: 56, top: 4, bottom: 4, ...BOUNDS },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: nameColumn(data, brush, width),
    series: {
      type: 'bar',
      name: first?.name ?? '',
      barMaxWidth: 16,
      data: (first?.values ?? []).map((value, index) => ({
        value: value ?? '-',
        itemStyle: { color: brush.fill(data.categories[index]?.tone ?? first?.tone ?? 'ai') },
      })),
      label: { show: true, position: 'right', color: brush.ink, formatter: (at) => brush.text(numberOf(at.value)) },
    },
  };
}

function stackedBars(data: ChartData, brush: Brush, width: number): EChartsOption {
  const down = liesDown(data, width);
  const series = data.series.map(
    ({ name, tone, values }, index): BarSeriesOption => ({
      type: 'bar',
      stack: 'all',
      name,
      barMaxWidth: down ? 16 : 44,
      itemStyle: { ...brush.part(index, tone), borderColor: brush.paper, borderWidth: 0.8 },
      data: values.map((value) => value ?? '-'),
    }),
  );
  const grid = { left: 8, right: 16, top: 32, bottom: 4, ...BOUNDS };
  return down
    ? {
        grid,
        legend: legend(brush),
        xAxis: valueAxis(data, brush),
        yAxis: nameColumn(data, brush, width),
        series,
      }
    : { grid, legend: legend(brush), xAxis: nameAxis(data, brush), yAxis: valueAxis(data, brush), series };
}

const LEGEND_ROW = 24;
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? FONT_SIZE : FONT_SIZE * 0.6), 0);

/** What the names of the lines need above the plot beyond their first row. */
function legendRoom(data: ChartData, width: number): number {
  let [rows, used] = [1, 0];
  for (const { name } of data.series) {
    const own = widthOf(name) + 34 + 18 + 8;
    if (used > 0 && used + own > width - 8) [rows, used] = [rows + 1, 0];
    used += own;
  }
  return (rows - 1) * LEGEND_ROW;
}

function lines(data: ChartData, brush: Brush, width: number): EChartsOption {
  const dashes = ['solid', [7, 4], [2, 4], [10, 3, 2, 3]] as const;
  const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const;
  return {
    grid: { left: 8, right: 28, top: 32 + legendRoom(data, width), bottom: 4, ...BOUNDS },
    legend: { ...legend(brush), icon: 'inherit', itemWidth: 34 },
    xAxis: { ...nameAxis(data, brush), boundaryGap: false },
    yAxis: valueAxis(data, brush),
    series: data.series.map(({ name, tone, values }, index) => {
      const color = brush.fill(tone ?? toneAt(index));
      const dash = dashes[index % dashes.length] ?? 'solid';
      return {
        type: 'line',
        name,
        symbol: symbols[index % symbols.length] ?? 'circle',
        symbolSize: 7,
        lineStyle: { color, width: 2, type: typeof dash === 'string' ? dash : [...dash] },
        itemStyle: { color },
        data: values.map((value) => value ?? '-'),
      };
    }),
  };
}

/** Bars around a common middle, each with its share of the first: what reaches a step, and what is lost before it. */
function funnel(data: ChartData, brush: Brush, width: number): EChartsOption {
  const values = (data.series[0]?.values ?? []).map((value) => value ?? 0);
  const most = Math.max(1, ...values);
  const first = values[0] ?? 0;
  const bar: BarSeriesOption = { type: 'bar', stack: 'all', barCategoryGap: '12%' };
  return {
    grid: { left: 8, right: 110, top: 4, bottom: 4, ...BOUNDS },
    xAxis: { type: 'value', show: false, min: 0, max: most },
    yAxis: { ...nameColumn(data, brush, width), axisLine: { show: false } },
    series: [
      { ...bar, silent: true, itemStyle: { color: 'transparent' }, data: values.map((value) => (most - value) / 2) },
      {
        ...bar,
        name: data.series[0]?.name ?? '',
        data: values.map((value, index) => ({
          value,
          itemStyle: { color: brush.fill(data.categories[index]?.tone ?? 'ai') },
        })),
        label: {
          show: true,
          position: 'right',
          color: brush.ink,
          formatter: (at: { readonly value?: unknown }) => {
            const count = numberOf(at.value) ?? 0;
            return first > 0 ? `${brush.text(count)}  (${brush.share(count / first)})` : brush.text(count);
          },
        },
      },
    ],
  };
}

function donut(data: ChartData, brush: Brush): EChartsOption {
  return {
    series: {
      type: 'pie',
      name: data.series[0]?.name ?? '',
      radius: ['42%', '70%'],
      label: {
        alignTo: 'edge',
        edgeDistance: 2,
        distanceToLabelLine: 4,
        color: brush.ink,
        fontSize: FONT_SIZE,
        lineHeight: FONT_SIZE * 1.3,
        formatter: (at) => `${at.name}\n${brush.text(numberOf(at.value))}`,
      },
      labelLine: { length: 10, length2: 4, lineStyle: { color: brush.muted } },
      data: (data.series[0]?.values ?? []).map((value, index) => ({
        name: data.categories[index]?.label ?? '',
        value: value ?? 0,
        itemStyle: { ...brush.part(index, data.categories[index]?.tone), borderColor: brush.paper, borderWidth: 1.5 },
      })),
    },
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
