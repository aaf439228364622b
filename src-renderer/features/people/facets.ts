import { useTranslation } from 'react-i18next';
import type { PersonFilter } from '#shared/contract/people.ts';
import { CHANNELS, SIDES } from '#shared/domain/lists.ts';
import {
  commonParts,
  dayParts,
  severalOf,
  textParts,
  useDeletedFacet,
  useTagFacet,
  valueParts,
  withoutUnasked,
} from '../../records/facets.ts';
import { useLanguageOptions } from '../../records/languages.ts';
import { useLists } from '../../records/list-options.ts';
import { useCountryOptions } from '../../records/place-options.ts';
import { chosen, type Facet, type Filters } from '../../ui/filters/types.ts';

export const PINNED = ['text', 'language', 'country'] as const;

/** What the list of people can be filtered by, in the reader's words. */
export function usePersonFacets(): readonly Facet[] {
  const { t } = useTranslation(['people', 'lists', 'ui', 'organisations']);
  const lists = useLists();
  const languages = useLanguageOptions();
  const countries = useCountryOptions();
  const none = t('ui:filter.none');
  const tag = useTagFacet();
  const deleted = useDeletedFacet();
  return [
    { kind: 'text', id: 'text', label: t('filter.text') },
    severalOf('language', t('lists:facet.language'), languages, none),
    severalOf('country', t('filter.country'), countries, none),
    severalOf('side', t('filter.side'), lists.options('side')),
    severalOf('preferredLanguage', t('field.preferredLanguage'), languages, none),
    severalOf('preferredChannel', t('field.preferredChannel'), lists.options('channel'), none),
    { kind: 'text', id: 'title', label: t('field.title') },
    { kind: 'text', id: 'city', label: t('organisations:field.city') },
    { kind: 'days', id: 'created', label: t('column.created') },
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

const LISTS = ['language', 'preferredLanguage', 'preferredChannel', 'tag', 'country', 'side'] as const;

/** The contract's filter for what stands in the filter bar. */
export function personFilterOf(filters: Filters, ids: readonly string[] | undefined): PersonFilter {
  const [consent] = chosen(filters, 'consent');
  const parts = {
    ...commonParts(filters, ids),
    ...valueParts(filters, LISTS, { preferredChannel: CHANNELS, side: SIDES }),
    ...textParts(filters, ['title', 'city']),
    ...dayParts(filters, 'created', 'createdFrom', 'createdTo'),
    hasConsent: consent === undefined ? undefined : consent === 'yes',
  };
  return withoutUnasked(parts) as PersonFilter;
}
