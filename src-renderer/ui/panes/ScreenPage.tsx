import type { ReactNode } from 'react';
import classes from './ScreenPage.module.css';

interface ScreenPageProps {
  readonly title: string;
  /** How many things the screen shows, in words or figures. */
  readonly count?: string | undefined;
  /** What belongs here, in a sentence. */
  readonly explained?: string | undefined;
  /** The button at the end of the head. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A screen without panes: its head, and one column that scrolls below it. */
export function ScreenPage({ title, count, explained, action, children }: ScreenPageProps) {
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1>{title}</h1>
        {count !== undefined && <span className={classes.count}>{count}</span>}
        {action && <span className={classes.action}>{action}</span>}
      </header>
      {explained !== undefined && <p className={classes.explained}>{explained}</p>}
      {children}
    </div>
  );
}
