import { type MouseEvent, type PointerEvent, useRef, useState } from 'react';

/** As far as a press may wander and still be a click, px. */
const SLACK = 6;

interface ColumnDrag {
  /** The column before which the dragged one would stand; null behind the last; undefined while none is dragged. */
  readonly before: string | null | undefined;
  /** For the row of headings or the list, whose parts carry `data-column`. */
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onClickCapture: (event: MouseEvent) => void;
  };
}

/**
 * Takes a column by its heading, or by its line in a list of columns, to another place; a press that stays where it is remains a
 * click. @param way in which direction they follow each other
 */
export function useColumnDrag(
  onPlace: (id: string, before: string | null) => void,
  way: 'right' | 'down' = 'right',
): ColumnDrag {
  const pointAt = ({ clientX, clientY }: PointerEvent): number => (way === 'right' ? clientX : clientY);
  const pressed = useRef<{ readonly id: string; readonly at: number } | null>(null);
  const dragged = useRef(false);
  const [before, setBefore] = useState<string | null>();

  /** The first heading whose middle lies beyond the pointer. */
  const placeOf = (event: PointerEvent<HTMLElement>): string | null => {
    const headings = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-column]')];
    const next = headings.find((heading) => {
      const { left, width, top, height } = heading.getBoundingClientRect();
      return pointAt(event) < (way === 'right' ? left + width / 2 : top + height / 2);
    });
    return next?.dataset.column ?? null;
  };
  const end = (): void => {
    pressed.current = null;
    setBefore(undefined);
  };
  return {
    before,
    handlers: {
      onPointerDown: (event) => {
        dragged.current = false;
        const id = (event.target as HTMLElement).closest<HTMLElement>('[data-column]')?.dataset.column;
        pressed.current = event.button === 0 && id !== undefined ? { id, at: pointAt(event) } : null;
      },
      onPointerMove: (event) => {
        if (pressed.current === null) return;
        if (!dragged.current && Math.abs(pointAt(event) - pressed.current.at) < SLACK) return;
        if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = true;
        setBefore(placeOf(event));
      },
      onPointerUp: (event) => {
        if (pressed.current !== null && dragged.current) onPlace(pressed.current.id, placeOf(event));
        end();
      },
      onPointerCancel: end,
      onClickCapture: (event) => {
        // The heading was let go, not pressed: it must not sort.
        if (dragged.current) event.stopPropagation();
        dragged.current = false;
      },
    },
  };
}
