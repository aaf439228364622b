import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateFilter, DuplicatePair } from '#shared/contract/duplicates.ts';
import { MergeDialog } from '../../records/merges/MergeDialog.tsx';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useCommand } from '../../ui/commands/commands.tsx';
import { ScreenPage } from '../../ui/panes/ScreenPage.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import classes from './duplicates.module.css';
import { kindOf, reasonOf, useReasonOptions } from './filter.ts';
import { PairLine } from './PairLine.tsx';

const PAGE = 50;
/** More are not counted. */
const COUNTED = 1000;

const keyOf = ({ records: [first, second] }: DuplicatePair): string => `${first.id} ${second.id}`;

/** Pairs of people and organisations that may be one, the likeliest first; gone through by keyboard. */
export function DuplicatesScreen() {
  const { t } = useTranslation(['duplicates', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const act = useAct();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const filter: DuplicateFilter = { kind: kindOf(search.kind), reason: reasonOf(search.reason) };
  const reasons = useReasonOptions(filter.kind);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [merging, setMerging] = useState<DuplicatePair | null>(null);

  const { data: count } = useQuery(
    orpc.duplicates.count.queryOptions({
      input: { filter },
      refetchInterval: ({ state }) => (state.data?.looking ? 1000 : false),
    }),
  );
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(
    orpc.duplicates.page.infiniteOptions({
      input: (after: Place) => ({ filter, after, limit: PAGE }),
      initialPageParam: null as Place,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const pairs = data?.pages.flatMap(({ rows }) => rows) ?? [];
  const found = pairs.findIndex((pair) => keyOf(pair) === activeKey);
  const at = Math.max(0, found);
  const active = pairs[at];
  const go = (to: number): void => {
    const pair = pairs[Math.max(0, Math.min(pairs.length - 1, to))];
    if (pair === undefined) return;
    setActiveKey(keyOf(pair));
    document.getElementById(`pair-${keyOf(pair)}`)?.scrollIntoView({ block: 'nearest' });
  };
  const apart = async (pair: DuplicatePair): Promise<void> => {
    const following = pairs[pairs.indexOf(pair) + 1] ?? pairs[pairs.indexOf(pair) - 1];
    const ids = pair.records.map(({ id }) => id);
    const done = await act(() => client.merges.keepApart({ kind: pair.kind, ids }), t('apartDone'));
    if (done !== undefined) setActiveKey(following === undefined ? null : keyOf(following));
  };
  const group = t('title');
  useCommand({ id: 'duplicates.next', label: t('key.next'), keys: 'j', group, keyOnly: true, run: () => go(at + 1) });
  useCommand({
    id: 'duplicates.previous',
    label: t('key.previous'),
    keys: 'k',
    group,
    keyOnly: true,
    run: () => go(at - 1),
  });
  useCommand(
    active ? { id: 'duplicates.merge', label: t('merge'), keys: 'm', group, run: () => setMerging(active) } : null,
  );
  useCommand(
    active ? { id: 'duplicates.apart', label: t('apart'), keys: 'n', group, run: () => void apart(active) } : null,
  );

  const filterBy = (patch: Readonly<Record<string, unknown>>): void => {
    setActiveKey(null);
    void navigate({
      to: '/duplicates',
      search: ((before: object) => ({ ...before, ...patch })) as never,
      replace: true,
    });
  };
  return (
    <ScreenPage
      title={t('title')}
      count={count && t('pairs', { count: count.pairs, more: count.pairs >= COUNTED ? '+' : '' })}
      explained={t('explained')}
    >
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('filter.kind')}
          value={filter.kind ?? 'all'}
          data={[
            { value: 'all', label: t('filter.all') },
            { value: 'person', label: t('filter.person') },
            { value: 'organisation', label: t('filter.organisation') },
          ]}
          onChange={(kind) => filterBy({ kind: kind === 'all' ? undefined : kind, reason: undefined })}
        />
        <Select
          aria-label={t('filter.reason')}
          placeholder={t('filter.reason')}
          data={[...reasons]}
          clearable
          value={filter.reason ?? null}
          onChange={(reason) => filterBy({ reason: reason ?? undefined })}
        />
      </div>
      {count?.looking && (
        <p className={classes.looking} role="status">
          {t('looking', { done: count.looking.done, total: count.looking.total })}
        </p>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && pairs.length === 0 && !count?.looking && (
        <EmptyState icon={<IconCopyCheck size={36} stroke={1.3} />} title={t('none.title')} hint={t('none.hint')} />
      )}
      <ul className={classes.pairs} aria-label={t('title')}>
        {pairs.map((pair) => (
          <PairLine
            key={keyOf(pair)}
            id={`pair-${keyOf(pair)}`}
            pair={pair}
            isActive={pair === active}
            onActive={() => setActiveKey(keyOf(pair))}
            onMerge={() => setMerging(pair)}
            onApart={() => void apart(pair)}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      {merging && (
        <MergeDialog
          kind={merging.kind}
          ids={merging.records.map(({ id }) => id)}
          opened
          onClose={() => setMerging(null)}
        />
      )}
    </ScreenPage>
  );
}

type Place = { score: number; first: string; second: string } | null;
