import type { ReactNode } from 'react';
import classes from './records.module.css';

interface SectionProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a record under a small heading, with the one thing that adds to it. */
export function Section({ title, action, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>
        {title}
        {action}
      </h3>
      {children}
    </section>
  );
}
