import { useCallback, useState } from 'react';

/** A value kept under `key` in this device's storage; what can't be read (or is not accepted) is the initial value. */
export const useStored = <T>(
  key: string,
  initial: T,
  accept: (value: unknown) => value is T,
): readonly [T, (value: T) => void] => {
  const [value, setValue] = useState<T>(() => {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      return accept(stored) ? stored : initial;
    } catch {
      return initial;
    }
  });
  const store = useCallback(
    (next: T) => {
      setValue(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, store];
};
