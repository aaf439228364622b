import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useSession } from '../../rpc/session.ts';
import { useCommand } from '../../ui/commands/commands.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { ThreePane } from '../../ui/panes/ThreePane.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { useReportAddress } from './address.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { RecordsPane } from './RecordsPane.tsx';
import { FiguresBody } from './ReportBody.tsx';
import { ReportHead } from './ReportHead.tsx';
import classes from './reports.module.css';
import { TargetsDialog } from './TargetsDialog.tsx';

/** The activity report of a period; every figure opens the records that it counted. */
export function FiguresScreen() {
  const { t } = useTranslation('reports');
  const orpc = useOrpc();
  const { today } = useSession();
  const { language } = useFormat();
  const { days, opened, setDays, open, close } = useReportAddress(today);
  const [exporting, setExporting] = useState(false);
  const [targeting, setTargeting] = useState(false);
  const asked = orpc.reports.document.queryOptions({ input: { ...days, language, cases: false } });
  const {
    data: document,
    error,
    refetch,
    isPlaceholderData,
  } = useQuery({ ...asked, placeholderData: keepPreviousData });
  useCommand({ id: 'reports.export', label: t('export.title'), run: () => setExporting(true) });

  return (
    <>
      <ThreePane
        id="reports"
        labels={{ list: t('title'), record: t('records.label') }}
        onBack={close}
        list={
          <div className={classes.screen} aria-busy={isPlaceholderData}>
            <ReportHead
              document={document}
              days={days}
              today={today}
              onDays={setDays}
              onExport={() => setExporting(true)}
              onTargets={() => setTargeting(true)}
            />
            {error ? (
              <ErrorState error={error} onRetry={() => void refetch()} />
            ) : (
              document && (
                <FiguresBody document={document} opened={opened} onOpen={open} onDays={setDays} today={today} />
              )
            )}
          </div>
        }
        record={opened && <RecordsPane days={days} opened={opened} document={document} onClose={close} />}
      />
      <ExportDialog opened={exporting} of={{ days }} onClose={() => setExporting(false)} />
      {targeting && document && <TargetsDialog document={document} onClose={() => setTargeting(false)} />}
    </>
  );
}
