import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useStable } from '../hooks/use-stable.ts';
import { useTellSteps } from '../panes/record-steps.tsx';
import { ErrorState } from '../states/ErrorState.tsx';
import { BodyRow, cellId } from './BodyRow.tsx';
import classes from './DataTable.module.css';
import { GroupRow } from './GroupRow.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { tableHit } from './hit.ts';
import { DEFAULT_LAYOUT, gridTracks, moveColumn, resizeColumn } from './layout.ts';
import { NO_SELECTION } from './selection.ts';
import type { DataColumn, TableLayout, TableSort, TableSource } from './types.ts';
import { useColumnModel } from './use-column-model.ts';
import { useGrid } from './use-grid.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useRowHeight } from './use-row-height.ts';

export interface DataTableProps<Row> {
  /** What the table lists, for those who can't see it. */
  readonly label: string;
  /** Keep it stable (`useMemo`): rows render again when it changes. */
  readonly columns: readonly DataColumn<Row>[];
  readonly source: TableSource<Row>;
  readonly rowId: (row: Row) => string;
  readonly layout?: TableLayout;
  readonly onLayout?: (layout: TableLayout) => void;
  readonly sort?: TableSort | null;
  readonly onSort?: (sort: TableSort) => void;
  /** The row that is open beside the table; without it the table keeps its own. */
  readonly activeId?: string | null;
  readonly onActive?: (row: Row) => void;
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void;
  readonly selection?: ReadonlySet<string>;
  readonly onSelection?: (ids: ReadonlySet<string>) => void;
  /** Ids of all rows of the query, for Ctrl+A; without it Ctrl+A chooses the rows in memory. */
  readonly fetchAllIds?: () => Promise<readonly string[]>;
  /** Puts the chosen rows, or all that are shown, on the clipboard. */
  readonly onCopy?: () => void;
  readonly empty?: ReactNode;
  /** J and K step through the rows from anywhere in the window. */
  readonly stepKeys?: boolean;
}

const OVERSCAN = 12;
/** px by which a key changes a column's width. */
const WIDTH_STEP = 16;
/** In the place of a column's id, where a row is the head of a group. */
const GROUP = 'group';

