import type { ReactNode } from 'react';
import type { DashboardMark } from '#shared/contract/dashboard.ts';
import classes from './dashboard.module.css';
import { type DashboardReading, isSameMark } from './reading.ts';

interface MarkButtonProps extends Pick<DashboardReading, 'open'> {
  readonly mark: DashboardMark;
  /** The open one. */
  readonly current: DashboardMark | null;
  /** Says what it is to those who only hear it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A figure that opens the records it stands for. */
export function MarkButton({ mark, current, label, open, children }: MarkButtonProps) {
  return (
    <button
      type="button"
      className={classes.number}
      aria-label={label}
      aria-current={isSameMark(current, mark)}
      onClick={() => open(mark)}
    >
      {children}
    </button>
  );
}
