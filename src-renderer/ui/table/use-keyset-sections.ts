import { hashKey, type QueryKey, useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { emptyKeyset, type Keyset, type KeysetPage, keepPages, placePage } from './keyset.ts';
import { type Keysets, type PlacedSection, placeSections, type Section, sectionAt, wantedPages } from './sections.ts';
import type { TableSource } from './types.ts';

export interface PageRequest {
  readonly cursor: string | null;
  readonly limit: number;
  readonly signal: AbortSignal;
}

export interface SectionsOptions<Row> {
  /** Identifies filter, sort and grouping; invalidating it (or a prefix) reloads just the pages around the screen. */
  readonly queryKey: QueryKey;
  readonly sections: readonly Section[];
  readonly fetchPage: (section: string, request: PageRequest) => Promise<KeysetPage<Row>>;
  readonly pageSize?: number | undefined;
}

interface Sections<Row> extends Omit<TableSource<Row>, 'total' | 'groups'> {
  readonly placed: readonly PlacedSection[];
  /** Rows of the first section's query, where its pages tell. */
  readonly total: number | undefined;
}

/** Pages kept on each side of the screen, in memory; what lies further away is fetched again by its cursor. */
const KEEP = 5;
const GC_MS = 5_000;
/** What is on the screen is told in so many steps of a page. */
const SCREEN_STEPS = 4;

interface Shown<Row> {
  readonly key: string;
  readonly sections: readonly Section[];
  readonly keysets: Keysets<Row>;
}

/** The rows of keyset-paged queries, one below the other: sequential reading, bounded memory, no jump on live updates. */
export const useKeysetSections = <Row>(options: SectionsOptions<Row>): Sections<Row> => {
  const { queryKey, sections, fetchPage, pageSize = 100 } = options;
  const key = hashKey(queryKey);
  const [shown, setShown] = useState<Shown<Row>>({ key, sections, keysets: new Map() });
  const [screen, setScreen] = useState({ first: 0, last: 0 });

  const current = shown.key === key;
  const asked = useMemo(
    () => placeSections(sections, current ? shown.keysets : new Map<string, Keyset<Row>>(), pageSize),
    [sections, current, shown.keysets, pageSize],
  );
  const wanted = current
    ? wantedPages(asked, shown.keysets, screen, pageSize)
    : wantedPages(asked, new Map<string, Keyset<Row>>(), { first: 0, last: 0 }, pageSize);
  const results = useQueries({
    queries: wanted.map(({ id, cursor }) => ({
      queryKey: [...queryKey, { id, cursor, pageSize }],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchPage(id, { cursor, limit: pageSize, signal }),
      gcTime: GC_MS,
    })),
  });

  // Read while rendering: the observer renders again only for what was read then.
  const answers = results.map((result) => result.data);
  useEffect(() => {
    setShown((before) => {
      const start: Keysets<Row> = before.key === key ? before.keysets : new Map();
      const keysets = new Map(start);
      let isChanged = false;
      for (const [at, { id, index }] of wanted.entries()) {
        const page = answers[at];
        const keyset = keysets.get(id) ?? emptyKeyset<Row>();
        if (!page || keyset.pages.get(index) === page || index >= keyset.cursors.length) continue;
        keysets.set(id, placePage(keyset, index, page));
        isChanged = true;
      }
      // Nothing is open, so nothing will come.
      const isEmpty = wanted.length === 0 && before.key !== key;
      if (!isChanged && !isEmpty) return before;
      return {
        key,
        sections,
        keysets: keepNear(placeSections(sections, keysets, pageSize), keysets, screen, pageSize),
      };
    });
  });

  // In steps, so that not every turn of the wheel draws the list once more.
  const step = Math.max(1, Math.floor(pageSize / SCREEN_STEPS));
  const show = useCallback(
    (from: number, to: number) => {
      const first = from - (from % step);
      const last = to - (to % step) + step - 1;
      setScreen((before) => (before.first === first && before.last === last ? before : { first, last }));
    },
    [step],
  );

  const failed = results.find((result) => result.isError);
  const error = failed?.error;
  const retry = (): void => {
    for (const result of results) if (result.isError) void result.refetch();
  };

  const { keysets } = shown;
  const placed = useMemo(
    () => (current ? asked : placeSections(shown.sections, keysets, pageSize)),
    [current, asked, shown.sections, keysets, pageSize],
  );
  const rows = useMemo(
    () => ({
      placed,
      count: placed.at(-1)?.end ?? 0,
      row: (index: number): Row | undefined => {
        const { section, first } = sectionAt(placed, index) ?? {};
        if (section === undefined || first === undefined || index < first) return undefined;
        const at = index - first;
        return keysets.get(section.id)?.pages.get(Math.floor(at / pageSize))?.items[at % pageSize];
      },
      loaded: () =>
        placed.flatMap(({ section, first }) =>
          [...(section.open ? (keysets.get(section.id)?.pages ?? []) : [])].flatMap(([page, { items }]) =>
            items.map((item, at) => [first + page * pageSize + at, item] as const),
          ),
        ),
    }),
    [placed, keysets, pageSize],
  );
  const hasRows = keysets.size > 0 || (current && sections.every(({ open }) => !open) && sections.length > 0);
  return {
    ...rows,
    key: shown.key,
    total: keysets.values().next().value?.pages.values().next().value?.total,
    show,
    stale: !current && !failed,
    state: failed ? 'failed' : hasRows ? 'ready' : 'loading',
    error,
    retry,
  };
};

/** Forgets the rows (not the cursors) that lie far from the screen. */
const keepNear = <Row>(
  placed: readonly PlacedSection[],
  keysets: Keysets<Row>,
  screen: { readonly first: number },
  pageSize: number,
): Keysets<Row> =>
  new Map(
    placed.flatMap(({ section: { id }, first }) => {
      const keyset = keysets.get(id);
      if (keyset === undefined) return [];
      const middle = Math.floor((screen.first - first) / pageSize);
      return [[id, keepPages(keyset, middle - KEEP, middle + KEEP)]];
    }),
  );
