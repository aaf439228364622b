import { hashKey, type QueryKey, useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { emptyKeyset, type Keyset, type KeysetPage, keepPages, knownRows, pagesFor, placePage } from './keyset.ts';
import type { TableSource } from './types.ts';

export interface PageRequest {
  readonly cursor: string | null;
  readonly limit: number;
  readonly signal: AbortSignal;
}

interface KeysetOptions<Row> {
  /** Identifies filter and sort; invalidating it (or a prefix) reloads just the pages around the screen. */
  readonly queryKey: QueryKey;
  readonly fetchPage: (request: PageRequest) => Promise<KeysetPage<Row>>;
  readonly pageSize?: number;
  /** All rows of the query, if another call counts them. */
  readonly total?: number | undefined;
}

/** Pages kept on each side of the screen, in memory; what lies further away is fetched again by its cursor. */
const KEEP = 5;
const GC_MS = 5_000;

/** The rows of a keyset-paged query as a table's source: sequential reading, bounded memory, no jump on live updates. */
export const useKeysetPages = <Row>(options: KeysetOptions<Row>): TableSource<Row> => {
  const { queryKey, fetchPage, pageSize = 100 } = options;
  const key = hashKey(queryKey);
  const [shown, setShown] = useState<{ key: string; keyset: Keyset<Row> }>({ key, keyset: emptyKeyset() });
  const [screen, setScreen] = useState({ first: 0, last: 0 });

  const current = shown.key === key;
  const wanted = current ? pagesFor(shown.keyset, screen.first, screen.last, pageSize) : [{ index: 0, cursor: null }];
  const results = useQueries({
    queries: wanted.map(({ cursor }) => ({
      queryKey: [...queryKey, { cursor, pageSize }],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchPage({ cursor, limit: pageSize, signal }),
      gcTime: GC_MS,
    })),
  });

  // Read while rendering: the observer renders again only for what was read then.
  const answers = results.map((result) => result.data);
  useEffect(() => {
    setShown((before) => {
      const start = before.key === key ? before.keyset : emptyKeyset<Row>();
      let keyset = start;
      for (const [at, { index }] of wanted.entries()) {
        const page = answers[at];
        if (page && keyset.pages.get(index) !== page && index < keyset.cursors.length) {
          keyset = placePage(keyset, index, page);
        }
      }
      if (keyset === start) return before;
      const middle = Math.floor(screen.first / pageSize);
      return { key, keyset: keepPages(keyset, middle - KEEP, middle + KEEP) };
    });
  });

  const show = useCallback((first: number, last: number) => {
    setScreen((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);

  const failed = results.find((result) => result.isError);
  const { keyset } = shown;
  const firstPage = keyset.pages.values().next().value;
  const total = options.total ?? firstPage?.total;
  const error = failed?.error;
  const retry = (): void => {
    for (const result of results) if (result.isError) void result.refetch();
  };
  const hasRows = keyset.pages.size > 0;

  const rows = useMemo(
    () => ({
      count: knownRows(keyset, pageSize, total),
      row: (index: number) => keyset.pages.get(Math.floor(index / pageSize))?.items[index % pageSize],
      loaded: () =>
        [...keyset.pages].flatMap(([page, { items }]) =>
          items.map((item, at) => [page * pageSize + at, item] as const),
        ),
    }),
    [keyset, pageSize, total],
  );
  return {
    ...rows,
    key: shown.key,
    total,
    show,
    stale: !current && !failed,
    state: failed ? 'failed' : hasRows ? 'ready' : 'loading',
    error,
    retry,
  };
};
