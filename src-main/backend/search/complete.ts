import { fold } from '#shared/domain/fold.ts';
import { searchRegions } from '#shared/domain/region-search.ts';
import type { SearchFilterName } from '#shared/domain/search-filters.ts';
import type { Context } from '../context.ts';
import { readSession } from '../session/index.ts';
import { allValues, type FilterValue } from './filter-values.ts';

/** As many as a person looks through. */
const OFFERED = 12;

export interface Completion {
  readonly value: string;
  readonly label: string | null;
}

/** 0 a word begins so, 1 one of its later words does; undefined for what does not fit. */
function closeness({ words }: FilterValue, key: string): number | undefined {
  if (words.some((word) => word.startsWith(key))) return 0;
  return words.some((word) => word.includes(` ${key}`)) ? 1 : undefined;
}

/** Values with which a filter that is being typed may go on; without letters those that come first in their list. */
export function completionsOf(context: Context, filter: SearchFilterName, typed: string): Completion[] {
  if (filter === 'region') return regionsFor(context, typed);
  const key = fold(typed);
  const fitting = allValues(context, filter).flatMap((value) => {
    const rank = closeness(value, key);
    return rank === undefined ? [] : [{ ...value, rank }];
  });
  const best = fitting.toSorted((a, b) => a.rank - b.rank).slice(0, OFFERED);
  return best.map(({ value, label }) => ({ value, label }));
}

function regionsFor(context: Context, typed: string): Completion[] {
  const language = readSession(context).profile?.language ?? 'en';
  return searchRegions(typed, language, OFFERED).map(({ code, names }) => ({ value: code, label: names[language] }));
}
