import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { chartData, chartInWords } from '#shared/domain/chart-data.ts';
import { chartHeight, chartOptions } from '#shared/domain/chart-options.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { ReportChart, ReportTable } from '#shared/domain/report-document.ts';
import { Chart, type ChartTable } from '../../ui/chart/Chart.tsx';
import { useScheme } from '../../ui/preferences/use-scheme.ts';

interface DrawnChartProps {
  readonly chart: ReportChart;
  /** The one that it draws. */
  readonly table: ReportTable;
  readonly language: Language;
  /** The same to read; left out where it stands beside the chart. */
  readonly written?: ChartTable;
  /** The row and the series of a mark that was clicked. */
  readonly onPick: (row: number, series: number) => void;
}

/** A chart of the report as wide as its place, by the definition that paper has too. */
export function DrawnChart({ chart, table, language, written, onPick }: DrawnChartProps) {
  const scheme = useScheme();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const data = useMemo(() => chartData(chart, table, language), [chart, table, language]);
  const style = useMemo(() => ({ language, scheme, width }), [language, scheme, width]);
  const option = useMemo(() => {
    // Only parts that stand side by side need patterns, and the option brings its own; the rest is said in words.
    const aria = { enabled: true, label: { description: chartInWords(data, language) }, decal: { show: false } };
    return { ...chartOptions(data, style), aria };
  }, [data, style, language]);
  return (
    <div ref={ref}>
      {width > 0 && (
        <Chart
          title={chart.title}
          option={option}
          {...(written && { table: written })}
          height={chartHeight(data, style)}
          onPick={onPick}
        />
      )}
    </div>
  );
}
