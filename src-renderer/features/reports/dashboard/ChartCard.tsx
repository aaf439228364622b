import type { DashboardMark } from '#shared/contract/dashboard.ts';
import type { ReportChart, ReportTable } from '#shared/domain/report-document.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { type ChartTable, FiguresTable } from '../../../ui/chart/Chart.tsx';
import { DrawnChart } from '../DrawnChart.tsx';
import classes from './dashboard.module.css';
import { MarkButton } from './MarkButton.tsx';
import { useOpenLabel } from './open-label.ts';
import type { DashboardReading } from './reading.ts';

interface ChartCardProps extends DashboardReading {
  readonly table: ReportTable;
  readonly chart: ReportChart;
  /** Row by row and cell by cell. */
  readonly marks: readonly (readonly (DashboardMark | null)[])[];
  /** Whether its table stands beside it for good, as there is room for both. */
  readonly beside?: boolean;
}

/** A table of the dashboard drawn and, at once or on demand, written; each of its marks opens its records. */
export function ChartCard({ table, chart, marks, beside = false, ...reading }: ChartCardProps) {
  const labelOf = useOpenLabel();
  const written = writtenTable(table, marks, reading, labelOf);
  const drawn = (
    <DrawnChart
      chart={chart}
      table={table}
      language={reading.language}
      {...(beside ? {} : { written })}
      onPick={(row, series) => {
        // The bars of a funnel stand on silent ones, which have no records.
        const columnId = chart.series[chart.kind === 'funnel' ? 0 : series]?.columnId;
        const mark = marks[row]?.[table.columns.findIndex(({ id }) => id === columnId)];
        if (mark) reading.open(mark);
      }}
    />
  );
  if (!beside) return <div className={classes.card}>{drawn}</div>;
  return (
    <div className={`${classes.card} ${classes.pair}`}>
      {drawn}
      <FiguresTable table={written} />
    </div>
  );
}

function writtenTable(
  table: ReportTable,
  marks: ChartCardProps['marks'],
  reading: DashboardReading,
  labelOf: ReturnType<typeof useOpenLabel>,
): ChartTable {
  const format = reportFormat(reading.language);
  const lines = [...table.rows.map((row, at) => ({ row, id: table.keys?.[at] ?? String(at), own: marks[at] }))];
  return {
    columns: table.columns.map(({ name }) => name),
    rows: [...lines, ...(table.total ? [{ row: table.total, id: 'total', own: undefined }] : [])].map(
      ({ row, id, own }) => ({
        id,
        cells: row.map((cell, column) => {
          const text = cell === null ? '–' : format.cell(cell);
          const mark = own?.[column];
          if (!mark) return text;
          const name = `${format.cell(row[0] ?? null)}, ${table.columns[column]?.name}`;
          return (
            <MarkButton
              key={table.columns[column]?.id}
              mark={mark}
              label={labelOf(name, text)}
              current={reading.mark}
              open={reading.open}
            >
              {text}
            </MarkButton>
          );
        }),
      }),
    ),
  };
}
