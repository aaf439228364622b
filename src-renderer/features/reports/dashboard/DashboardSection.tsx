import { type ReactNode, useId } from 'react';
import type { ReportSection } from '#shared/domain/report-document.ts';
import classes from './dashboard.module.css';

interface DashboardSectionProps {
  readonly section: Pick<ReportSection, 'title' | 'intro'> | undefined;
  /** What its parts are chosen by. */
  readonly aside?: ReactNode;
  /** Cards below each other, side by side in rows, or in columns that each fill by themselves. */
  readonly layout?: 'rows' | 'grid' | 'columns';
  readonly children: ReactNode;
}

/** A chapter of the dashboard; one that has nothing to show is left out. */
export function DashboardSection({ section, aside, layout = 'rows', children }: DashboardSectionProps) {
  const id = useId();
  if (section === undefined || (Array.isArray(children) && children.length === 0)) return null;
  return (
    <section aria-labelledby={id}>
      <header className={classes.sectionHead}>
        <h2 id={id}>{section.title}</h2>
        {aside}
      </header>
      {section.intro && <p className={classes.intro}>{section.intro}</p>}
      <div className={classes[layout]}>{children}</div>
    </section>
  );
}
