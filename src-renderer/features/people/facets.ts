import { useTranslation } from 'react-i18next';
import type { PersonFilter } from '#shared/contract/people.ts';
import { SIDES } from '#shared/domain/lists.ts';
import {
  among,
  commonParts,
  severalOf,
  some,
  useDeletedFacet,
  useTagFacet,
  withoutUnasked,
} from '../../records/facets.ts';
import { useLanguageOptions } from '../../records/languages.ts';
import { useLists } from '../../records/list-options.ts';
import { useCountryOptions } from '../../records/place-options.ts';
import { chosen, type Facet, type Filters } from '../../ui/filters/types.ts';

export const PINNED = ['text', 'language', 'country'] as const;

/** What the list of people can be filtered by, in the reader's words. */
export function usePersonFacets(): readonly Facet[] {
  const { t } = useTranslation(['people', 'lists']);
  const lists = useLists();
  const languages = useLanguageOptions();
  const countries = useCountryOptions();
  const tag = useTagFacet();
  const deleted = useDeletedFacet();
  return [
    { kind: 'text', id: 'text', label: t('filter.text') },
    severalOf('language', t('lists:facet.language'), languages),
    severalOf('country', t('filter.country'), countries),
    severalOf('side', t('filter.side'), lists.options('side')),
    tag,
    {
      kind: 'options',
      id: 'consent',
      label: t('filter.consent'),
      options: [
        { value: 'yes', label: t('consent.stands') },
        { value: 'no', label: t('consent.missing') },
      ],
    },
    deleted,
  ];
}

/** The contract's filter for what stands in the filter bar. */
export function personFilterOf(filters: Filters, ids: readonly string[] | undefined): PersonFilter {
  const [consent] = chosen(filters, 'consent');
  const parts: Record<Exclude<keyof PersonFilter, 'organisationId'>, unknown> = {
    ...commonParts(filters, ids),
    language: some(chosen(filters, 'language')),
    side: among(SIDES, chosen(filters, 'side')),
    hasConsent: consent === undefined ? undefined : consent === 'yes',
  };
  return withoutUnasked(parts) as PersonFilter;
}
