import type { ReactNode } from 'react';
import type { DateValue } from '../format/format.ts';
import { TimeNote } from '../time/TimeNote.tsx';
import classes from './Timeline.module.css';

export interface TimelineItem {
  readonly id: string;
  /** `full`: what people said and did; `quiet`: what the record's fields became. */
  readonly weight: 'full' | 'quiet';
  readonly title: ReactNode;
  readonly at: DateValue;
  readonly author?: ReactNode;
  readonly icon?: ReactNode;
  readonly body?: ReactNode;
  /** Language of the body. */
  readonly lang?: string | undefined;
  readonly actions?: ReactNode;
}

interface TimelineProps {
  readonly label: string;
  readonly items: readonly TimelineItem[];
}

/** The history of a record, in the order given. */
export function Timeline({ label, items }: TimelineProps) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={classes.item} data-weight={item.weight}>
          <span className={classes.dot} aria-hidden>
            {item.weight === 'full' && item.icon}
          </span>
          <div className={classes.head}>
            <span className={classes.title}>
              {item.title}
              {item.author && <span className={classes.author}> · {item.author}</span>}
            </span>
            <span className={classes.time}>
              <TimeNote at={item.at} />
            </span>
            {item.actions && <span className={classes.actions}>{item.actions}</span>}
          </div>
          {item.body && (
            <div className={classes.body} lang={item.lang}>
              {item.body}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
