import { Chip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import { Timeline } from '../../../ui/timeline/Timeline.tsx';
import classes from '../inquiries.module.css';
import { isInPart, TIMELINE_PARTS, type TimelinePart } from './timeline-part.ts';
import { useTimelineItems } from './use-timeline-items.tsx';

/** Everything that happened on a case, newest first, or a part of it. */
export function CaseTimeline({ inquiry }: { readonly inquiry: InquiryRecord }) {
  const { t } = useTranslation('inquiries');
  const orpc = useOrpc();
  const { data = [], error, refetch } = useQuery(orpc.inquiries.timeline.queryOptions({ input: { id: inquiry.id } }));
  const [part, setPart] = useState<TimelinePart>('all');
  const items = useTimelineItems(
    data.filter((item) => isInPart(item, part)),
    inquiry.language,
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <Chip.Group value={part} onChange={(value) => setPart(TIMELINE_PARTS.find((known) => known === value) ?? 'all')}>
        <div className={classes.parts} role="radiogroup" aria-label={t('history.part.label')}>
          {TIMELINE_PARTS.map((value) => (
            <Chip key={value} value={value} size="xs" variant="outline">
              {t(`history.part.${value}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      {data.length > 0 && items.length === 0 && <p className={classes.quiet}>{t('history.part.none')}</p>}
      <Timeline label={t('tab.history')} items={items} />
    </>
  );
}
