import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '#shared/domain/countries.ts';
import { COOPERATION_FORMS, ORGANISATION_SIZES, SIDES } from '#shared/domain/lists.ts';
import { ecosystemName, SECTORS, sectorName } from '#shared/domain/sectors.ts';
import { type GroupChoice, listedGroup } from '../../records/grouping.ts';
import { useLists } from '../../records/list-options.ts';
import { useFormat } from '../../ui/format/use-format.ts';

/** By what organisations can be grouped, in the reader's words. */
export function useOrganisationGroups(): readonly GroupChoice[] {
  const { t } = useTranslation(['organisations', 'lists']);
  const { word } = useLists();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'kind', label: t('field.kind'), word: (value) => word('kind', value) },
      { id: 'country', label: t('field.country'), word: (code) => countryName(code, format.language) },
      { id: 'side', label: t('field.side'), word: (value) => word('side', value), order: SIDES },
      { id: 'size', label: t('field.size'), word: (value) => word('size', value), order: ORGANISATION_SIZES },
      {
        id: 'sector',
        label: t('lists:facet.sector'),
        word: (code) => sectorName(code, format.language),
        order: SECTORS.map(({ code }) => code),
      },
      { id: 'ecosystem', label: t('lists:facet.ecosystem'), word: (code) => ecosystemName(code, format.language) },
      listedGroup('formOffered', t('lists:facet.form-offered'), COOPERATION_FORMS, (one) => word('form', one)),
      listedGroup('formSought', t('lists:facet.form-sought'), COOPERATION_FORMS, (one) => word('form', one)),
      { id: 'tag', label: t('lists:facet.tag'), word: (tag) => tag },
    ],
    [t, word, format],
  );
}
