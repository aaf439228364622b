import { useId } from 'react';
import type { ReportSection } from '#shared/domain/report-document.ts';
import { Breakdown } from './Breakdown.tsx';
import { FigureTable } from './FigureTable.tsx';
import type { Reading } from './reading.ts';
import classes from './reports.module.css';

interface SectionViewProps extends Reading {
  readonly section: ReportSection;
}

/** A chapter: its figures, then each of their breakdowns as a chart or a table. */
export function SectionView({ section, ...reading }: SectionViewProps) {
  const id = useId();
  const { title, intro, figures, tables, charts } = section;
  const shown = tables.filter(({ rows }) => rows.length > 0);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <FigureTable figures={figures} caption={title} {...reading} />
      {intro && shown.length > 0 && <p className={classes.intro}>{intro}</p>}
      <div className={classes.breakdowns}>
        {shown.map((table) => (
          <Breakdown
            key={table.id}
            table={table}
            chart={charts.find(({ tableId }) => tableId === table.id)}
            {...reading}
          />
        ))}
      </div>
    </section>
  );
}
