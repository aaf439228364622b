import type { Language } from '#shared/domain/lists.ts';
import { regionMatches } from '#shared/domain/region-search.ts';
import { REGIONS } from '#shared/domain/regions.ts';
import { editionHint } from '../../records/place-options.ts';
import type { FacetOption } from '../../ui/filters/types.ts';

const cache = new Map<Language, readonly FacetOption[]>();
let made: typeof REGIONS | undefined;

/** Every region as an option: third regions, countries, prefectures and NUTS regions, each with its code to tell them apart. */
export function regionOptions(language: Language): readonly FacetOption[] {
  // The office may have edited its third regions.
  if (made !== REGIONS) cache.clear();
  made = REGIONS;
  const known = cache.get(language);
  if (known !== undefined) return known;
  const options = REGIONS.map(({ code, names }) => ({
    value: code,
    label: code.startsWith('third:') ? names[language] : `${names[language]} (${code.split(':')[1]})`,
    matches: (typed: string) => regionMatches(code, typed),
    ...editionHint(code),
  }));
  cache.set(language, options);
  return options;
}
