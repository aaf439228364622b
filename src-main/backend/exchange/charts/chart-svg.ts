import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartStyle } from '#shared/domain/chart-brush.ts';
import type { ChartData } from '#shared/domain/chart-data.ts';
import { chartHeight, chartOptions } from '#shared/domain/chart-options.ts';

use([SVGRenderer, BarChart, LineChart, PieChart, GridComponent, LegendComponent]);

/** A chart as a self-contained SVG document, of the style's width; text stays text. */
export function chartSvg(data: ChartData, style: ChartStyle): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: style.width, height: chartHeight(data, style) });
  try {
    chart.setOption(chartOptions(drawable(data), style));
    return chart.renderToSVGString();
  } finally {
    // A chart that is not disposed keeps Node alive.
    chart.dispose();
  }
}

/** The chart with names that an XML file can hold. */
function drawable(data: ChartData): ChartData {
  const clean = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ');
  return {
    ...data,
    categories: data.categories.map((category) => ({ ...category, label: clean(category.label) })),
    series: data.series.map((series) => ({ ...series, name: clean(series.name) })),
  };
}
