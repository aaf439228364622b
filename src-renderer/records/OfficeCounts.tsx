import { useTranslation } from 'react-i18next';
import type { BackupContents } from '#shared/contract/maintenance.ts';
import { KeyValue } from '../ui/fields/KeyValueList.tsx';
import { useFormat } from '../ui/format/use-format.ts';

/** How much an office holds, as facts of a key-value list: of a backup, or of an office that is joined. */
export function OfficeCounts({ counts }: { readonly counts: BackupContents['counts'] }) {
  const { t } = useTranslation(['records', 'app']);
  const format = useFormat();
  return (
    <>
      <KeyValue label={t('app:nav.inquiries')}>{format.number(counts.inquiries)}</KeyValue>
      <KeyValue label={t('app:nav.organisations')}>{format.number(counts.organisations)}</KeyValue>
      <KeyValue label={t('app:nav.people')}>{format.number(counts.people)}</KeyValue>
      <KeyValue label={t('app:nav.meetings')}>{format.number(counts.meetings)}</KeyValue>
      <KeyValue label={t('files.label')}>{format.number(counts.files)}</KeyValue>
    </>
  );
}
