import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { DisclosureCursor, DisclosureFilter, DisclosureLine } from '#shared/contract/disclosures.ts';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { useFormat } from '../../ui/format/use-format.ts';

const PAGE = 20;

/** The privacy log under a filter, newest first, page by page. */
export function useDisclosures(filter: DisclosureFilter): {
  readonly rows: readonly DisclosureLine[];
  readonly hasMore: boolean;
  readonly more: () => void;
} {
  const client = useClient();
  const orpc = useOrpc();
  const { language } = useFormat();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...orpc.disclosures.page.key(), filter, language],
    queryFn: ({ pageParam, signal }) =>
      client.disclosures.page({ filter, cursor: pageParam, limit: PAGE, language }, { signal }),
    initialPageParam: null as DisclosureCursor,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return {
    rows: data?.pages.flatMap(({ rows }) => rows) ?? [],
    hasMore: hasNextPage,
    more: () => void fetchNextPage(),
  };
}
