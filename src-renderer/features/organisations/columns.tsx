import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationPatch, OrganisationRow } from '#shared/contract/organisations.ts';
import { ORGANISATION_KINDS, ORGANISATION_SIZES } from '#shared/domain/lists.ts';
import { regionName } from '#shared/domain/regions.ts';
import { ecosystemName, sectorName } from '#shared/domain/sectors.ts';
import type { ShownColumn } from '#shared/domain/shown-columns.ts';
import { useLists } from '../../records/list-options.ts';
import { useCountryOptions } from '../../records/place-options.ts';
import { useNames, useReaderLanguage, useWordList } from '../../records/reader.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { useStable } from '../../ui/hooks/use-stable.ts';
import { TwoLines } from '../../ui/table/TwoLines.tsx';
import type { DataColumn } from '../../ui/table/types.ts';
import { LangText } from '../../ui/text/LangText.tsx';

type Column = DataColumn<OrganisationRow> & ShownColumn<'organisations'>;

/** The columns of the list; `save` changes one organisation in place. */
export function useOrganisationColumns(
  save: (id: string, patch: OrganisationPatch) => Promise<unknown>,
): readonly Column[] {
  const { t } = useTranslation(['organisations', 'lists']);
  const language = useReaderLanguage();
  const names = useNames();
  const listed = useWordList();
  const format = useFormat();
  const { word, options } = useLists();
  const countries = useCountryOptions();
  const keep = useStable(save);

  return useMemo(() => {
    const list = (codes: readonly string[], nameOf: (code: string) => string) => (
      <TwoLines first={listed(codes.map(nameOf))} />
    );
    const forms = (values: readonly string[]) => list(values, (value) => word('form', value));
    const nameCell = (row: OrganisationRow) => {
      const { text, lang } = names.organisation(row);
      return (
        <TwoLines
          first={text}
          lang={lang ?? undefined}
          second={text === row.nameNative ? (row.city ?? row.nameLatin ?? undefined) : row.nameNative}
          secondLang={text === row.nameNative ? undefined : (row.nameLanguage ?? undefined)}
        />
      );
    };
    const columns: readonly Column[] = [
      {
        id: 'name',
        header: t('field.name'),
        width: 190,
        grow: 2,
        fixed: true,
        sortable: true,
        cell: nameCell,
        editing: {
          kind: 'text',
          value: (row) => row.nameNative,
          save: (row, nameNative) => keep(row.id, { nameNative }),
        },
      },
      {
        id: 'kind',
        header: t('field.kind'),
        width: 136,
        sortable: true,
        cell: (row) => <TwoLines first={word('kind', row.kind)} />,
        editing: {
          kind: 'select',
          value: (row) => row.kind,
          options: () => options('kind'),
          save: (row, value) => {
            const kind = ORGANISATION_KINDS.find((one) => one === value);
            return keep(row.id, kind === undefined ? {} : { kind });
          },
        },
      },
      {
        id: 'country',
        header: t('field.country'),
        width: 120,
        grow: 1,
        sortable: true,
        cell: (row) => {
          const country = format.country(row.country);
          const region = row.regionCode === null ? country : regionName(row.regionCode, language);
          return <TwoLines first={country} second={region === country ? undefined : region} />;
        },
        editing: {
          kind: 'select',
          value: (row) => row.country,
          options: () => countries,
          save: (row, country) => keep(row.id, { country }),
        },
      },
      {
        id: 'people',
        header: t('column.people'),
        width: 78,
        align: 'end',
        cell: (row) => (row.peopleCount === 0 ? null : format.number(row.peopleCount)),
      },
      {
        id: 'inquiries',
        header: t('column.inquiries'),
        width: 78,
        align: 'end',
        cell: (row) => (row.inquiryCount === 0 ? null : format.number(row.inquiryCount)),
      },
      { id: 'tags', header: t('lists:facet.tag'), width: 96, grow: 1, cell: (row) => list(row.tags, (tag) => tag) },
      { id: 'side', header: t('field.side'), width: 110, hidden: true, cell: (row) => word('side', row.side) },
      {
        id: 'city',
        header: t('field.city'),
        width: 130,
        hidden: true,
        cell: (row) => <LangText lang={row.nameLanguage}>{row.city}</LangText>,
        editing: {
          kind: 'text',
          value: (row) => row.city ?? '',
          save: (row, city) => keep(row.id, { city: city === '' ? null : city }),
        },
      },
      {
        id: 'sectors',
        header: t('lists:facet.sector'),
        width: 180,
        hidden: true,
        cell: (row) => list(row.sectors, (code) => sectorName(code, language)),
      },
      {
        id: 'ecosystems',
        header: t('lists:facet.ecosystem'),
        width: 180,
        hidden: true,
        cell: (row) => list(row.ecosystems, (code) => ecosystemName(code, language)),
      },
      {
        id: 'formsOffered',
        header: t('lists:facet.form-offered'),
        width: 160,
        grow: 1.75,
        hidden: 'unless-roomy',
        cell: (row) => forms(row.formsOffered),
      },
      {
        id: 'formsSought',
        header: t('lists:facet.form-sought'),
        width: 160,
        grow: 1.75,
        hidden: 'unless-roomy',
        cell: (row) => forms(row.formsSought),
      },
      {
        id: 'size',
        header: t('field.size'),
        width: 130,
        hidden: true,
        cell: (row) => (row.size === null ? null : word('size', row.size)),
        editing: {
          kind: 'select',
          value: (row) => row.size,
          options: () => options('size'),
          save: (row, value) => keep(row.id, { size: ORGANISATION_SIZES.find((one) => one === value) ?? null }),
        },
      },
      {
        id: 'website',
        header: t('field.website'),
        width: 180,
        hidden: true,
        cell: (row) => <TwoLines first={row.website} />,
      },
      {
        id: 'created',
        header: t('column.created'),
        width: 128,
        hidden: true,
        sortable: true,
        cell: (row) => format.date(row.createdAt),
      },
    ];
    return columns;
  }, [t, language, names, listed, format, word, options, countries, keep]);
}
