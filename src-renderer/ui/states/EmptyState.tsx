import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyStateProps {
  /** What belongs here. */
  readonly title: string;
  readonly hint?: ReactNode;
  /** The one action that fills it, as a button. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
  /** Where the empty place is the whole screen. */
  readonly asHeading?: boolean;
}

/** An empty place says what belongs there and offers the one action that fills it. */
export function EmptyState({ title, hint, action, icon, asHeading = false }: EmptyStateProps) {
  const Title = asHeading ? 'h1' : 'p';
  return (
    <div className={classes.state}>
      {icon && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Title className={classes.title}>{title}</Title>
      {hint && <p className={classes.hint}>{hint}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
