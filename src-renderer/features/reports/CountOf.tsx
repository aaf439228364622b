import { useTranslation } from 'react-i18next';
import type { CountedRecords } from '#shared/contract/reports.ts';

interface CountOfProps {
  readonly records: CountedRecords;
  /** Of the register's regions. */
  readonly isRegions?: boolean;
}

/** How many records there are, and how many different ones they are linked to where those are counted. */
export function CountOf({ records, isRegions = false }: CountOfProps) {
  const { t } = useTranslation(['reports', 'own-indicators']);
  const { kind, count, recordCount, unique } = records;
  const counted = t(`records.count.${kind}`, { count: recordCount });
  const linked = unique === undefined ? null : t(`own-indicators:unique.${unique}`, { count });
  const different = isRegions ? t('records.regions', { count }) : linked;
  return (
    <>
      {different === null ? counted : t('records.ofRegions', { regions: different, counted })}
      {records.records.length < recordCount && ` · ${t('records.first', { count: records.records.length })}`}
    </>
  );
}
