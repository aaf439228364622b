import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useFormat } from '../format/use-format.ts';
import { useDualTime } from '../time/DualTime.tsx';
import classes from './calendar.module.css';
import type { CalendarEvent } from './types.ts';

interface EventButtonProps {
  readonly event: CalendarEvent;
  readonly onOpen: (id: string) => void;
  readonly style?: CSSProperties;
  /** Writes both clocks under the title. */
  readonly tall?: boolean;
}

/** An event in a calendar: time, title and state; both clocks where there is room, and for the pointer. */
export function EventButton({ event, onOpen, style, tall = false }: EventButtonProps) {
  const format = useFormat();
  const both = useDualTime(event.start, undefined, false);
  return (
    <button
      type="button"
      className={classes.event}
      data-tall={tall || undefined}
      style={{ color: `var(--${event.tone})`, background: `var(--${event.tone}-soft)`, ...style }}
      title={[both, event.title, event.state].filter(Boolean).join(', ')}
      lang={event.lang}
      onClick={() => onOpen(event.id)}
    >
      <span className={classes.time}>{tall ? both : format.time(event.start)}</span>
      <span className={classes.eventTitle}>{event.title}</span>
      {event.state && <VisuallyHidden>{event.state}</VisuallyHidden>}
    </button>
  );
}
