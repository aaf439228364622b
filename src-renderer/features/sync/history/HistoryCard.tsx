import { Button, Table } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExchangeRow } from '#shared/contract/sync.ts';
import type { Way } from '#shared/contract/ways.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../sync.module.css';
import own from './history.module.css';
import { useExchangeWords } from './use-exchange-words.ts';

/** As many as fit below the rest of the screen. */
const PAGE = 20;

interface HistoryCardProps {
  readonly ways: readonly Way[];
  /** In ms; by it what the ways did by themselves comes to be seen. */
  readonly refetchInterval: number;
}

/** What came in and went out, the newest first; nothing is left out, least of all what was refused. */
export function HistoryCard({ ways, refetchInterval }: HistoryCardProps) {
  const { t } = useTranslation('sync');
  const orpc = useOrpc();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    orpc.sync.history.infiniteOptions({
      input: (before: number | undefined) => ({ limit: PAGE, ...(before === undefined ? {} : { before }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ rows, hasMore }) => (hasMore ? rows.at(-1)?.id : undefined),
      refetchInterval,
    }),
  );
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className={classes.card} aria-labelledby="sync-history">
      <div className={classes.cardHead}>
        <h2 id="sync-history">{t('history.title')}</h2>
      </div>
      {rows.length === 0 ? (
        <p className={classes.nothing}>{t('history.empty')}</p>
      ) : (
        <Table className={own.table} aria-labelledby="sync-history">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('history.when')}</Table.Th>
              <Table.Th scope="col">{t('history.how')}</Table.Th>
              <Table.Th scope="col">{t('history.with')}</Table.Th>
              <Table.Th scope="col">{t('history.what')}</Table.Th>
              <Table.Th scope="col" className={own.size}>
                {t('history.size')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <HistoryRow key={row.id} row={row} way={ways.find(({ id }) => id === row.way)} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {hasNextPage && (
        <div className={classes.cardFoot}>
          <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('history.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function HistoryRow({ row, way }: { readonly row: ExchangeRow; readonly way: Way | undefined }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const words = useExchangeWords();
  const { at, direction, carrier, size, refusal } = row;
  const Arrow = direction === 'in' ? IconArrowDownLeft : IconArrowUpRight;
  return (
    <Table.Tr>
      <Table.Td className={own.when}>
        <time dateTime={new Date(at).toISOString()}>{format.dateTime(at)}</time>
      </Table.Td>
      <Table.Td>
        <span className={own.how}>
          <Arrow size={15} stroke={1.7} className={own.arrow} role="img" aria-label={t(`history.${direction}`)} />
          {way?.name ?? t(`history.carrier.${carrier}`)}
        </span>
      </Table.Td>
      <Table.Td>{words.withWhom(row)}</Table.Td>
      <Table.Td className={refusal === null ? undefined : own.refused}>{words.result(row)}</Table.Td>
      <Table.Td className={own.size}>{size > 0 && format.bytes(size)}</Table.Td>
    </Table.Tr>
  );
}
