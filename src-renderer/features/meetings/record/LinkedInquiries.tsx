import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '#shared/contract/meetings.ts';
import { useInquirySearch } from '../../../records/use-inquiry-search.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import { Editing, ShownText, useReadOnly } from '../../../ui/fields/read-only.tsx';
import { RecordPicker } from '../../../ui/pickers/RecordPicker.tsx';
import { LangText } from '../../../ui/text/LangText.tsx';
import classes from '../meetings.module.css';

/** The cases that a meeting serves. */
export function LinkedInquiries({ meeting: { id, inquiries } }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation(['meetings', 'lists', 'operations']);
  const client = useClient();
  const act = useAct();
  const searchInquiries = useInquirySearch();
  const readOnly = useReadOnly();
  const [adding, setAdding] = useState(false);
  const add = async (inquiryId: string): Promise<void> => {
    setAdding(false);
    await act(() => client.meetings.addInquiry({ meetingId: id, inquiryId }), t('operations:meetings.addInquiry'));
  };
  const remove = (inquiryId: string) =>
    act(() => client.meetings.removeInquiry({ meetingId: id, inquiryId }), t('operations:meetings.removeInquiry'));

  if (readOnly && inquiries.length === 0) return <ShownText text="" />;
  return (
    <ul className={classes.links}>
      {inquiries.map(({ id: inquiryId, number, subject, language, status }) => (
        <li key={inquiryId} className={classes.link}>
          <Link to={`/inquiries/${inquiryId}`} className={classes.linkName}>
            {number} <LangText lang={language}>{subject}</LangText>
          </Link>
          <StatusBadge tone={status} label={t(`lists:status.${status}`)} />
          <Editing>
            <ActionIcon size="xs" aria-label={t('fact.unlink', { number })} onClick={() => void remove(inquiryId)}>
              <IconX size={12} />
            </ActionIcon>
          </Editing>
        </li>
      ))}
      <Editing>
        <li>
          {adding ? (
            <RecordPicker
              aria-label={t('fact.addInquiry')}
              placeholder={t('fact.inquiryHint')}
              value={null}
              onChange={(inquiry) => inquiry && void add(inquiry.id)}
              search={searchInquiries}
            />
          ) : (
            <Button size="compact-xs" variant="default" onClick={() => setAdding(true)}>
              {t('fact.addInquiry')}
            </Button>
          )}
        </li>
      </Editing>
    </ul>
  );
}
