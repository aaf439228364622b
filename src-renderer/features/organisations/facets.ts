import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationFilter } from '#shared/contract/organisations.ts';
import { COOPERATION_FORMS, ORGANISATION_KINDS, SIDES } from '#shared/domain/lists.ts';
import { regionMatches } from '#shared/domain/region-search.ts';
import { REGIONS } from '#shared/domain/regions.ts';
import {
  among,
  commonParts,
  severalOf,
  some,
  useDeletedFacet,
  useTagFacet,
  withoutUnasked,
} from '../../records/facets.ts';
import { useLists } from '../../records/list-options.ts';
import { useCountryOptions, useEcosystemOptions, useSectorOptions } from '../../records/place-options.ts';
import { useReaderLanguage } from '../../records/reader.ts';
import { chosen, type Facet, type Filters } from '../../ui/filters/types.ts';
import { useFormat } from '../../ui/format/use-format.ts';

export const PINNED = ['text', 'kind', 'country'] as const;

/** What the list of organisations can be filtered by, in the reader's words. */
export function useOrganisationFacets(): readonly Facet[] {
  const { t } = useTranslation(['organisations', 'lists']);
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
          matches: (typed: string) => regionMatches(code, typed),
        }))
        .toSorted((a, b) => format.compare(a.label, b.label)),
    [language, format],
  );
  const tag = useTagFacet();
  const deleted = useDeletedFacet();
  return [
    { kind: 'text', id: 'text', label: t('filter.text') },
    severalOf('kind', t('field.kind'), lists.options('kind')),
    severalOf('country', t('field.country'), countries),
    severalOf('region', t('field.regionCode'), regions),
    severalOf('side', t('field.side'), lists.options('side')),
    severalOf('sector', t('lists:facet.sector'), sectors),
    severalOf('ecosystem', t('lists:facet.ecosystem'), ecosystems),
    severalOf('formOffered', t('lists:facet.form-offered'), lists.options('form')),
    severalOf('formSought', t('lists:facet.form-sought'), lists.options('form')),
    tag,
    deleted,
  ];
}

/** The contract's filter for what stands in the filter bar. */
export function organisationFilterOf(filters: Filters, ids: readonly string[] | undefined): OrganisationFilter {
  const parts: Record<keyof OrganisationFilter, unknown> = {
    ...commonParts(filters, ids),
    kind: among(ORGANISATION_KINDS, chosen(filters, 'kind')),
    region: some(chosen(filters, 'region')),
    side: among(SIDES, chosen(filters, 'side')),
    sector: some(chosen(filters, 'sector')),
    ecosystem: some(chosen(filters, 'ecosystem')),
    formOffered: among(COOPERATION_FORMS, chosen(filters, 'formOffered')),
    formSought: among(COOPERATION_FORMS, chosen(filters, 'formSought')),
  };
  return withoutUnasked(parts) as OrganisationFilter;
}
