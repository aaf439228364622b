import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '#shared/contract/meetings.ts';
import { CaseFields, ReadOnlyNote } from '../../../records/advice/CaseFields.tsx';
import { ConflictBanner } from '../../../records/conflicts/ConflictBanner.tsx';
import { FilesPanel } from '../../../records/FilesPanel.tsx';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import { RecordHeader } from '../../../ui/panes/RecordHeader.tsx';
import { RecordTabs } from '../../../ui/panes/RecordTabs.tsx';
import { useRecent } from '../../../ui/recent/recent.ts';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import { toneOfState } from '../state-tone.ts';
import { Facts } from './Facts.tsx';
import { MinutesTab } from './MinutesTab.tsx';
import { PreparationTab } from './PreparationTab.tsx';
import { ResultsTab } from './ResultsTab.tsx';
import { SidesTab } from './SidesTab.tsx';
import { StateActions } from './StateActions.tsx';

interface MeetingPaneProps {
  readonly id: string;
  /** After the record was deleted. */
  readonly onClose: () => void;
}

/** One meeting: when and where, who takes part, what is prepared, what was said, and what came of it. */
export function MeetingPane({ id, onClose }: MeetingPaneProps) {
  const orpc = useOrpc();
  const { data, error, refetch, isPending } = useQuery(orpc.meetings.get.queryOptions({ input: { id } }));
  useRecent(data ? { path: `/meetings/${id}`, title: data.title, lang: data.language ?? undefined } : null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton height={120} m="md" visible={false} />;
  return <OpenMeeting meeting={data} onClose={onClose} />;
}

function OpenMeeting({ meeting, onClose }: { readonly meeting: MeetingRecord; readonly onClose: () => void }) {
  const { t } = useTranslation(['meetings', 'lists']);
  const [tab, setTab] = useState('sides');
  const { id, title, state } = meeting;
  return (
    <CaseFields>
      <RecordHeader
        kicker={[t(`lists:meetingForm.${meeting.form}`), t(`lists:laterality.${meeting.laterality}`)].join(' · ')}
        badge={<StatusBadge tone={toneOfState(state)} label={t(`lists:meetingState.${state}`)} />}
        title={title}
        titleLang={meeting.language ?? undefined}
        link={`ejrc-desk://meetings/${id}`}
        actions={<StateActions meeting={meeting} onDeleted={onClose} />}
      >
        <ConflictBanner recordId={id} />
        <ReadOnlyNote of="meeting" />
        <Facts meeting={meeting} />
      </RecordHeader>
      <RecordTabs
        label={title}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'sides',
            label: t('tab.sides'),
            count: meeting.participants.length,
            panel: <SidesTab meeting={meeting} />,
          },
          { id: 'preparation', label: t('tab.preparation'), panel: <PreparationTab meeting={meeting} /> },
          { id: 'minutes', label: t('tab.minutes'), panel: <MinutesTab meeting={meeting} /> },
          {
            id: 'results',
            label: t('tab.results'),
            count: meeting.cooperations.length,
            panel: <ResultsTab meeting={meeting} />,
          },
          { id: 'files', label: t('tab.files'), count: meeting.files.length, panel: <FilesPanel ownerId={id} /> },
        ]}
      />
    </CaseFields>
  );
}
