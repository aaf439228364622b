import { useTranslation } from 'react-i18next';
import { regionName } from '#shared/domain/regions.ts';
import { HistoryPanel, type StoredValue } from '../../records/HistoryPanel.tsx';
import { useLists } from '../../records/list-options.ts';
import { MergedParts } from '../../records/merges/MergedParts.tsx';
import { useReaderLanguage } from '../../records/reader.ts';
import { useFormat } from '../../ui/format/use-format.ts';

/** Fields that follow from others. */
const SILENT = new Set(['regionVersion', 'createdAt', 'mergedIntoId']);

/** Who changed what in an organisation's own fields. */
export function OrganisationHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation('organisations');
  const { word } = useLists();
  const format = useFormat();
  const language = useReaderLanguage();
  const wordOf = (field: string, value: string): string => {
    if (field === 'kind' || field === 'size') return word(field, value);
    if (field === 'country') return format.country(value);
    if (field === 'regionCode') return regionName(value, language);
    if (field === 'nameLanguage') return format.languageName(value);
    return value;
  };
  const describe = (field: string, value: StoredValue) =>
    SILENT.has(field)
      ? null
      : { field: t(`field.${field}`), value: value === null ? '' : wordOf(field, String(value)) };
  return (
    <>
      <MergedParts kind="organisation" id={id} />
      <HistoryPanel id={id} describe={describe} />
    </>
  );
}
