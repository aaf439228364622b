import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import classes from './HeaderRow.module.css';
import { gridTracks, moveColumn, placeColumn, resetWidth, resizeColumn } from './layout.ts';
import type { DataColumn, TableLayout, TableSort } from './types.ts';
import { useColumnDrag } from './use-column-drag.ts';

interface HeaderRowProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  /** All columns, hidden ones too: order counts over them. */
  readonly allColumns: readonly DataColumn<Row>[];
  readonly layout: TableLayout;
  readonly onLayout: ((layout: TableLayout) => void) | undefined;
  readonly sort: TableSort | null;
  readonly onSort: ((column: string) => void) | undefined;
  readonly selectable: boolean;
  /** The element whose `--columns` all rows follow; written directly while dragging, so that no row renders. */
  readonly root: RefObject<HTMLElement | null>;
}

const STEP = 16;

/** The headings: sort by click, resize at their edge or by Alt+arrows, reorder by dragging or by Alt+Shift+arrows. */
export function HeaderRow<Row>(props: HeaderRowProps<Row>) {
  const { columns, allColumns, layout, onLayout, sort, onSort, selectable, root } = props;
  const drag = useRef<{ id: string; x: number; width: number } | null>(null);

  const { before, handlers } = useColumnDrag((id, next) => onLayout?.(placeColumn(allColumns, layout, id, next)));

  const widthOf = (handle: HTMLElement): number => (handle.closest('th')?.clientWidth ?? 0) + 1;

  const startDrag = (id: string) => (event: PointerEvent<HTMLSpanElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { id, x: event.clientX, width: widthOf(event.currentTarget) };
  };
  const resized = (event: PointerEvent): TableLayout | null =>
    drag.current && resizeColumn(layout, drag.current.id, drag.current.width + event.clientX - drag.current.x);
  const onDrag = (event: PointerEvent): void => {
    const next = resized(event);
    if (next) root.current?.style.setProperty('--columns', gridTracks(columns, next));
  };
  const endDrag = (event: PointerEvent): void => {
    const next = resized(event);
    drag.current = null;
    if (next) onLayout?.(next);
  };

  const onKeyDown = (id: string) => (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!by || !event.altKey || !onLayout) return;
    event.preventDefault();
    if (event.shiftKey) return onLayout(moveColumn(allColumns, layout, id, by, columns));
    onLayout(resizeColumn(layout, id, widthOf(event.currentTarget) + by * STEP));
  };

  return (
    <tr
      aria-rowindex={1}
      className={classes.header}
      data-selectable={selectable || undefined}
      data-dragging={before !== undefined || undefined}
      {...(onLayout ? handlers : {})}
    >
      {columns.map(({ id, header, sortable = false, align = 'start' }, at) => {
        const direction = sort?.column === id ? sort.direction : undefined;
        return (
          <th
            key={id}
            scope="col"
            aria-colindex={at + 1}
            aria-sort={direction && (direction === 'asc' ? 'ascending' : 'descending')}
            className={classes.heading}
            data-column={id}
            data-align={align}
            data-drop={id === before ? 'before' : before === null && at === columns.length - 1 ? 'behind' : undefined}
          >
            {sortable && onSort ? (
              <button type="button" className={classes.sort} onClick={() => onSort(id)} onKeyDown={onKeyDown(id)}>
                <span>{header}</span>
                {direction === 'asc' && <IconArrowUp size={13} aria-hidden />}
                {direction === 'desc' && <IconArrowDown size={13} aria-hidden />}
              </button>
            ) : (
              <span>{header}</span>
            )}
            {onLayout && (
              <span
                aria-hidden
                className={classes.handle}
                onPointerDown={startDrag(id)}
                onPointerMove={onDrag}
                onPointerUp={endDrag}
                onDoubleClick={() => onLayout(resetWidth(layout, id))}
              />
            )}
          </th>
        );
      })}
    </tr>
  );
}
