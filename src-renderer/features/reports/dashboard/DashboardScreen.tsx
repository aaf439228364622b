import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useSession } from '../../../rpc/session.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { ThreePane } from '../../../ui/panes/ThreePane.tsx';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import reports from '../reports.module.css';
import { useDashboardAddress } from './address.ts';
import { DashboardBody } from './DashboardBody.tsx';
import { DashboardHead } from './DashboardHead.tsx';
import { MarkRecords } from './MarkRecords.tsx';

/** A period to look at rather than to read; every mark opens the records that it stands for. */
export function DashboardScreen() {
  const { t } = useTranslation(['reports', 'dashboard']);
  const orpc = useOrpc();
  const { today } = useSession();
  const { language } = useFormat();
  const address = useDashboardAddress(today);
  const { days, unit, choice, mark, open, close } = address;
  const asked = orpc.dashboard.read.queryOptions({ input: { ...days, language, unit } });
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...asked, placeholderData: keepPreviousData });
  const ofLinks = orpc.dashboard.links.queryOptions({ input: { ...days, ...choice, language } });
  const links = useQuery({ ...ofLinks, placeholderData: keepPreviousData });
  const failed = error ?? links.error;
  const retry = (): void => {
    void refetch();
    void links.refetch();
  };
  return (
    <ThreePane
      id="reports"
      labels={{ list: t('dashboard:title'), record: t('records.label') }}
      onBack={close}
      list={
        <div className={reports.screen} aria-busy={isPlaceholderData || links.isPlaceholderData}>
          <DashboardHead {...address} document={data?.document} today={today} language={language} />
          {failed ? (
            <ErrorState error={failed} onRetry={retry} />
          ) : (
            data &&
            links.data && (
              <DashboardBody
                dashboard={data}
                links={links.data}
                reading={{ days, choice, language, mark, open }}
                today={today}
                onDays={address.setDays}
                onUnit={address.setUnit}
                onChoice={address.setChoice}
              />
            )
          )}
        </div>
      }
      record={mark && <MarkRecords mark={mark} document={data?.document} days={days} onClose={close} />}
    />
  );
}
