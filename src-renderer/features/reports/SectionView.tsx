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
  const { title, intro, figures, tables, charts, pictures = [], stories = [] } = section;
  const shown = tables.filter(({ rows }) => rows.length > 0);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {figures.length > 0 && <FigureTable figures={figures} caption={title} {...reading} />}
      <Paragraphs text={intro ?? ''} />
      {pictures.map(({ svg, alt }) => (
        <img key={alt} className={classes.picture} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={alt} />
      ))}
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
      {stories.map(({ title: name, note, body }) => (
        <article key={`${note} ${name}`} className={classes.story}>
          <h3>{name}</h3>
          <p className={classes.second}>{note}</p>
          <Paragraphs text={body} />
        </article>
      ))}
    </section>
  );
}

/** An empty line parts them. */
function Paragraphs({ text }: { readonly text: string }) {
  const paragraphs = text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph, at) => (
    // Paragraphs have an order and no identity of their own.
    <p key={Number(at)} className={classes.paragraph}>
      {paragraph}
    </p>
  ));
}
