import { useTranslation } from 'react-i18next';
import { chosen, type Facet, type Filters, type FilterValue, NO_VALUE } from '../ui/filters/types.ts';
import type { SelectOption } from '../ui/table/types.ts';
import { useTagsInUse } from './LabelsField.tsx';

/** Any or none of several options; `none` names the records that have no value. */
export const severalOf = (id: string, label: string, options: readonly SelectOption[], none?: string): Facet => ({
  ...{ kind: 'options', id, label, options, multiple: true },
  ...(none === undefined ? {} : { none }),
});

/** By the tags in use. */
export function useTagFacet(): Facet {
  const { t } = useTranslation(['lists', 'ui']);
  const tags = useTagsInUse();
  return severalOf(
    'tag',
    t('facet.tag'),
    tags.map((tag) => ({ value: tag, label: tag })),
    t('ui:filter.none'),
  );
}

/** Shows what was deleted in place of what stands. */
export function useDeletedFacet(): Facet {
  const { t } = useTranslation('records');
  const options = [{ value: 'yes', label: t('list.deleted') }];
  return { kind: 'options', id: 'deleted', label: t('list.show'), options };
}

const isOptions = (value: FilterValue | undefined): value is Extract<FilterValue, { kind: 'options' }> =>
  value?.kind === 'options' && value.values.length > 0;

/**
 * The parts of a filter that are lists of values: those that a record may have, and under `not` those that it must not have.
 * @param closed the values of a part that has a fixed list; a value of an older view that is not in it is left out
 */
export function valueParts(
  filters: Filters,
  parts: readonly string[],
  closed: Readonly<Record<string, readonly string[]>> = {},
): Readonly<Record<string, unknown>> {
  const asked = (isNot: boolean): Readonly<Record<string, (string | null)[]>> =>
    Object.fromEntries(
      parts.flatMap((part) => {
        const value = filters[part];
        if (!isOptions(value) || (value.not === true) !== isNot) return [];
        const known = value.values.filter((one) => one === NO_VALUE || closed[part]?.includes(one) !== false);
        return [[part, known.map((one) => (one === NO_VALUE ? null : one))]];
      }),
    );
  const not = asked(true);
  return { ...asked(false), ...(Object.keys(not).length > 0 ? { not } : {}) };
}

/** The first and last day of a facet under the names that the contract has for them. */
export function dayParts(filters: Filters, id: string, from: string, to: string): Readonly<Record<string, string>> {
  const value = filters[id];
  if (value?.kind !== 'days') return {};
  const { range } = value;
  return { ...(range.from === null ? {} : { [from]: range.from }), ...(range.to === null ? {} : { [to]: range.to }) };
}

/** What was typed into facets of text. */
export const textParts = (filters: Filters, ids: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const value = filters[id];
      return value?.kind === 'text' && value.text.trim() !== '' ? [[id, value.text]] : [];
    }),
  );

/** The parts of a filter that the lists of organisations and people share. */
export const commonParts = (filters: Filters, ids: readonly string[] | undefined) => ({
  text: filters.text?.kind === 'text' ? filters.text.text : undefined,
  deleted: chosen(filters, 'deleted').includes('yes') ? true : undefined,
  ids: ids === undefined ? undefined : [...ids],
});

/** A filter without what was not asked for. */
export const withoutUnasked = (parts: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
