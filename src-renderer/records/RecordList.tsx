import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkBar } from '../ui/filters/BulkBar.tsx';
import { FilterBar } from '../ui/filters/FilterBar.tsx';
import { SavedViews } from '../ui/filters/SavedViews.tsx';
import type { Facet } from '../ui/filters/types.ts';
import { useFormat } from '../ui/format/use-format.ts';
import { Marking } from '../ui/marks/Marked.tsx';
import { ColumnChooser } from '../ui/table/ColumnChooser.tsx';
import { GroupMenu } from '../ui/table/GroupMenu.tsx';
import { useRoomyColumns } from '../ui/table/roomy-columns.ts';
import { NO_SELECTION } from '../ui/table/selection.ts';
import type { DataColumn } from '../ui/table/types.ts';
import type { ShownRows } from './exports/asked.ts';
import { ExportList } from './exports/ExportList.tsx';
import { useCopyList } from './exports/use-copy-list.ts';
import type { GroupChoice } from './grouping.ts';
import type { ListRows } from './keyset-source.ts';
import { ListTable } from './ListTable.tsx';
import classes from './records.module.css';
import type { ListViewControl } from './use-list-view.ts';
import { useMarker } from './use-marker.ts';

export interface RecordListProps<Row extends { readonly id: string }> {
  readonly title: string;
  readonly control: ListViewControl;
  readonly facets: readonly Facet[];
  readonly pinned: readonly string[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: ListRows<Row>;
  /** The columns that rows can be grouped by. */
  readonly groupChoices: readonly GroupChoice[];
  readonly count: { readonly matching: number; readonly all: number } | undefined;
  readonly activeId: string | null;
  readonly onOpen: (row: Row) => void;
  readonly selection: ReadonlySet<string>;
  readonly onSelection: (ids: ReadonlySet<string>) => void;
  readonly fetchAllIds: () => Promise<readonly string[]>;
  /** The same rows, as an export asks for them. */
  readonly shown: ShownRows;
  /** What can be done with the chosen rows. */
  readonly bulk: ReactNode;
  /** Right of the views: the button that makes a new record. */
  readonly action: ReactNode;
  readonly empty: ReactNode;
}

const rowId = (row: { readonly id: string }): string => row.id;

/** A list of records with its filters, saved views, columns, choice of rows and what can be done with them. */
export function RecordList<Row extends { readonly id: string }>(props: RecordListProps<Row>) {
  const { title, control, count, selection, onSelection, onOpen } = props;
  const columns = useRoomyColumns(props.columns, props.activeId === null);
  const { t } = useTranslation(['records', 'exports']);
  const [exporting, setExporting] = useState(false);
  const format = useFormat();
  const marker = useMarker(control.filters);
  const copy = useCopyList({ shown: props.shown, columns, layout: control.layout, chosen: selection });
  return (
    <>
      <FilterBar
        title={title}
        facets={props.facets}
        value={control.filters}
        onChange={control.setFilters}
        pinned={props.pinned}
      >
        {count && (
          <output className={classes.count}>
            {count.matching === count.all
              ? format.number(count.all)
              : t('list.countOf', { matching: format.number(count.matching), all: format.number(count.all) })}
          </output>
        )}
        <SavedViews {...control.savedViews} />
        <GroupMenu
          choices={props.groupChoices}
          value={control.group}
          onChange={control.setGroup}
          groups={props.rows.grouping && props.rows.openGroups}
        />
        <ColumnChooser columns={columns} layout={control.layout} onLayout={control.setLayout} />
        <ExportList
          shown={props.shown}
          columns={columns}
          layout={control.layout}
          matching={count?.matching}
          chosen={selection}
          opened={exporting}
          onOpened={setExporting}
        />
        {props.action}
      </FilterBar>
      {control.ids && (
        <p className={classes.note}>
          {t('list.chosen', { count: control.ids.length })}
          <Button size="compact-sm" variant="subtle" onClick={control.showAll}>
            {t('list.showAll')}
          </Button>
        </p>
      )}
      <BulkBar count={selection.size} onClear={() => onSelection(NO_SELECTION)}>
        {props.bulk}
        <Button size="xs" variant="default" onClick={() => setExporting(true)}>
          {t('exports:dialog.open')}
        </Button>
        <Button size="xs" variant="default" onClick={copy}>
          {t('exports:copy.button')}
        </Button>
      </BulkBar>
      <Marking marker={marker}>
        <ListTable
          label={title}
          columns={columns}
          rows={props.rows}
          rowId={rowId}
          layout={control.layout}
          onLayout={control.setLayout}
          sort={control.sort}
          onSort={control.setSort}
          activeId={props.activeId}
          onActive={onOpen}
          onOpen={onOpen}
          selection={selection}
          onSelection={onSelection}
          fetchAllIds={props.fetchAllIds}
          stepKeys
          onCopy={copy}
          empty={props.empty}
        />
      </Marking>
    </>
  );
}
