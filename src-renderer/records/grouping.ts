import { type QueryKey, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format/use-format.ts';

/** A group of a list's rows: the value they share (null: none), how it is called, how many they are. */
export interface Group {
  readonly value: string | null;
  readonly label: string;
  readonly count: number;
}

/** One group: the value that its rows share. */
export type OfGroup = Pick<Group, 'value'>;

/** By what a list is grouped; the groups are undefined until they are known. */
export interface Grouping {
  readonly by: string;
  readonly groups: readonly Group[] | undefined;
}

/** A column by which the rows of a list can be grouped. */
export interface GroupChoice {
  readonly id: string;
  /** Translated. */
  readonly label: string;
  readonly word: (value: string) => string;
  /** The values of a closed list in its order; others are sorted by their words. */
  readonly order?: readonly string[];
}

/** A column with a closed list of values, in the list's order. */
export function listedGroup<T extends string>(
  id: string,
  label: string,
  order: readonly T[],
  word: (value: T) => string,
): GroupChoice {
  return {
    ...{ id, label, order },
    word: (value) => {
      const known = order.find((one) => one === value);
      return known === undefined ? value : word(known);
    },
  };
}

/** The columns by which a list's procedures can group, as they are asked for them. */
interface AskedGroups<By extends string> {
  /** The column of this name; the first for one that is not known any more. */
  readonly column: (by: string) => By;
  /** The part of a page's question that asks for the rows of one group alone. */
  readonly of: (grouping: Grouping | undefined, group: OfGroup | undefined) => { group?: { by: By } & OfGroup };
}

export function groupsBy<By extends string>(columns: readonly [By, ...By[]]): AskedGroups<By> {
  const column = (by: string): By => columns.find((one) => one === by) ?? columns[0];
  return {
    column,
    of: (grouping, group) => (grouping && group ? { group: { by: column(grouping.by), ...group } } : {}),
  };
}

interface GroupsQuery {
  readonly queryKey: QueryKey;
  readonly fetch: (by: string, signal: AbortSignal) => Promise<readonly { value: string | null; count: number }[]>;
}

/** The groups of a list by the chosen column, in their order, those without a value last; undefined where none is chosen. */
export function useGrouping(
  by: string | null,
  choices: readonly GroupChoice[],
  { queryKey, fetch }: GroupsQuery,
): Grouping | undefined {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const choice = choices.find(({ id }) => id === by);
  const { data: groups } = useQuery({
    queryKey: [...queryKey, { groupsBy: choice?.id ?? null }],
    queryFn: ({ signal }) => fetch(choice?.id ?? '', signal),
    enabled: choice !== undefined,
  });
  return useMemo(() => {
    if (choice === undefined) return undefined;
    const { id, word, order = [] } = choice;
    const none = t('group.none', { name: choice.label });
    const named = groups?.map(({ value, count }) => ({ value, count, label: value === null ? none : word(value) }));
    const rank = (value: string | null): number => {
      if (value === null) return Number.POSITIVE_INFINITY;
      const at = order.indexOf(value);
      return at < 0 ? order.length : at;
    };
    const sorted = named?.toSorted((a, b) => {
      const [first, second] = [rank(a.value), rank(b.value)];
      return first === second ? format.compare(a.label, b.label) : first - second;
    });
    return { by: id, groups: sorted };
  }, [choice, groups, format, t]);
}
