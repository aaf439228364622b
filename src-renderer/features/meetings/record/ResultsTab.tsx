import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '#shared/contract/meetings.ts';
import { localDay } from '#shared/domain/zones.ts';
import { CooperationItem } from '../../../records/CooperationItem.tsx';
import { NewCooperation } from '../../../records/NewCooperation.tsx';
import { useReadOnly } from '../../../ui/fields/read-only.tsx';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import classes from '../meetings.module.css';

/** The cooperations that came of a meeting. */
export function ResultsTab({ meeting }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation('cooperations');
  const [adding, setAdding] = useState(false);
  const { cooperations } = meeting;
  const readOnly = useReadOnly();
  const addButton = readOnly ? undefined : (
    <Button size="xs" variant="default" onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <>
      {cooperations.length === 0 ? (
        <EmptyState title={t('empty')} hint={readOnly ? '' : t('emptyHint')} action={addButton} />
      ) : (
        <div className={classes.tabBody}>
          {addButton && <div>{addButton}</div>}
          {cooperations.map((cooperation) => (
            <CooperationItem key={cooperation.id} cooperation={cooperation} />
          ))}
        </div>
      )}
      {adding && (
        <NewCooperation
          from={{ meetingId: meeting.id, inquiryId: meeting.inquiries[0]?.id ?? null }}
          title={meeting.title}
          titleLang={meeting.language}
          agreedOn={localDay(meeting.startAt, meeting.zone)}
          organisations={meeting.participants.flatMap(({ organisation }) => organisation ?? [])}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
