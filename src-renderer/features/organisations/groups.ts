import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '#shared/domain/countries.ts';
import { ORGANISATION_SIZES, SIDES } from '#shared/domain/lists.ts';
import type { GroupChoice } from '../../records/grouping.ts';
import { useLists } from '../../records/list-options.ts';
import { useFormat } from '../../ui/format/use-format.ts';

/** By what organisations can be grouped, in the reader's words. */
export function useOrganisationGroups(): readonly GroupChoice[] {
  const { t } = useTranslation('organisations');
  const { word } = useLists();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'kind', label: t('field.kind'), word: (value) => word('kind', value) },
      { id: 'country', label: t('field.country'), word: (code) => countryName(code, format.language) },
      { id: 'side', label: t('field.side'), word: (value) => word('side', value), order: SIDES },
      { id: 'size', label: t('field.size'), word: (value) => word('size', value), order: ORGANISATION_SIZES },
    ],
    [t, word, format],
  );
}
