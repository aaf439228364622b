import { useTranslation } from 'react-i18next';
import { regionName } from '#shared/domain/regions.ts';
import { ECOSYSTEMS, ecosystemName, sectorName } from '#shared/domain/sectors.ts';
import { useLists } from '../../../records/list-options.ts';
import { useReaderLanguage } from '../../../records/reader.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import type { ImportField } from './fields.ts';

/** A stored value of a field in the reader's words: codes by their names, everything else as it stands. */
export function useValueWords(): (field: ImportField, value: string) => string {
  const { t } = useTranslation('lists');
  const format = useFormat();
  const lists = useLists();
  const language = useReaderLanguage();
  const each = (value: string, word: (one: string) => string): string => value.split(', ').map(word).join(', ');
  return (field, value) => {
    switch (field) {
      case 'country':
      case 'addressCountry':
        return format.country(value);
      case 'region':
        return regionName(value, language);
      case 'kind':
        return lists.word('kind', value);
      case 'size':
        return lists.word('size', value);
      case 'gender':
        return lists.word('gender', value);
      case 'nameOrder':
        return lists.word('nameOrder', value);
      case 'preferredChannel':
        return lists.word('channel', value);
      case 'affiliatedFrom':
      case 'affiliatedTo':
        return format.date(value);
      case 'nameLanguage':
      case 'preferredLanguage':
        return format.languageName(value);
      case 'languages':
        return each(value, format.languageName);
      case 'sectors':
        return each(value, (code) =>
          ECOSYSTEMS.some((one) => one.code === code) ? ecosystemName(code, language) : sectorName(code, language),
        );
      case 'formsOffered':
      case 'formsSought':
        return each(value, (form) => t(`form.${form}`));
      default:
        return value;
    }
  };
}
