import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationFilter } from '#shared/contract/organisations.ts';
import { COOPERATION_FORMS, ORGANISATION_KINDS, ORGANISATION_SIZES, SIDES } from '#shared/domain/lists.ts';
import { regionMatches } from '#shared/domain/region-search.ts';
import { REGIONS } from '#shared/domain/regions.ts';
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
import { useLists } from '../../records/list-options.ts';
import { editionHint, useCountryOptions, useEcosystemOptions, useSectorOptions } from '../../records/place-options.ts';
import { useReaderLanguage } from '../../records/reader.ts';
import type { Facet, Filters } from '../../ui/filters/types.ts';
import { useFormat } from '../../ui/format/use-format.ts';

export const PINNED = ['text', 'kind', 'country'] as const;

/** What the list of organisations can be filtered by, in the reader's words. */
export function useOrganisationFacets(): readonly Facet[] {
  const { t } = useTranslation(['organisations', 'lists', 'ui']);
  const lists = useLists();
  const language = useReaderLanguage();
  const format = useFormat();
  const countries = useCountryOptions();
  const sectors = useSectorOptions();
  const ecosystems = useEcosystemOptions();
  const regions = useMemo(
    () =>
      REGIONS.filter(({ level, country }) => level > 0 || country === null)
        .map(({ code, names }) => ({
          value: code,
          label: names[language],
          ...editionHint(code),
          matches: (typed: string) => regionMatches(code, typed),
        }))
        .toSorted((a, b) => format.compare(a.label, b.label)),
    [language, format],
  );
  const none = t('ui:filter.none');
  const tag = useTagFacet();
  const deleted = useDeletedFacet();
  return [
    { kind: 'text', id: 'text', label: t('filter.text') },
    severalOf('kind', t('field.kind'), lists.options('kind')),
    severalOf('country', t('field.country'), countries),
    severalOf('region', t('field.regionCode'), regions, none),
    severalOf('side', t('field.side'), lists.options('side')),
    severalOf('sector', t('lists:facet.sector'), sectors, none),
    severalOf('ecosystem', t('lists:facet.ecosystem'), ecosystems, none),
    severalOf('formOffered', t('lists:facet.form-offered'), lists.options('form'), none),
    severalOf('formSought', t('lists:facet.form-sought'), lists.options('form'), none),
    severalOf('size', t('field.size'), lists.options('size'), none),
    { kind: 'text', id: 'city', label: t('field.city') },
    { kind: 'text', id: 'website', label: t('field.website') },
    { kind: 'days', id: 'created', label: t('column.created') },
    tag,
    deleted,
  ];
}

const LISTS = [
  'kind',
  'country',
  'side',
  'size',
  'sector',
  'ecosystem',
  'formOffered',
  'formSought',
  'tag',
  'region',
] as const;
const CLOSED = {
  ...{ kind: ORGANISATION_KINDS, side: SIDES, size: ORGANISATION_SIZES },
  ...{ formOffered: COOPERATION_FORMS, formSought: COOPERATION_FORMS },
} as const;

/** The contract's filter for what stands in the filter bar. */
export function organisationFilterOf(filters: Filters, ids: readonly string[] | undefined): OrganisationFilter {
  const parts = {
    ...commonParts(filters, ids),
    ...valueParts(filters, LISTS, CLOSED),
    ...textParts(filters, ['city', 'website']),
    ...dayParts(filters, 'created', 'createdFrom', 'createdTo'),
  };
  return withoutUnasked(parts) as OrganisationFilter;
}
