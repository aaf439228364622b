import { type RefCallback, useCallback, useState } from 'react';

/** Where a line of things goes on beyond the edge of its box. */
export interface Overflow {
  readonly start: boolean;
  readonly end: boolean;
}

const NONE: Overflow = { start: false, end: false };
/** Half a pixel of rounding is no overflow. */
const LEAST_PX = 2;

/** Tells at which end of a box that scrolls sideways more can be found; follows its size, its contents and its scrolling. */
export function useOverflow(): { readonly ref: RefCallback<HTMLElement>; readonly overflow: Overflow } {
  const [overflow, setOverflow] = useState(NONE);
  const ref = useCallback((box: HTMLElement | null) => {
    if (box === null) return;
    const look = (): void => {
      const start = box.scrollLeft > LEAST_PX;
      const end = box.scrollWidth - box.clientWidth - box.scrollLeft > LEAST_PX;
      setOverflow((before) => (before.start === start && before.end === end ? before : { start, end }));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    for (const child of box.children) sizes.observe(child);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);
  return { ref, overflow };
}
