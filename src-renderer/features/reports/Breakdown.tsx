import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportChart, ReportTable } from '#shared/domain/report-document.ts';
import { type ChartTable, FiguresTable } from '../../ui/chart/Chart.tsx';
import type { OpenedFigure } from './address.ts';
import { DrawnChart } from './DrawnChart.tsx';
import { FigureButton } from './FigureButton.tsx';
import type { Reading } from './reading.ts';
import classes from './reports.module.css';

interface BreakdownProps extends Reading {
  readonly table: ReportTable;
  readonly chart: ReportChart | undefined;
}

/** As many as are read at a glance. */
const FIRST_ROWS = 8;

/** A figure by one of its dimensions: drawn where the report draws it, else as a table. Each row opens its records. */
export function Breakdown({ table, chart, ...reading }: BreakdownProps) {
  return (
    <div className={classes.card}>
      {chart ? <Drawn table={table} chart={chart} {...reading} /> : <Written table={table} {...reading} />}
    </div>
  );
}

function Drawn({ table, chart, ...reading }: BreakdownProps & { readonly chart: ReportChart }) {
  return (
    <DrawnChart
      table={table}
      chart={chart}
      language={reading.language}
      written={writtenTable(table, table.rows.length, reading)}
      onPick={(at) => {
        const figure = figureAt(table, at);
        if (figure && reading.canOpen?.(figure) !== false) reading.onOpen(figure);
      }}
    />
  );
}

function Written({ table, ...reading }: Reading & { readonly table: ReportTable }) {
  const { t } = useTranslation('reports');
  const id = useId();
  const [all, setAll] = useState(false);
  const count = table.rows.length;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.cardTitle}>
        {table.title}
      </h3>
      <FiguresTable table={writtenTable(table, all ? count : FIRST_ROWS, reading)} />
      {count > FIRST_ROWS && (
        <Button size="compact-xs" variant="subtle" className={classes.more ?? ''} onClick={() => setAll(!all)}>
          {all ? t('table.fewer') : t('table.all', { count })}
        </Button>
      )}
    </section>
  );
}

/** The first rows of a table; a number opens the records behind it. */
function writtenTable(table: ReportTable, count: number, { format, opened, onOpen, canOpen }: Reading): ChartTable {
  const last = table.columns.length - 1;
  return {
    columns: table.columns.map(({ name }) => name),
    words: table.columns.flatMap(({ kind }, at) => (kind === 'text' ? [at] : [])),
    rows: table.rows.slice(0, count).map((row, at) => {
      const name = `${table.title}, ${format.cell(row[0] ?? null)}`;
      const figure = figureAt(table, at);
      return {
        id: table.keys?.[at] ?? String(at),
        cells: row.map((cell, column) => {
          if (column !== last || !figure || !cell || !('value' in cell)) return format.cell(cell);
          return (
            <FigureButton
              key={table.columns[column]?.id}
              {...{ name, figure, format, opened, onOpen }}
              {...(canOpen && { canOpen })}
              value={cell.value}
              kind={cell.kind}
            />
          );
        }),
      };
    }),
  };
}

/** What a row of a breakdown asks for: the table's id names the indicator and the dimension. */
function figureAt({ id, keys }: ReportTable, at: number): OpenedFigure | undefined {
  const [indicatorId, dimension] = id.split('.');
  const key = keys?.[at];
  if (indicatorId === undefined || dimension === undefined || key === undefined) return undefined;
  return { id: indicatorId, part: { dimension, key } };
}
