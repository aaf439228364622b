import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import { MergedParts } from '../../../records/merges/MergedParts.tsx';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import { Timeline } from '../../../ui/timeline/Timeline.tsx';
import classes from '../inquiries.module.css';
import { EntryComposer } from './EntryComposer.tsx';
import { useTimelineItems } from './use-timeline-items.tsx';

/** The whole history of a case on one page, newest first, and the place where one adds to it. */
export function HistoryTab({ inquiry }: { readonly inquiry: InquiryRecord }) {
  const { t } = useTranslation('inquiries');
  const orpc = useOrpc();
  const { data, error, refetch } = useQuery(orpc.inquiries.timeline.queryOptions({ input: { id: inquiry.id } }));
  const items = useTimelineItems(data ?? [], inquiry.language);
  return (
    <div className={classes.tabBody}>
      {inquiry.description !== null && (
        <p className={classes.body} lang={inquiry.language ?? undefined}>
          {inquiry.description}
        </p>
      )}
      <EntryComposer inquiry={inquiry} />
      <MergedParts kind="inquiry" id={inquiry.id} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Timeline label={t('tab.history')} items={items} />
      )}
    </div>
  );
}
