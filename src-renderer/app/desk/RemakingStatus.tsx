import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { FooterItem } from '../frame/Footer.tsx';

/** How often it is asked while there is something to tell, ms. */
const ASK_AGAIN_MS = 1000;

/** After an upgrade: how far the order of lists and the search index are made anew. Lists are read again once they are whole. */
export function RemakingStatus() {
  const { t } = useTranslation('desk');
  const orpc = useOrpc();
  const format = useFormat();
  const queries = useQueryClient();
  const { data } = useQuery(
    orpc.maintenance.remaking.queryOptions({
      refetchInterval: ({ state }) => (Object.values(state.data ?? {}).some(Boolean) ? ASK_AGAIN_MS : false),
    }),
  );
  const sorting = data?.sortKeys ?? null;
  const wasSorting = useRef(false);
  useEffect(() => {
    if (wasSorting.current && sorting === null) void queries.invalidateQueries();
    wasSorting.current = sorting !== null;
  }, [sorting, queries]);
  const told = (['sortKeys', 'searchIndex'] as const).flatMap((what) => {
    const progress = data?.[what] ?? null;
    if (progress === null) return [];
    return t(`remaking.${what}`, { done: format.number(progress.done), total: format.number(progress.total) });
  });
  return told.map((text) => <FooterItem key={text}>{text}</FooterItem>);
}
