import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { type Completion, type Findings, type Hit, SlotsContext } from '../slots.ts';

const WAIT_MS = 40;
/** While the index is being made, what it holds by now is asked for so often. */
const ASK_AGAIN_MS = 1000;
const NOTHING: Findings = { hits: [], isBuilding: false };

interface RecordSearch {
  readonly hits: readonly Hit[];
  /** Whether there may be more, because the index is still being made. */
  readonly isBuilding: boolean;
  readonly searching: boolean;
  readonly failed: boolean;
}

/** Records that fit what is typed; the former ones stay until the new ones are there. */
export const useRecordSearch = (typed: string): RecordSearch => {
  const { searchRecords } = useContext(SlotsContext);
  const [query] = useDebouncedValue(typed.trim(), WAIT_MS);
  const result = useQuery({
    queryKey: ['app', 'palette', query],
    queryFn: ({ signal }) => searchRecords?.(query, signal) ?? NOTHING,
    enabled: query !== '' && searchRecords !== undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.isBuilding === true ? ASK_AGAIN_MS : false),
    staleTime: 0,
    gcTime: 10_000,
  });
  const { hits, isBuilding } = query === '' ? NOTHING : (result.data ?? NOTHING);
  return {
    hits,
    isBuilding,
    searching: result.isFetching || query !== typed.trim(),
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
