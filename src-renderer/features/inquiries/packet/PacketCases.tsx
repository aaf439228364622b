import { ActionIcon, Input } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_CASES } from '#shared/contract/packets.ts';
import { useInquirySearch } from '../../../records/use-inquiry-search.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { RecordPicker } from '../../../ui/pickers/RecordPicker.tsx';
import classes from './packet.module.css';

interface PacketCasesProps {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The cases of a packet: at least one; others are found by number, subject or requester. */
export function PacketCases({ ids, onChange }: PacketCasesProps) {
  const { t } = useTranslation('packets');
  const orpc = useOrpc();
  const format = useFormat();
  const search = useInquirySearch();
  const labelId = useId();
  const page = { sort: { by: 'received', direction: 'desc' }, cursor: null, limit: 200 } as const;
  const input = { filter: { ids: [...ids] }, ...page };
  const { data } = useQuery(orpc.inquiries.page.queryOptions({ input, placeholderData: keepPreviousData }));
  const shown = ids.flatMap((id) => data?.rows.find((row) => row.id === id) ?? []);
  const searchOthers: typeof search = async (text, signal) =>
    (await search(text, signal)).filter(({ id }) => !ids.includes(id));
  return (
    <div>
      <Input.Label component="div" id={labelId}>
        {t('make.cases')} <span className={classes.count}>{format.number(ids.length)}</span>
      </Input.Label>
      <ul className={classes.cases} aria-labelledby={labelId}>
        {shown.map(({ id, number, subject, language }) => (
          <li key={id} className={classes.case}>
            <span className={classes.subject} lang={language ?? undefined}>
              {subject}
            </span>
            <span className={classes.count}>{number}</span>
            {ids.length > 1 && (
              <ActionIcon
                size="sm"
                aria-label={t('make.removeCase', { number })}
                onClick={() => onChange(ids.filter((one) => one !== id))}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {ids.length < MOST_CASES && (
        <RecordPicker
          aria-label={t('make.addCase')}
          placeholder={t('make.addCase')}
          value={null}
          onChange={(picked) => picked && onChange([...ids, picked.id])}
          search={searchOthers}
        />
      )}
    </div>
  );
}
