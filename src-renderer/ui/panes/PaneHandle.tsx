import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import classes from './ThreePane.module.css';

interface PaneHandleProps {
  readonly label: string;
  /** Width in px of the pane after the handle. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onResize: (width: number) => void;
  readonly onReset: () => void;
}

const STEP = 24;

/** The line between two panes: drag it, move it with the arrow keys, double click puts it back. */
export function PaneHandle({ label, width, min, max, onResize, onReset }: PaneHandleProps) {
  const drag = useRef<{ x: number; width: number } | null>(null);
  const resize = (next: number): void => onResize(Math.round(Math.min(max, Math.max(min, next))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (by) resize(width + by);
    else if (event.key === 'Home') resize(max);
    else if (event.key === 'End') resize(min);
    else return;
    event.preventDefault();
  };
  // ARIA's window splitter: a separator that takes the focus and tells its value.
  const splitter = {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuenow': width,
    'aria-valuemin': min,
    'aria-valuemax': Math.round(max),
    onKeyDown,
    onDoubleClick: onReset,
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, width };
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag.current) resize(drag.current.width + drag.current.x - event.clientX);
    },
    onPointerUp: () => {
      drag.current = null;
    },
  } as const;

  return <div {...splitter} className={classes.handle} />;
}
