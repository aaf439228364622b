import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { type Completion, type Hit, SlotsContext } from '../slots.ts';

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

const NO_COMPLETIONS: readonly Completion[] = [];

/** How the text may go on, for what stands there now and nothing older: a completion replaces what it was made for. */
export const useCompletions = (typed: string): readonly Completion[] => {
  const { completeSearch } = useContext(SlotsContext);
  const result = useQuery({
    queryKey: ['app', 'palette', 'complete', typed],
    queryFn: ({ signal }) => completeSearch?.(typed, signal) ?? NO_COMPLETIONS,
    enabled: typed !== '' && completeSearch !== undefined,
    staleTime: 0,
    gcTime: 10_000,
  });
  return typed === '' ? NO_COMPLETIONS : (result.data ?? NO_COMPLETIONS);
};
