import { useCallback, useMemo } from 'react';
import type { OrganisationRef, PersonRef } from '#shared/contract/common.ts';
import type { Language } from '#shared/domain/lists.ts';
import { type DisplayedName, displayedName, displayedOrganisation, type NameForm } from '#shared/domain/names.ts';
import { usePreferences } from '../ui/preferences/provider.tsx';

/** The language in which this person reads the program. */
export const useReaderLanguage = (): Language => usePreferences().preferences.language;

/** Words one after the other, as short as a cell of a list wants them: `Handel, Tourismus`, 貿易、観光. */
export function useWordList(): (words: readonly string[]) => string {
  const language = useReaderLanguage();
  return useCallback((words) => words.join(language === 'ja' ? '、' : ', '), [language]);
}

/** People's and organisations' names as this reader reads them, with the language to mark them with. */
export function useNames(): {
  readonly person: (person: PersonRef, form?: NameForm) => DisplayedName;
  readonly organisation: (organisation: OrganisationRef) => DisplayedName;
} {
  const language = useReaderLanguage();
  return useMemo(
    () => ({
      person: (person, form) => displayedName(person, language, form),
      organisation: (organisation) => displayedOrganisation(organisation, language),
    }),
    [language],
  );
}
