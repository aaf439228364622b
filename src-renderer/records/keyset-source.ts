import type { QueryKey } from '@tanstack/react-query';
import type { Cursor } from '#shared/contract/common.ts';
import type { TableSource } from '../ui/table/types.ts';
import { useKeysetPages } from '../ui/table/use-keyset-pages.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: Cursor;
}

interface SourceOptions<Row> {
  /** Of the page query without its cursor. */
  readonly queryKey: QueryKey;
  readonly fetchPage: (cursor: Cursor, limit: number, signal: AbortSignal) => Promise<Page<Row>>;
  readonly total: number | undefined;
}

/** The rows of a list procedure as a table's source; the table keeps cursors as texts. */
export function useListSource<Row>({ queryKey, fetchPage, total }: SourceOptions<Row>): TableSource<Row> {
  return useKeysetPages({
    queryKey,
    total,
    fetchPage: async ({ cursor, limit, signal }) => {
      const from = cursor === null ? null : (JSON.parse(cursor) as Cursor);
      const { rows, next } = await fetchPage(from, limit, signal);
      return { items: rows, next: next === null ? null : JSON.stringify(next) };
    },
  });
}

/** The rows before and after the open one, as far as they are in memory. */
export function neighbours<Row extends { readonly id: string }>(
  source: TableSource<Row>,
  activeId: string | null,
): { readonly previous: Row | undefined; readonly next: Row | undefined } {
  const [index] = source.loaded().find(([, row]) => row.id === activeId) ?? [];
  if (index === undefined) return { previous: undefined, next: undefined };
  return { previous: index === 0 ? undefined : source.row(index - 1), next: source.row(index + 1) };
}
