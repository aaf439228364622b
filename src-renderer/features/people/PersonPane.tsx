import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '#shared/contract/people.ts';
import { FilesPanel } from '../../records/FilesPanel.tsx';
import { Loaded } from '../../records/Loaded.tsx';
import { GoToSurvivor } from '../../records/merges/GoToSurvivor.tsx';
import { OrganisationLink } from '../../records/names.tsx';
import { OwnName } from '../../records/OwnName.tsx';
import type { OpenRecordProps } from '../../records/RecordScreen.tsx';
import { RecordTop } from '../../records/RecordTop.tsx';
import { RelatedInquiryList, RelatedMeetingList } from '../../records/RelatedRecords.tsx';
import { useNames } from '../../records/reader.ts';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { RecordTabs } from '../../ui/panes/RecordTabs.tsx';
import { useRecent } from '../../ui/recent/recent.ts';
import { AccessExport } from './AccessExport.tsx';
import { ConsentsTab } from './ConsentsTab.tsx';
import { ErasedNote } from './ErasedNote.tsx';
import { ErasePerson } from './ErasePerson.tsx';
import { PersonHistory } from './PersonHistory.tsx';
import { ProfileTab } from './ProfileTab.tsx';

/** The open person. */
export function PersonPane({ id }: OpenRecordProps) {
  const orpc = useOrpc();
  const query = useQuery(orpc.people.get.queryOptions({ input: { id } }));
  const names = useNames();
  return (
    <Loaded query={query}>
      {(record) =>
        record.mergedInto === null ? (
          <Person record={record} />
        ) : (
          <GoToSurvivor concept="people" name={names.person(record).text} into={record.mergedInto} />
        )
      }
    </Loaded>
  );
}

interface PersonProps {
  readonly record: PersonRecord;
}

function Person({ record }: PersonProps) {
  const { t } = useTranslation(['people', 'operations', 'records']);
  const client = useClient();
  const act = useAct();
  const names = useNames();
  const [tab, setTab] = useState('profile');
  const { id, deletedAt, nameLanguage } = record;
  const shown = names.person(record, 'formal');
  const plain = names.person(record);
  const native = [record.familyNative, record.givenNative];
  const written = (record.nameOrder === 'family-first' ? native : native.toReversed()).filter(Boolean).join(' ');
  const present = record.affiliations.find(({ toOn }) => toOn === null);
  const organisation = present
    ? { id: present.organisation.id, label: names.organisation(present.organisation).text }
    : null;
  const ids = [id];
  // A name is the one thing that nobody is without.
  const isErased = record.familyNative === '';
  useRecent({
    path: `/people/${id}`,
    title: plain.text,
    detail: organisation?.label,
    lang: plain.lang ?? undefined,
  });

  return (
    <>
      <RecordTop
        id={id}
        name={plain.text}
        kicker={present ? <OrganisationLink organisation={present.organisation} /> : t('record.label')}
        badge={present?.role}
        title={
          <OwnName
            own={shown}
            also={{ text: shown.text.includes(written) ? shown.text : written, lang: nameLanguage }}
          />
        }
        link={`ejrc-desk://people/${id}`}
        requester={{ person: { id, label: plain.text }, organisation }}
        deletedAt={deletedAt}
        tools={
          !isErased && (
            <>
              <AccessExport id={id} />
              <ErasePerson id={id} name={plain.text} />
            </>
          )
        }
        gone={isErased && <ErasedNote id={id} />}
        onRemove={() => void act(() => client.people.remove({ ids }), t('operations:people.remove'))}
        onRestore={() => void act(() => client.people.restore({ ids }), t('operations:people.restore'))}
      />
      {!isErased && (
        <RecordTabs
          label={t('record.label')}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'profile', label: t('records:tab.profile'), panel: <ProfileTab record={record} /> },
            {
              id: 'cases',
              label: t('records:tab.cases'),
              count: record.inquiries.count + record.meetings.length || undefined,
              panel: (
                <>
                  <RelatedInquiryList inquiries={record.inquiries} />
                  <RelatedMeetingList meetings={record.meetings} />
                </>
              ),
            },
            {
              id: 'consents',
              label: t('tab.consents'),
              count: record.consents.length || undefined,
              panel: <ConsentsTab record={record} />,
            },
            {
              id: 'files',
              label: t('records:tab.files'),
              count: record.counts.files || undefined,
              panel: <FilesPanel ownerId={id} />,
            },
            { id: 'history', label: t('records:tab.history'), panel: <PersonHistory id={id} /> },
          ]}
        />
      )}
    </>
  );
}
