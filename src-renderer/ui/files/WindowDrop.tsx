import { useEffect, useRef, useState } from 'react';
import { useStable } from '../hooks/use-stable.ts';
import classes from './files.module.css';

interface WindowDropProps {
  /** What a drop will do here: "File under 2026-A7-0042" or "Start an inquiry". */
  readonly describe: (target: string | null) => string;
  /** `target` is the `data-drop-target` of the innermost element under the pointer that has one. */
  readonly onDrop: (files: readonly File[], target: string | null) => void;
  readonly enabled?: boolean;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const targetOf = (event: DragEvent): string | null =>
  (event.target instanceof Element && event.target.closest('[data-drop-target]')?.getAttribute('data-drop-target')) ||
  null;

/** Takes files dropped anywhere in the window, and says beforehand what will become of them. */
export function WindowDrop({ describe, onDrop, enabled = true }: WindowDropProps) {
  const [over, setOver] = useState<{ target: string | null } | null>(null);
  const depth = useRef(0);
  const drop = useStable(onDrop);

  useEffect(() => {
    if (!enabled) return;
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth.current += 1;
      setOver({ target: targetOf(event) });
    };
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(null);
    };
    const allow = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const take = (event: DragEvent): void => {
      depth.current = 0;
      setOver(null);
      // A component with a drop of its own has prevented the default already.
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) drop(files, targetOf(event));
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [enabled, drop]);

  if (!over) return null;
  return (
    <div className={classes.overlay}>
      <output className={classes.promise}>{describe(over.target)}</output>
    </div>
  );
}
