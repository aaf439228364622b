export interface Allowance {
  take(): void;
  /** How many milliseconds to wait before taking the next; 0 while some are left. */
  waitMs(): number;
}

/** So many at once, then so many per second. `now` gives milliseconds. */
export function createAllowance(
  { perSecond, burst }: { readonly perSecond: number; readonly burst: number },
  now: () => number = performance.now.bind(performance),
): Allowance {
  let left = burst;
  let at = now();
  const refill = () => {
    const time = now();
    left = Math.min(burst, left + ((time - at) * perSecond) / 1000);
    at = time;
  };
  return {
    take() {
      refill();
      left -= 1;
    },
    waitMs() {
      refill();
      return left >= 0 ? 0 : Math.ceil((-left * 1000) / perSecond);
    },
  };
}

export interface Attempts {
  /** Whether so many have failed lately that no further one is looked at. */
  isExhausted(): boolean;
  failed(): void;
}

/** At most `limit` failures within `windowMs`. */
export function createAttempts(
  { limit, windowMs }: { readonly limit: number; readonly windowMs: number },
  now: () => number = performance.now.bind(performance),
): Attempts {
  let failures: readonly number[] = [];
  const recent = () => failures.filter((at) => now() - at < windowMs);
  return {
    isExhausted: () => recent().length >= limit,
    failed() {
      failures = [...recent(), now()].slice(-limit);
    },
  };
}
