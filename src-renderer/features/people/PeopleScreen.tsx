import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonPatch, PersonRow, PersonSort } from '#shared/contract/people.ts';
import { PERSON_GROUPS, PERSON_SORTS } from '#shared/contract/people.ts';
import type { Language } from '#shared/domain/lists.ts';
import { groupsBy, useGrouping } from '../../records/grouping.ts';
import type { ListRows } from '../../records/keyset-source.ts';
import { NewPerson } from '../../records/NewPerson.tsx';
import { useOpenGroups } from '../../records/open-groups.ts';
import { RecordScreen } from '../../records/RecordScreen.tsx';
import { useReaderLanguage } from '../../records/reader.ts';
import { useListView } from '../../records/use-list-view.ts';
import { useSave } from '../../records/use-save.ts';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import type { TableSort } from '../../ui/table/types.ts';
import { usePersonColumns } from './columns.tsx';
import { PINNED, personFilterOf, usePersonFacets } from './facets.ts';
import { usePersonGroups } from './groups.ts';
import { LettersButton } from './letters/LettersButton.tsx';
import { PersonBulk } from './PersonBulk.tsx';
import { PersonPane } from './PersonPane.tsx';

const START = { filters: {}, sort: { column: 'name', direction: 'asc' } } as const;

const GROUPS = groupsBy(PERSON_GROUPS);

const sortOf = ({ column, direction }: TableSort, language: Language): PersonSort => ({
  by: PERSON_SORTS.find((one) => one === column) ?? 'name',
  direction,
  language,
});

/** The list of people with the open one beside it. */
export function PeopleScreen() {
  const { t } = useTranslation(['people', 'app', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const save = useSave();
  const control = useListView('people', START);
  const facets = usePersonFacets();

  const filter = personFilterOf(control.filters, control.ids);
  const sort = sortOf(control.sort, useReaderLanguage());
  const counting = orpc.people.count.queryOptions({ input: { filter } });
  const { data: count } = useQuery({ ...counting, placeholderData: keepPreviousData });
  const groupChoices = usePersonGroups();
  const grouping = useGrouping(control.group, groupChoices, {
    queryKey: orpc.people.groups.key({ input: { filter } }),
    fetch: (by, signal) => client.people.groups({ filter, by: GROUPS.column(by) }, { signal }),
  });
  const rows: ListRows<PersonRow> = {
    queryKey: orpc.people.page.key({ input: { filter, sort } }),
    total: count?.matching,
    grouping,
    openGroups: useOpenGroups(grouping),
    fetchPage: (cursor, limit, signal, of) =>
      client.people.page({ filter, sort, cursor, limit, ...GROUPS.of(grouping, of) }, { signal }),
  };
  const columns = usePersonColumns((id: string, patch: PersonPatch) =>
    save(client.people.update({ ids: [id], patch }), t('operations:people.update')),
  );

  return (
    <RecordScreen
      concept="people"
      words={{
        title: t('app:nav.people'),
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
      fetchAllIds={() => client.people.ids({ filter, sort })}
      shown={{ list: 'people', filter, sort }}
      deleted={filter.deleted === true}
      tools={<LettersButton filter={filter} sort={sort} />}
      Bulk={PersonBulk}
      Pane={PersonPane}
      Form={NewPerson}
    />
  );
}
