/** Wakes one who waits, after a while; who rings again meanwhile can only make it sooner. */
export interface Bell {
  /** @param after ms */
  readonly ring: (after: number) => void;
  /** Fulfilled when it has rung since the last time. */
  readonly rung: () => Promise<void>;
  /** Forgets what is to come. */
  readonly silence: () => void;
}

export function createBell(): Bell {
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let hasRung = false;
  let wake = (): void => {};
  const silence = (): void => {
    clearTimeout(timer);
    dueAt = Number.POSITIVE_INFINITY;
  };
  const sound = (): void => {
    silence();
    hasRung = true;
    wake();
  };
  return {
    silence,
    ring: (after) => {
      const at = performance.now() + after;
      if (at >= dueAt) return;
      silence();
      dueAt = at;
      timer = setTimeout(sound, after);
    },
    rung: async () => {
      if (!hasRung) await new Promise<void>((resolve) => (wake = resolve));
      hasRung = false;
    },
  };
}
