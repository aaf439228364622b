import { useTranslation } from 'react-i18next';
import { addressFields } from '#shared/contract/addresses.ts';
import { regionName } from '#shared/domain/regions.ts';
import { HistoryPanel, type StoredValue } from '../../records/HistoryPanel.tsx';
import { useLists } from '../../records/list-options.ts';
import { MergedParts } from '../../records/merges/MergedParts.tsx';
import { useReaderLanguage } from '../../records/reader.ts';
import { useFormat } from '../../ui/format/use-format.ts';

/** Fields that follow from others. */
const SILENT = new Set(['regionVersion', 'createdAt', 'mergedIntoId']);

/** Those that people have in common with organisations. */
const ADDRESS_FIELDS: ReadonlySet<string> = new Set(['country', ...Object.keys(addressFields.shape)]);

/** Who changed what in a person's own fields. */
export function PersonHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation(['people', 'organisations']);
  const { word } = useLists();
  const format = useFormat();
  const language = useReaderLanguage();
  const wordOf = (field: string, value: string): string => {
    if (field === 'gender' || field === 'nameOrder') return word(field, value);
    if (field === 'preferredChannel') return word('channel', value);
    if (field === 'nameLanguage' || field === 'preferredLanguage') return format.languageName(value);
    if (field === 'country') return format.country(value);
    if (field === 'regionCode') return regionName(value, language);
    return value;
  };
  const nameOf = (field: string): string =>
    ADDRESS_FIELDS.has(field) ? t(`organisations:field.${field}`) : t(`field.${field}`);
  const describe = (field: string, value: StoredValue) =>
    SILENT.has(field) ? null : { field: nameOf(field), value: value === null ? '' : wordOf(field, String(value)) };
  return (
    <>
      <MergedParts kind="person" id={id} />
      <HistoryPanel id={id} describe={describe} />
    </>
  );
}
