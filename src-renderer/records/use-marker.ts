import { useMemo } from 'react';
import { marksIn, needlesOf, type Range } from '#shared/domain/search-marks.ts';
import { parseSearch } from '#shared/domain/search-query.ts';
import type { Filters } from '../ui/filters/types.ts';
import type { Marker } from '../ui/marks/Marked.tsx';

/** Rows that scroll by come back; so many texts' places are remembered. */
const KEPT = 3000;

/** Marks in a list's rows what its text filter asks for; null where it asks for nothing. */
export function useMarker(filters: Filters): Marker | null {
  const text = filters.text?.kind === 'text' ? filters.text.text : '';
  return useMemo(() => {
    const needles = needlesOf(parseSearch(text, { filters: false }).words);
    if (needles.length === 0) return null;
    const known = new Map<string, readonly Range[]>();
    return (shown) => {
      const ranges = known.get(shown) ?? marksIn(shown, needles);
      if (known.size < KEPT) known.set(shown, ranges);
      return ranges;
    };
  }, [text]);
}
