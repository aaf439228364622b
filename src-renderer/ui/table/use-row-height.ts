import { useMemo } from 'react';
import { usePreferences } from '../preferences/provider.tsx';

/** The same figures as `--row` in tokens.css. */
const REM = { compact: 2, normal: 2.375, comfortable: 2.75 } as const;

/** Height of a table row in px at the chosen density and the document's base font size. */
export const useRowHeight = (): number => {
  const { density } = usePreferences().preferences;
  return useMemo(() => {
    const base = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return REM[density] * (Number.isFinite(base) ? base : 16);
  }, [density]);
};
