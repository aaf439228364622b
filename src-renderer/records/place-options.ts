import { useMemo } from 'react';
import { countries } from '#shared/domain/countries.ts';
import type { Language } from '#shared/domain/lists.ts';
import { nameMatches, regionMatches } from '#shared/domain/region-search.ts';
import { regionEdition } from '#shared/domain/regions.ts';
import { type Classified, ECOSYSTEMS, SECTORS } from '#shared/domain/sectors.ts';
import type { SelectOption } from '../ui/table/types.ts';
import { useReaderLanguage } from './reader.ts';

/** Found by its name in any language. */
const optionOf = ({ code, names }: Classified, language: Language): SelectOption => ({
  value: code,
  label: names[language],
  matches: (typed) => nameMatches(Object.values(names), typed),
});

/** Every country by its name in the reader's language, in its order. */
export function useCountryOptions(): readonly SelectOption[] {
  const language = useReaderLanguage();
  return useMemo(
    () =>
      countries(language).map(({ code, name }) => ({
        value: code,
        label: name,
        matches: (typed) => regionMatches(`iso:${code}`, typed),
      })),
    [language],
  );
}

/** The NACE sections, with their letter: C Manufacturing. */
export function useSectorOptions(): readonly SelectOption[] {
  const language = useReaderLanguage();
  return useMemo(
    () =>
      SECTORS.map((sector) => ({ ...optionOf(sector, language), label: `${sector.code} ${sector.names[language]}` })),
    [language],
  );
}

/** The industrial ecosystems. */
export function useEcosystemOptions(): readonly SelectOption[] {
  const language = useReaderLanguage();
  return useMemo(() => ECOSYSTEMS.map((ecosystem) => optionOf(ecosystem, language)), [language]);
}

/** Beside a region's option the list and edition that its code is taken from: NUTS 2024. */
export function editionHint(code: string): { readonly hint?: string } {
  const hint = regionEdition(code, null);
  return hint === null ? {} : { hint };
}
