import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganisationPatch, OrganisationRow, OrganisationSort } from '#shared/contract/organisations.ts';
import { ORGANISATION_GROUPS, ORGANISATION_SORTS } from '#shared/contract/organisations.ts';
import type { Language } from '#shared/domain/lists.ts';
import { groupsBy, useGrouping } from '../../records/grouping.ts';
import type { ListRows } from '../../records/keyset-source.ts';
import { NewOrganisation } from '../../records/NewOrganisation.tsx';
import { useOpenGroups } from '../../records/open-groups.ts';
import { RecordScreen } from '../../records/RecordScreen.tsx';
import { useReaderLanguage } from '../../records/reader.ts';
import { useListView } from '../../records/use-list-view.ts';
import { useSave } from '../../records/use-save.ts';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import type { TableSort } from '../../ui/table/types.ts';
import { useOrganisationColumns } from './columns.tsx';
import { organisationFilterOf, PINNED, useOrganisationFacets } from './facets.ts';
import { useOrganisationGroups } from './groups.ts';
import { OrganisationBulk } from './OrganisationBulk.tsx';
import { OrganisationPane } from './OrganisationPane.tsx';

const START = { filters: {}, sort: { column: 'name', direction: 'asc' } } as const;

const GROUPS = groupsBy(ORGANISATION_GROUPS);

const sortOf = ({ column, direction }: TableSort, language: Language): OrganisationSort => ({
  by: ORGANISATION_SORTS.find((one) => one === column) ?? 'name',
  direction,
  language,
});

/** The list of organisations with the open one beside it. */
export function OrganisationsScreen() {
  const { t } = useTranslation(['organisations', 'app', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const save = useSave();
  const control = useListView('organisations', START);
  const facets = useOrganisationFacets();

  const filter = organisationFilterOf(control.filters, control.ids);
  const sort = sortOf(control.sort, useReaderLanguage());
  const counting = orpc.organisations.count.queryOptions({ input: { filter } });
  const { data: count } = useQuery({ ...counting, placeholderData: keepPreviousData });
  const groupChoices = useOrganisationGroups();
  const grouping = useGrouping(control.group, groupChoices, {
    queryKey: orpc.organisations.groups.key({ input: { filter } }),
    fetch: (by, signal) => client.organisations.groups({ filter, by: GROUPS.column(by) }, { signal }),
  });
  const rows: ListRows<OrganisationRow> = {
    queryKey: orpc.organisations.page.key({ input: { filter, sort } }),
    total: count?.matching,
    grouping,
    openGroups: useOpenGroups(grouping),
    fetchPage: (cursor, limit, signal, of) =>
      client.organisations.page({ filter, sort, cursor, limit, ...GROUPS.of(grouping, of) }, { signal }),
  };
  const columns = useOrganisationColumns((id: string, patch: OrganisationPatch) =>
    save(client.organisations.update({ ids: [id], patch }), t('operations:organisations.update')),
  );

  return (
    <RecordScreen
      concept="organisations"
      words={{
        title: t('app:nav.organisations'),
        record: t('record.label'),
        newRecord: t('new.title'),
        newButton: t('new.button'),
        empty: t('empty.title'),
        emptyHint: t('empty.hint'),
      }}
      control={control}
      facets={facets}
      pinned={PINNED}
      columns={columns}
      groupChoices={groupChoices}
      rows={rows}
      count={count}
      fetchAllIds={() => client.organisations.ids({ filter, sort })}
      shown={{ list: 'organisations', filter, sort }}
      deleted={filter.deleted === true}
      Bulk={OrganisationBulk}
      Pane={OrganisationPane}
      Form={NewOrganisation}
    />
  );
}
