import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldType, isListField, LISTS_OF_FIELDS } from '#shared/domain/own-indicators/fields.ts';
import { regionMatches } from '#shared/domain/region-search.ts';
import { REGIONS } from '#shared/domain/regions.ts';
import { useTagsInUse } from '../../../records/LabelsField.tsx';
import { useLanguageOptions } from '../../../records/languages.ts';
import { useCountryOptions, useSectorOptions } from '../../../records/place-options.ts';
import { useReaderLanguage } from '../../../records/reader.ts';
import { useColleagues } from '../../../rpc/session.ts';
import type { SelectOption } from '../../../ui/table/types.ts';

const plain = (values: readonly string[]): readonly SelectOption[] => values.map((value) => ({ value, label: value }));

/** Which values a field of this type may have, in the reader's words; none where it is only asked whether there is one. */
export function useValueOptions(type: FieldType | undefined): readonly SelectOption[] {
  const { t } = useTranslation('lists');
  const [countries, sectors, languages] = [useCountryOptions(), useSectorOptions(), useLanguageOptions()];
  const regions = useRegionOptions();
  const { offices } = useColleagues();
  const tags = useTagsInUse();
  if (type === undefined || type === 'presence') return [];
  if (isListField(type)) return LISTS_OF_FIELDS[type].map((value) => ({ value, label: t(`${type}.${value}`) }));
  return {
    country: () => countries,
    sector: () => sectors,
    language: () => languages,
    region: () => regions.inside,
    'third-region': () => regions.third,
    office: () => offices.map(({ id, name }) => ({ value: id, label: name })),
    tag: () => plain(tags),
  }[type]();
}

/** Regions of Europe and prefectures, and third regions; each is found by its name in any language, its reading and its code. */
function useRegionOptions() {
  const language = useReaderLanguage();
  return useMemo(() => {
    const options = (codes: typeof REGIONS): readonly SelectOption[] =>
      codes.map(({ code, names }) => ({
        value: code,
        label: code.startsWith('third:') ? names[language] : `${names[language]} (${code.split(':')[1]})`,
        matches: (typed) => regionMatches(code, typed),
      }));
    return {
      inside: options(REGIONS.filter(({ level }) => level > 0)),
      third: options(REGIONS.filter(({ code }) => code.startsWith('third:'))),
    };
  }, [language]);
}
