import type { QueryKey } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { KeysetPage } from './keyset.ts';
import type { TableSource } from './types.ts';
import { type PageRequest, useKeysetSections } from './use-keyset-sections.ts';

interface KeysetOptions<Row> {
  /** Identifies filter and sort; invalidating it (or a prefix) reloads just the pages around the screen. */
  readonly queryKey: QueryKey;
  readonly fetchPage: (request: PageRequest) => Promise<KeysetPage<Row>>;
  readonly pageSize?: number;
  /** All rows of the query, if another call counts them. */
  readonly total?: number | undefined;
}

/** The rows of a keyset-paged query as a table's source. */
export const useKeysetPages = <Row>({ total, fetchPage, ...options }: KeysetOptions<Row>): TableSource<Row> => {
  const sections = useMemo(() => [{ id: '', open: true, total }], [total]);
  const source = useKeysetSections({ ...options, sections, fetchPage: (_, request) => fetchPage(request) });
  return { ...source, total: total ?? source.total };
};
