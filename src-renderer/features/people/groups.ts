import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '#shared/domain/countries.ts';
import { CHANNELS } from '#shared/domain/lists.ts';
import type { GroupChoice } from '../../records/grouping.ts';
import { useLists } from '../../records/list-options.ts';
import { useFormat } from '../../ui/format/use-format.ts';

/** By what people can be grouped, in the reader's words. */
export function usePersonGroups(): readonly GroupChoice[] {
  const { t } = useTranslation(['people', 'lists']);
  const { word } = useLists();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'country', label: t('filter.country'), word: (code) => countryName(code, format.language) },
      { id: 'preferredLanguage', label: t('field.preferredLanguage'), word: format.languageName },
      {
        id: 'preferredChannel',
        label: t('field.preferredChannel'),
        word: (value) => word('channel', value),
        order: CHANNELS,
      },
      { id: 'language', label: t('lists:facet.language'), word: format.languageName },
      { id: 'tag', label: t('lists:facet.tag'), word: (tag) => tag },
    ],
    [t, word, format],
  );
}
