import { BarChart, FunnelChart, HeatmapChart, LineChart, PieChart } from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { TONES, type Tone } from '../theme/tones.ts';

use([
  BarChart,
  FunnelChart,
  HeatmapChart,
  LineChart,
  PieChart,
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  SVGRenderer,
]);

const SERIES: readonly Tone[] = [
  'ai',
  'introduced',
  'follow-up',
  'matching',
  'meeting-planned',
  'meeting-held',
  'shu',
  'on-hold',
];
const TONE_NAME = /^tone:(.+)$/;

/** ECharts draws with literal colours only: what an option names `tone:matching` becomes the scheme's colour. */
const withColors = (value: unknown, colorOf: (name: string) => string): unknown => {
  if (typeof value === 'string') {
    const tone = TONE_NAME.exec(value)?.[1];
    return tone && TONES.some((one) => one === tone) ? colorOf(tone) : value;
  }
  if (Array.isArray(value)) return value.map((item) => withColors(item, colorOf));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withColors(item, colorOf)]));
};

/** Draws an option into an element in the colours of its scheme, with patterns beside colours. Call `dispose` at the end. */
export const drawChart = (
  element: HTMLElement,
  option: EChartsCoreOption,
  label: string,
  animate: boolean,
): EChartsType => {
  const style = getComputedStyle(element);
  const colorOf = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const text = { color: colorOf('ink'), fontFamily: style.fontFamily, fontSize: Number.parseFloat(style.fontSize) };
  const axis = {
    axisLine: { lineStyle: { color: colorOf('field') } },
    axisTick: { lineStyle: { color: colorOf('field') } },
    axisLabel: { color: colorOf('muted') },
    splitLine: { lineStyle: { color: colorOf('line') } },
  };
  const theme = {
    color: SERIES.map(colorOf),
    backgroundColor: 'transparent',
    textStyle: text,
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    legend: { textStyle: { color: text.color } },
    tooltip: {
      backgroundColor: colorOf('paper'),
      borderColor: colorOf('line'),
      textStyle: { color: text.color, fontSize: text.fontSize },
    },
  };
  const chart = init(element, theme, { renderer: 'svg' });
  chart.setOption({
    aria: { enabled: true, label: { description: label }, decal: { show: true } },
    animation: animate,
    animationDuration: 150,
    ...(withColors(option, colorOf) as EChartsCoreOption),
    // An option that is also printed names the report's fonts; on the screen they are the window's.
    textStyle: text,
  });
  return chart;
};
