import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { type Hit, SlotsContext } from '../slots.ts';

const WAIT_MS = 80;
const NO_HITS: readonly Hit[] = [];

interface RecordSearch {
  readonly hits: readonly Hit[];
  readonly searching: boolean;
  readonly failed: boolean;
}

/** Records that fit what is typed; the former ones stay until the new ones are there. */
export const useRecordSearch = (typed: string): RecordSearch => {
  const { searchRecords } = useContext(SlotsContext);
  const [query] = useDebouncedValue(typed.trim(), WAIT_MS);
  const result = useQuery({
    queryKey: ['app', 'palette', query],
    queryFn: ({ signal }) => searchRecords?.(query, signal) ?? NO_HITS,
    enabled: query !== '' && searchRecords !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 10_000,
  });
  return {
    hits: query === '' ? NO_HITS : (result.data ?? NO_HITS),
    searching: result.isFetching,
    failed: result.isError,
  };
};
