import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationRecord } from '#shared/contract/organisations.ts';
import { regionName } from '#shared/domain/regions.ts';
import { FilesPanel } from '../../records/FilesPanel.tsx';
import { Loaded } from '../../records/Loaded.tsx';
import { useLists } from '../../records/list-options.ts';
import { GoToSurvivor } from '../../records/merges/GoToSurvivor.tsx';
import { OwnName } from '../../records/OwnName.tsx';
import type { OpenRecordProps } from '../../records/RecordScreen.tsx';
import { RecordTop } from '../../records/RecordTop.tsx';
import { RelatedCooperationList, RelatedInquiryList, RelatedMeetingList } from '../../records/RelatedRecords.tsx';
import { useNames, useReaderLanguage } from '../../records/reader.ts';
import { TasksPanel } from '../../records/TasksPanel.tsx';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { RecordTabs } from '../../ui/panes/RecordTabs.tsx';
import { useRecent } from '../../ui/recent/recent.ts';
import { OrganisationHistory } from './OrganisationHistory.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { ProfileTab } from './ProfileTab.tsx';
import { RelationsTab } from './relations/RelationsTab.tsx';

/** The open organisation. */
export function OrganisationPane({ id }: OpenRecordProps) {
  const orpc = useOrpc();
  const query = useQuery(orpc.organisations.get.queryOptions({ input: { id } }));
  const names = useNames();
  return (
    <Loaded query={query}>
      {(record) =>
        record.mergedInto === null ? (
          <Organisation record={record} />
        ) : (
          <GoToSurvivor concept="organisations" name={names.organisation(record).text} into={record.mergedInto} />
        )
      }
    </Loaded>
  );
}

interface OrganisationProps {
  readonly record: OrganisationRecord;
}

function Organisation({ record }: OrganisationProps) {
  const { t } = useTranslation(['organisations', 'operations', 'records']);
  const client = useClient();
  const act = useAct();
  const format = useFormat();
  const language = useReaderLanguage();
  const { word } = useLists();
  const shown = useNames().organisation(record);
  const [tab, setTab] = useState('profile');
  const { id, nameNative, nameLanguage, country, regionCode, deletedAt } = record;
  const ids = [id];
  useRecent({
    path: `/organisations/${id}`,
    title: shown.text,
    detail: word('kind', record.kind),
    lang: shown.lang ?? undefined,
  });

  const place = [format.country(country), regionCode === null ? null : regionName(regionCode, language)];
  const kicker = [word('kind', record.kind), ...place].filter(Boolean).join(' · ');
  const cases = record.inquiries.count + record.meetings.length + record.cooperations.length;
  return (
    <>
      <RecordTop
        id={id}
        name={shown.text}
        kicker={kicker}
        title={<OwnName own={shown} also={{ text: nameNative, lang: nameLanguage }} />}
        link={`ejrc-desk://organisations/${id}`}
        requester={{ person: null, organisation: { id, label: shown.text } }}
        deletedAt={deletedAt}
        onRemove={() => void act(() => client.organisations.remove({ ids }), t('operations:organisations.remove'))}
        onRestore={() => void act(() => client.organisations.restore({ ids }), t('operations:organisations.restore'))}
      />
      <RecordTabs
        label={t('record.label')}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'profile', label: t('records:tab.profile'), panel: <ProfileTab record={record} /> },
          {
            id: 'people',
            label: t('tab.people'),
            count: record.affiliations.length || undefined,
            panel: <PeopleTab record={record} />,
          },
          {
            id: 'relations',
            label: t('tab.relations'),
            count: record.counts.relations || undefined,
            panel: <RelationsTab key={id} id={id} />,
          },
          {
            id: 'cases',
            label: t('records:tab.cases'),
            count: cases || undefined,
            panel: (
              <>
                <RelatedInquiryList inquiries={record.inquiries} />
                <RelatedMeetingList meetings={record.meetings} />
                <RelatedCooperationList cooperations={record.cooperations} />
              </>
            ),
          },
          {
            id: 'tasks',
            label: t('records:tab.tasks'),
            count: record.counts.tasks || undefined,
            panel: <TasksPanel owner={{ organisationId: id }} />,
          },
          {
            id: 'files',
            label: t('records:tab.files'),
            count: record.counts.files || undefined,
            panel: <FilesPanel ownerId={id} />,
          },
          { id: 'history', label: t('records:tab.history'), panel: <OrganisationHistory id={id} /> },
        ]}
      />
    </>
  );
}
