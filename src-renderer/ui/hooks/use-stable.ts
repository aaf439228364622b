import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that never changes but always runs the newest one given: for handlers of memoised rows. */
export const useStable = <Args extends readonly unknown[], Result>(
  run: (...args: Args) => Result,
): ((...args: Args) => Result) => {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
};
