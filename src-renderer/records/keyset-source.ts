import type { QueryKey } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Cursor } from '#shared/contract/common.ts';
import { sectionAt } from '../ui/table/sections.ts';
import type { TableSource } from '../ui/table/types.ts';
import { useKeysetSections } from '../ui/table/use-keyset-sections.ts';
import type { Grouping, OfGroup } from './grouping.ts';
import type { OpenGroups } from './open-groups.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: Cursor;
}

/** Where the rows of a list come from. */
export interface ListRows<Row> {
  /** Of the page query without its cursor. */
  readonly queryKey: QueryKey;
  /** @param group undefined where the list has no groups */
  readonly fetchPage: (cursor: Cursor, limit: number, signal: AbortSignal, group?: OfGroup) => Promise<Page<Row>>;
  readonly total: number | undefined;
  /** By what the rows are grouped, and which groups there are. */
  readonly grouping: Grouping | undefined;
  readonly openGroups: OpenGroups;
}

const keyOf = (value: string | null): string => (value === null ? 'none' : `value ${value}`);

/** The rows of a list procedure as a table's source, with the heads of their groups; the table keeps cursors as texts. */
export function useListSource<Row>(options: ListRows<Row>): TableSource<Row> {
  const { grouping, openGroups } = options;
  const sections = useMemo(() => {
    if (grouping === undefined) return [{ id: '', open: true, total: options.total }];
    return grouping.groups?.map(({ value, label, count }) => {
      const key = keyOf(value);
      const open = openGroups.isOpen(key);
      return { id: key, open, total: count, head: { key, label, count, open } };
    });
  }, [grouping, options.total, openGroups]);

  const asked = {
    queryKey: [...options.queryKey, grouping?.by ?? null],
    fetchPage: options.fetchPage,
    sections,
    grouping,
  };
  // Until the groups are known the former rows stay.
  const latest = useRef(asked);
  if (sections !== undefined) latest.current = asked;
  const known = latest.current;
  const source = useKeysetSections<Row>({
    queryKey: known.queryKey,
    sections: known.sections ?? [],
    fetchPage: async (id, { cursor, limit, signal }) => {
      const from = cursor === null ? null : (JSON.parse(cursor) as Cursor);
      const group = known.grouping?.groups?.find(({ value }) => keyOf(value) === id);
      const { rows, next } = await known.fetchPage(from, limit, signal, group && { value: group.value });
      return { items: rows, next: next === null ? null : JSON.stringify(next) };
    },
  });

  const { placed } = source;
  const groups = useMemo(
    () => ({
      at: (index: number) => {
        const { section, start } = sectionAt(placed, index) ?? {};
        return start === index ? section?.head : undefined;
      },
      indexOf: (key: string) => placed.find(({ section }) => section.head?.key === key)?.start ?? null,
      toggle: openGroups.toggle,
      place: (index: number) => {
        const { section, first } = sectionAt(placed, index) ?? {};
        return { at: index - (first ?? 0) + 1, of: section?.total ?? 0 };
      },
    }),
    [placed, openGroups.toggle],
  );
  const isGrouped = known.grouping !== undefined;
  const isEmpty = isGrouped && known.sections?.length === 0;
  return {
    ...source,
    total: options.total ?? source.total,
    state: isEmpty && source.state === 'loading' ? 'ready' : source.state,
    stale: source.stale || sections === undefined,
    ...(isGrouped ? { groups } : {}),
  };
}
