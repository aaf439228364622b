import { Button, SegmentedControl } from '@mantine/core';
import { IconLayoutKanban, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cursor } from '#shared/contract/common.ts';
import { INQUIRY_GROUPS, type InquiryRow } from '#shared/contract/inquiries.ts';
import { useCaseColumns } from '../../../records/advice/case-columns.ts';
import { ExportList } from '../../../records/exports/ExportList.tsx';
import { useCopyList } from '../../../records/exports/use-copy-list.ts';
import { groupsBy, useGrouping } from '../../../records/grouping.ts';
import type { ListRows } from '../../../records/keyset-source.ts';
import { ListTable } from '../../../records/ListTable.tsx';
import { useOpenGroups } from '../../../records/open-groups.ts';
import { useListView } from '../../../records/use-list-view.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useCommands } from '../../../ui/commands/commands.tsx';
import { FilterBar } from '../../../ui/filters/FilterBar.tsx';
import { SavedViews } from '../../../ui/filters/SavedViews.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { ColumnChooser } from '../../../ui/table/ColumnChooser.tsx';
import { GroupMenu } from '../../../ui/table/GroupMenu.tsx';
import { useRoomyColumns } from '../../../ui/table/roomy-columns.ts';
import { NO_SELECTION } from '../../../ui/table/selection.ts';
import { InquiryBoard } from '../board/InquiryBoard.tsx';
import classes from '../inquiries.module.css';
import { BulkActions } from './BulkActions.tsx';
import { inquiryFilterOf, inquirySortOf } from './filter.ts';
import { useInquiryGroups } from './groups.ts';
import { useColumns } from './use-columns.tsx';
import { useFacets } from './use-facets.ts';

interface InquiryListProps {
  readonly openId: string | undefined;
  readonly onOpen: (row: InquiryRow) => void;
}

/** Newest first, without what is concluded: where an officer's day begins. */
const START = {
  filters: { which: { kind: 'options', values: ['open'] } },
  sort: { column: 'received', direction: 'desc' },
} as const;
/** Beside an open record there is room only for what is set; the others wait behind "Filter". */
const PINNED = { alone: ['status', 'which', 'form', 'region'], beside: [] } as const;
/** As many as one operation may touch. */
const MOST_CHOSEN = 10_000;

const GROUPS = groupsBy(INQUIRY_GROUPS);

/** The list of inquiries as a table or as a board by status, with its filters and saved views. */
export function InquiryList({ openId, onOpen }: InquiryListProps) {
  const { t } = useTranslation('inquiries');
  const client = useClient();
  const orpc = useOrpc();
  const format = useFormat();
  const columns = useRoomyColumns(useCaseColumns(useColumns()), openId === undefined);
  const facets = useFacets();
  const view = useListView('inquiries', START);
  const [selection, setSelection] = useState<ReadonlySet<string>>(NO_SELECTION);
  const [shape, setShape] = useState<'table' | 'board'>('table');
  const [exporting, setExporting] = useState(false);

  const filter = { ...inquiryFilterOf(view.filters), ...(view.ids ? { ids: [...view.ids] } : {}) };
  const sort = inquirySortOf(view.sort);
  const { data: count } = useQuery(
    orpc.inquiries.count.queryOptions({ input: { filter }, placeholderData: (last) => last }),
  );
  const groupChoices = useInquiryGroups();
  const grouping = useGrouping(view.group, groupChoices, {
    queryKey: orpc.inquiries.groups.key({ input: { filter } }),
    fetch: (by, signal) => client.inquiries.groups({ filter, by: GROUPS.column(by) }, { signal }),
  });
  const rows: ListRows<InquiryRow> = {
    queryKey: [...orpc.inquiries.page.key(), filter, sort],
    total: count?.matching,
    grouping,
    openGroups: useOpenGroups(grouping),
    fetchPage: (cursor, limit, signal, of) =>
      client.inquiries.page({ filter, sort, cursor, limit, ...GROUPS.of(grouping, of) }, { signal }),
  };
  const fetchAllIds = async (): Promise<readonly string[]> => {
    const ids: string[] = [];
    let cursor: Cursor = null;
    do {
      const page: { rows: InquiryRow[]; next: Cursor } = await client.inquiries.page({
        filter,
        sort,
        cursor,
        limit: 200,
      });
      ids.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null && ids.length < MOST_CHOSEN);
    return ids;
  };
  const shown = { list: 'inquiries', filter, sort } as const;
  const copy = useCopyList({ shown, columns, layout: view.layout, chosen: selection });
  const create = useCommands().find(({ id }) => id === 'inquiry.new');
  const isFiltered = Object.keys(view.filters).length > 0;

  return (
    <>
      <FilterBar
        title={t('title')}
        facets={facets}
        value={view.filters}
        onChange={view.setFilters}
        pinned={openId === undefined ? PINNED.alone : PINNED.beside}
      >
        {count && (
          <span className={classes.count}>
            {t('count', { matching: format.number(count.matching), all: format.number(count.all) })}
          </span>
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('shape.label')}
          value={shape}
          onChange={(next) => setShape(next === 'board' ? 'board' : 'table')}
          data={[
            { value: 'table', label: <IconTable size={14} aria-label={t('shape.table')} /> },
            { value: 'board', label: <IconLayoutKanban size={14} aria-label={t('shape.board')} /> },
          ]}
        />
        <SavedViews {...view.savedViews} />
        {shape === 'table' && (
          <GroupMenu
            choices={groupChoices}
            value={view.group}
            onChange={view.setGroup}
            groups={grouping && rows.openGroups}
          />
        )}
        <ColumnChooser columns={columns} layout={view.layout} onLayout={view.setLayout} />
        <ExportList
          shown={shown}
          columns={columns}
          layout={view.layout}
          matching={count?.matching}
          chosen={selection}
          opened={exporting}
          onOpened={setExporting}
        />
      </FilterBar>
      <BulkActions
        selection={selection}
        onClear={() => setSelection(NO_SELECTION)}
        onExport={() => setExporting(true)}
        onCopy={copy}
        deleted={filter.deleted === true}
      />
      {shape === 'board' ? (
        <InquiryBoard filter={filter} openId={openId} onOpen={onOpen} />
      ) : (
        <ListTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          layout={view.layout}
          onLayout={view.setLayout}
          sort={view.sort}
          onSort={view.setSort}
          activeId={openId ?? null}
          onActive={onOpen}
          onOpen={onOpen}
          selection={selection}
          onSelection={setSelection}
          fetchAllIds={fetchAllIds}
          stepKeys
          onCopy={copy}
          empty={
            isFiltered && (count?.all ?? 0) > 0 ? (
              <EmptyState
                title={t('empty.filtered')}
                hint={t('empty.filteredHint')}
                action={
                  <Button variant="default" onClick={() => view.setFilters({})}>
                    {t('empty.clear')}
                  </Button>
                }
              />
            ) : (
              <EmptyState
                title={t('empty.title')}
                hint={create && t('empty.hint')}
                action={create && <Button onClick={create.run}>{create.label}</Button>}
              />
            )
          }
        />
      )}
    </>
  );
}
