import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { isVisible, orderedIds } from './layout.ts';
import type { DataColumn, TableLayout, TableSort } from './types.ts';

const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});
/** The library keeps the columns' state only: of a million rows just a window is in memory, which it could not index. */
const NO_ROWS: object[] = [];
const noValue = (): null => null;

interface ColumnModel<Row> {
  /** The visible columns in the person's order. */
  readonly visible: readonly DataColumn<Row>[];
  readonly toggleSort: (id: string) => void;
}

/** The columns of a table as the person arranged them, and the sort that a click on a heading asks for. */
export const useColumnModel = <Row>(
  columns: readonly DataColumn<Row>[],
  layout: TableLayout,
  sort: TableSort | null,
  onSort: ((sort: TableSort) => void) | undefined,
): ColumnModel<Row> => {
  const defs = useMemo(
    () =>
      columns.map(({ id, header, width, sortable = false }) => ({
        id,
        header,
        size: width,
        accessorFn: noValue,
        enableSorting: sortable,
        sortDescFirst: false,
      })),
    [columns],
  );
  const state = useMemo(
    () => ({
      columnOrder: [...orderedIds(columns, layout)],
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, isVisible(column, layout)])),
      columnSizing: { ...layout.widths },
      sorting: sort ? [{ id: sort.column, desc: sort.direction === 'desc' }] : [],
    }),
    [columns, layout, sort],
  );
  const table = useTable({
    features,
    columns: defs,
    data: NO_ROWS,
    state,
    manualSorting: true,
    enableSortingRemoval: false,
    onSortingChange: (updater: Updater<SortingState>) => {
      const [first] = functionalUpdate(updater, state.sorting);
      if (first) onSort?.({ column: first.id, direction: first.desc ? 'desc' : 'asc' });
    },
  });

  const ids = table
    .getVisibleLeafColumns()
    .map((column) => column.id)
    .join(' ');
  const visible = useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    return ids.split(' ').flatMap((id) => byId.get(id) ?? []);
  }, [columns, ids]);
  return { visible, toggleSort: (id) => table.getColumn(id)?.toggleSorting() };
};
