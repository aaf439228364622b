import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import { STATUSES, type Step as StatusStep } from '#shared/domain/lists.ts';
import { CaseFields, ReadOnlyNote } from '../../../records/advice/CaseFields.tsx';
import { useEditsCases } from '../../../records/advice/role.ts';
import { ConflictBanner } from '../../../records/conflicts/ConflictBanner.tsx';
import { MergeNote } from '../../../records/merges/MergeNote.tsx';
import { TasksPanel } from '../../../records/TasksPanel.tsx';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import { type Step, StepBar } from '../../../ui/badges/StepBar.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { RecordHeader } from '../../../ui/panes/RecordHeader.tsx';
import { RecordTabs } from '../../../ui/panes/RecordTabs.tsx';
import { useRecent } from '../../../ui/recent/recent.ts';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import classes from '../inquiries.module.css';
import { DetailsTab } from './DetailsTab.tsx';
import { Facts } from './Facts.tsx';
import { FilesTab } from './FilesTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { MergedAway } from './MergedAway.tsx';
import { Moves } from './Moves.tsx';
import { OutcomeTab } from './OutcomeTab.tsx';
import { PartnersTab } from './PartnersTab.tsx';
import { ReviewTab } from './ReviewTab.tsx';

interface InquiryPaneProps {
  readonly id: string;
  /** After the record was deleted. */
  readonly onClose: () => void;
}

/** One inquiry: where it stands, what it is about, and everything that happened. */
export function InquiryPane({ id, onClose }: InquiryPaneProps) {
  const orpc = useOrpc();
  const { data, error, refetch, isPending } = useQuery(orpc.inquiries.get.queryOptions({ input: { id } }));
  const wasOpen = useRef(false);
  useEffect(() => {
    if (data?.mergedInto === null) wasOpen.current = true;
  }, [data]);
  useRecent(
    data && data.mergedInto === null
      ? { path: `/inquiries/${id}`, title: data.subject, detail: data.number, lang: data.language ?? undefined }
      : null,
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton height={120} m="md" visible={false} />;
  if (data.mergedInto !== null) {
    return <MergedAway number={data.number} into={data.mergedInto} wasOpen={wasOpen} />;
  }
  return <OpenInquiry inquiry={data} onClose={onClose} />;
}

function OpenInquiry({ inquiry, onClose }: { readonly inquiry: InquiryRecord; readonly onClose: () => void }) {
  const { t } = useTranslation(['inquiries', 'lists']);
  const [tab, setTab] = useState('history');
  const editsCases = useEditsCases();
  const { id, status, counts } = inquiry;
  const lang = inquiry.language ?? undefined;
  return (
    <div className={classes.record} data-drop-target={`inquiry:${id}`}>
      <RecordHeader
        kicker={inquiry.number}
        badge={<StatusBadge tone={status} label={t(`lists:status.${status}`)} />}
        title={inquiry.subject}
        titleLang={lang}
        steps={<StepBar label={t('steps')} steps={useSteps(inquiry)} tone={status} />}
        link={`ejrc-desk://inquiries/${id}`}
        actions={editsCases && <Moves inquiry={inquiry} onDeleted={onClose} />}
      >
        <ConflictBanner recordId={id} />
        <MergeNote id={id} />
        <ReadOnlyNote />
        <CaseFields>
          <Facts inquiry={inquiry} />
        </CaseFields>
      </RecordHeader>
      <RecordTabs
        label={inquiry.number}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'history', label: t('tab.history'), panel: <HistoryTab inquiry={inquiry} /> },
          {
            id: 'review',
            label: t('tab.review'),
            count: counts.advice || undefined,
            panel: <ReviewTab inquiry={inquiry} />,
          },
          { id: 'details', label: t('tab.details'), panel: inCaseFields(<DetailsTab inquiry={inquiry} />) },
          {
            id: 'partners',
            label: t('tab.partners'),
            count: counts.matches,
            panel: inCaseFields(<PartnersTab inquiry={inquiry} />),
          },
          { id: 'outcome', label: t('tab.outcome'), panel: inCaseFields(<OutcomeTab inquiry={inquiry} />) },
          {
            id: 'tasks',
            label: t('tab.tasks'),
            count: counts.tasks,
            panel: inCaseFields(<TasksPanel owner={{ inquiryId: id }} />),
          },
          { id: 'files', label: t('tab.files'), count: counts.files, panel: <FilesTab inquiryId={id} /> },
        ]}
      />
    </div>
  );
}

const inCaseFields = (panel: ReactNode): ReactNode => <CaseFields>{panel}</CaseFields>;

/** The nine steps with their dates; a step that was passed over stays undated. */
function useSteps({ status, steps }: InquiryRecord): readonly Step[] {
  const { t } = useTranslation('lists');
  const format = useFormat();
  const reached = STATUSES.findLastIndex((step) => (steps[step] ?? null) !== null);
  const current = status === 'on-hold' ? reached : STATUSES.indexOf(status as StatusStep);
  return STATUSES.map((step, at) => {
    const date = steps[step] ?? null;
    const state = at === current ? 'current' : at > current ? 'todo' : date === null ? 'skipped' : 'done';
    const note = date === null || at > current ? undefined : format.date(date);
    return { id: step, label: t(`status.${step}`), state, note };
  });
}
