import { useMemo } from 'react';
import { countries } from '#shared/domain/countries.ts';
import { ECOSYSTEMS, SECTORS } from '#shared/domain/sectors.ts';
import type { SelectOption } from '../ui/table/types.ts';
import { useReaderLanguage } from './reader.ts';

/** Every country by its name in the reader's language, in its order. */
export function useCountryOptions(): readonly SelectOption[] {
  const language = useReaderLanguage();
  return useMemo(() => countries(language).map(({ code, name }) => ({ value: code, label: name })), [language]);
}

/** The NACE sections, with their letter: C Manufacturing. */
export function useSectorOptions(): readonly SelectOption[] {
  const language = useReaderLanguage();
  return useMemo(
    () => SECTORS.map(({ code, names }) => ({ value: code, label: `${code} ${names[language]}` })),
    [language],
  );
}

/** The industrial ecosystems. */
export function useEcosystemOptions(): readonly SelectOption[] {
  const language = useReaderLanguage();
  return useMemo(() => ECOSYSTEMS.map(({ code, names }) => ({ value: code, label: names[language] })), [language]);
}
