import { useTranslation } from 'react-i18next';
import { HistoryPanel, type StoredValue } from '../../records/HistoryPanel.tsx';
import { useLists } from '../../records/list-options.ts';
import { MergedParts } from '../../records/merges/MergedParts.tsx';
import { useFormat } from '../../ui/format/use-format.ts';

/** Who changed what in a person's own fields. */
export function PersonHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation('people');
  const { word } = useLists();
  const format = useFormat();
  const wordOf = (field: string, value: string): string => {
    if (field === 'gender' || field === 'nameOrder') return word(field, value);
    if (field === 'preferredChannel') return word('channel', value);
    if (field === 'nameLanguage' || field === 'preferredLanguage') return format.languageName(value);
    return value;
  };
  const describe = (field: string, value: StoredValue) =>
    field === 'createdAt' || field === 'mergedIntoId'
      ? null
      : { field: t(`field.${field}`), value: value === null ? '' : wordOf(field, String(value)) };
  return (
    <>
      <MergedParts kind="person" id={id} />
      <HistoryPanel id={id} describe={describe} />
    </>
  );
}
