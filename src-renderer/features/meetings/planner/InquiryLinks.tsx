import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useInquirySearch } from '../../../records/use-inquiry-search.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { RecordPicker } from '../../../ui/pickers/RecordPicker.tsx';
import { LangText } from '../../../ui/text/LangText.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import classes from '../meetings.module.css';
import { withGuests } from './guests.ts';
import type { MeetingDraft } from './new-meeting.ts';

interface InquiryLinksProps {
  readonly draft: MeetingDraft;
  readonly onChange: (part: Partial<MeetingDraft>) => void;
}

/** The inquiries that a new meeting serves; each brings its people along, and the first one the title. */
export function InquiryLinks({ draft, onChange }: InquiryLinksProps) {
  const { t } = useTranslation('meetings');
  const client = useClient();
  const toasts = useToasts();
  const searchInquiries = useInquirySearch();
  const { inquiries, guests, title, language } = draft;
  const add = async (id: string): Promise<void> => {
    if (inquiries.some((inquiry) => inquiry.id === id)) return;
    try {
      const proposal = await client.meetings.propose({ inquiryIds: [id] });
      onChange({
        inquiries: [...inquiries, ...proposal.inquiries],
        guests: withGuests(guests, proposal.participants),
        title: title.trim() === '' ? (proposal.title ?? '') : title,
        language: language ?? proposal.language,
      });
    } catch (error) {
      toasts.failed(error);
    }
  };
  return (
    <div>
      <RecordPicker
        label={t('column.inquiries')}
        placeholder={t('fact.inquiryHint')}
        value={null}
        onChange={(picked) => picked && void add(picked.id)}
        search={searchInquiries}
      />
      <ul className={classes.rows}>
        {inquiries.map(({ id, number, subject, language: lang }) => (
          <li key={id} className={classes.row}>
            <span className={classes.rowMain}>
              {number} <LangText lang={lang}>{subject}</LangText>
            </span>
            <ActionIcon
              size="sm"
              aria-label={t('fact.unlink', { number })}
              onClick={() => onChange({ inquiries: inquiries.filter((inquiry) => inquiry.id !== id) })}
            >
              <IconX size={13} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </div>
  );
}
