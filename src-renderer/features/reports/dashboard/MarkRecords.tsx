import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DashboardMark } from '#shared/contract/dashboard.ts';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import type { Days } from '../presets.ts';
import { RecordsView } from '../RecordsView.tsx';
import { useMarkName } from './mark-names.ts';

interface MarkRecordsProps {
  readonly mark: DashboardMark;
  /** Knows the names of what is counted. */
  readonly document: ReportDocument | undefined;
  /** Those of the dashboard; a mark of other days says so. */
  readonly days: Days;
  readonly onClose: () => void;
}

/** The records behind a mark, as many as it says. */
export function MarkRecords({ mark, document, days, onClose }: MarkRecordsProps) {
  const { t } = useTranslation('dashboard');
  const orpc = useOrpc();
  const { language } = useFormat();
  const { data, error, refetch } = useQuery(orpc.dashboard.records.queryOptions({ input: { mark } }));
  const { name, row } = useMarkName(mark, document, days, language);
  return (
    <RecordsView
      which={JSON.stringify(mark)}
      name={name || t('title')}
      row={row}
      data={data}
      error={error}
      onRetry={() => void refetch()}
      onClose={onClose}
    />
  );
}
