import { SegmentedControl } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ADVICE_QUEUES, type AdviceQueue } from '#shared/contract/advice.ts';
import type { OpenPacket as Packet } from '#shared/contract/packets.ts';
import { RequestList } from '../../records/advice/RequestList.tsx';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { ScreenPage } from '../../ui/panes/ScreenPage.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import classes from './advice.module.css';
import { OpenPacket } from './OpenPacket.tsx';
import { PacketView } from './PacketView.tsx';

/** The cases that wait for advice or sign-off, the most urgent first, and what was said to others. */
export function AdviceScreen() {
  const { t } = useTranslation('advice');
  const orpc = useOrpc();
  const format = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const queue = queueOf(search.queue);
  const [packet, setPacket] = useState<Packet | null>(null);
  const { data, error, refetch } = useQuery(orpc.advice.queue.queryOptions({ input: { queue } }));
  const show = (next: string): void =>
    void navigate({ to: '/advice', search: { queue: next === 'mine' ? undefined : next } as never, replace: true });
  return (
    <ScreenPage
      title={t('title')}
      count={data && packet === null ? format.number(data.length) : undefined}
      explained={packet === null ? t(queue === 'ended' ? 'explainedEnded' : 'explained') : undefined}
      action={packet === null && <OpenPacket onPacket={setPacket} />}
    >
      {packet === null ? (
        <>
          <SegmentedControl
            className={classes.queues ?? ''}
            aria-label={t('queue.label')}
            value={queue}
            data={ADVICE_QUEUES.map((value) => ({ value, label: t(`queue.${value}`) }))}
            onChange={show}
          />
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {data?.length === 0 && (
            <EmptyState icon={<IconBulb size={36} stroke={1.3} />} title={t(`none.${queue}`)} hint={t('none.hint')} />
          )}
          {data && data.length > 0 && <RequestList label={t(`queue.${queue}`)} requests={data} />}
        </>
      ) : (
        <PacketView packet={packet} onClose={() => setPacket(null)} />
      )}
    </ScreenPage>
  );
}

const queueOf = (value: unknown): AdviceQueue => ADVICE_QUEUES.find((queue) => queue === value) ?? 'mine';
