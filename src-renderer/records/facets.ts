import { useTranslation } from 'react-i18next';
import { chosen, type Facet, type Filters } from '../ui/filters/types.ts';
import type { SelectOption } from '../ui/table/types.ts';
import { useTagsInUse } from './LabelsField.tsx';

/** Any of several options. */
export const severalOf = (id: string, label: string, options: readonly SelectOption[]): Facet => ({
  kind: 'options',
  id,
  label,
  options,
  multiple: true,
});

/** By the tags in use. */
export function useTagFacet(): Facet {
  const { t } = useTranslation('lists');
  const tags = useTagsInUse();
  return severalOf(
    'tag',
    t('facet.tag'),
    tags.map((tag) => ({ value: tag, label: tag })),
  );
}

/** Shows what was deleted in place of what stands. */
export function useDeletedFacet(): Facet {
  const { t } = useTranslation('records');
  const options = [{ value: 'yes', label: t('list.deleted') }];
  return { kind: 'options', id: 'deleted', label: t('list.show'), options };
}

/** What a facet without a closed list asks for; undefined where nothing was chosen. */
export function some(values: readonly string[]): string[] | undefined {
  return values.length === 0 ? undefined : [...values];
}

/** The same of a closed list; what is not in it is left out. */
export function among<const T extends string>(list: readonly T[], values: readonly string[]): T[] | undefined {
  return values.length === 0 ? undefined : list.filter((one) => values.includes(one));
}

/** The parts of a filter that the lists of organisations and people share. */
export const commonParts = (filters: Filters, ids: readonly string[] | undefined) => ({
  text: filters.text?.kind === 'text' ? filters.text.text : undefined,
  country: some(chosen(filters, 'country')),
  tag: some(chosen(filters, 'tag')),
  deleted: chosen(filters, 'deleted').includes('yes') ? true : undefined,
  ids: ids === undefined ? undefined : [...ids],
});

/** A filter without what was not asked for. */
export const withoutUnasked = (parts: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