/** A virtualised grid over any number of rows: sort, arrange, choose, open and edit by mouse or keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, source, rowId, layout = DEFAULT_LAYOUT, onLayout, sort = null, onSort } = props;
  const { selection = NO_SELECTION, onSelection, onOpen, stepKeys = false } = props;
  const gridId = useId();
  const root = useRef<HTMLTableElement>(null);
  const rowHeight = useRowHeight();
  const { visible, toggleSort } = useColumnModel(columns, layout, sort, onSort);

  const virtualizer = useVirtualizer({
    count: source.count,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollPaddingEnd: rowHeight,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  const { show, key } = source;
  const measured = useRef({ rowHeight, key });
  useEffect(() => {
    const before = measured.current;
    measured.current = { rowHeight, key };
    if (before.rowHeight !== rowHeight) virtualizer.measure();
    if (before.key !== key) virtualizer.scrollToOffset(0);
  }, [virtualizer, rowHeight, key]);

  const changeColumn = (id: string, change: 'widen' | 'shift', by: -1 | 1): void => {
    const heading = root.current?.querySelector<HTMLElement>(`th[data-column="${CSS.escape(id)}"]`);
    const width = (heading?.offsetWidth ?? 0) + by * WIDTH_STEP;
    onLayout?.(change === 'shift' ? moveColumn(columns, layout, id, by, visible) : resizeColumn(layout, id, width));
  };

  const grid = useGrid({
    source,
    columns: visible,
    rowId,
    activeId: props.activeId,
    onActive: props.onActive,
    onOpen,
    selection,
    onSelection,
    fetchAllIds: props.fetchAllIds,
    onCopy: props.onCopy,
    onColumn: onLayout && changeColumn,
    pageRows: () => Math.max(1, Math.floor((root.current?.clientHeight ?? 0) / rowHeight) - 2),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  });
  const { activeIndex, activeColumn, editing } = grid;

  const { openIndex, hasLeft } = grid;
  useTellSteps(openIndex === null ? null : placeOf(source, openIndex, hasLeft, grid.beside), grid.step);
  useGridKeys({ enabled: stepKeys, step: grid.step, selects: Boolean(onSelection), copies: Boolean(props.onCopy) });

  // A list that its record hides goes on reading around it, and shows it when it is seen again.
  const isHidden = items.length === 0 && openIndex !== null;
  const [from, to] = isHidden ? [openIndex, openIndex] : [first, last];
  useEffect(() => show(from, to), [show, from, to]);
  const scrollToOpen = useStable(() => {
    if (openIndex !== null) virtualizer.scrollToIndex(openIndex, { align: 'auto' });
  });
  useEffect(() => (isHidden ? scrollToOpen : undefined), [isHidden, scrollToOpen]);

  const endEdit = useStable(() => {
    const isLeft = document.activeElement !== document.body && !root.current?.contains(document.activeElement);
    grid.endEdit();
    if (!isLeft) root.current?.focus({ preventScroll: true });
  });

  const onClick = (event: MouseEvent): void => {
    const hit = tableHit(event.target);
    if (hit?.onCheck) grid.check(hit.index, event);
    else if (hit) grid.press(hit.index, hit.column, event);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const hit = tableHit(event.target);
    if (!hit || hit.onCheck) return;
    const row = source.row(hit.index);
    if (visible.some((column) => column.id === hit.column && column.editing)) grid.edit(hit.index, hit.column);
    else if (row !== undefined) onOpen?.(row);
  };

  const rendered = activeIndex !== null && activeIndex >= first && activeIndex <= last;
  const isOnHead = activeIndex !== null && source.groups?.at(activeIndex) !== undefined;
  // ARIA's grid pattern on a table: rows and cells keep the roles of their elements.
  const pattern = {
    role: source.groups ? 'treegrid' : 'grid',
    tabIndex: 0,
    'aria-multiselectable': Boolean(onSelection),
    'aria-activedescendant':
      rendered && activeColumn ? cellId(gridId, activeIndex, isOnHead ? GROUP : activeColumn) : undefined,
  };
  return (
    <div className={classes.frame} aria-busy={source.state === 'loading' || source.stale}>
      <table
        ref={root}
        {...pattern}
        aria-label={label}
        aria-rowcount={source.total === undefined ? -1 : source.total + 1}
        aria-colcount={visible.length}
        className={classes.root}
        data-stale={source.stale || undefined}
        data-choosing={selection.size > 0 || undefined}
        style={{ ['--columns' as string]: gridTracks(visible, layout) }}
        onKeyDown={grid.onKeyDown}
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <thead className={classes.head}>
          <HeaderRow
            columns={visible}
            allColumns={columns}
            layout={layout}
            onLayout={onLayout}
            sort={sort}
            onSort={onSort && toggleSort}
            selectable={Boolean(onSelection)}
            root={root}
          />
        </thead>
        <tbody className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const group = source.groups?.at(index);
            if (group) {
              return (
                <GroupRow
                  key={`${GROUP} ${group.key}`}
                  id={cellId(gridId, index, GROUP)}
                  index={index}
                  top={start}
                  height={rowHeight}
                  group={group}
                  columns={visible.length}
                  active={index === activeIndex}
                />
              );
            }
            const row = source.row(index);
            const id = row === undefined ? undefined : rowId(row);
            return (
              <BodyRow
                key={index}
                gridId={gridId}
                index={index}
                top={start}
                height={rowHeight}
                row={row}
                columns={visible}
                selected={id !== undefined && selection.has(id)}
                active={index === activeIndex}
                activeColumn={index === activeIndex ? activeColumn : undefined}
                editing={editing?.index === index ? editing.column : undefined}
                selectable={Boolean(onSelection)}
                level={source.groups && 2}
                onEditEnd={endEdit}
              />
            );
          })}
        </tbody>
      </table>
      {source.state === 'failed' && <ErrorState error={source.error} onRetry={source.retry} />}
      {source.state === 'ready' && source.count === 0 && !source.stale && (
        <div className={classes.empty}>{props.empty}</div>
      )}
      {source.state === 'loading' && <div className={classes.loading} aria-hidden />}
    </div>
  );
}

/** What the open record's head tells of its place in the list. */
function placeOf<Row>(
  { groups, total }: TableSource<Row>,
  index: number,
  hasLeft: boolean,
  beside: (by: -1 | 1) => number | null,
): Parameters<typeof useTellSteps>[0] {
  const { at, of } = groups?.place(index) ?? { at: index + 1, of: total };
  const ways = { hasPrevious: beside(-1) !== null, hasNext: beside(1) !== null };
  return { at: hasLeft ? undefined : at, of, ...ways };
}
