import { memo } from 'react';
import { CellEditor } from './CellEditor.tsx';
import classes from './DataTable.module.css';
import type { DataColumn } from './types.ts';

interface BodyRowProps<Row> {
  readonly gridId: string;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly row: Row | undefined;
  readonly columns: readonly DataColumn<Row>[];
  readonly selected: boolean;
  readonly active: boolean;
  readonly activeColumn: string | undefined;
  readonly editing: string | undefined;
  readonly selectable: boolean;
  /** Below the head of a group. */
  readonly level: number | undefined;
  readonly onEditEnd: () => void;
}

export const cellId = (gridId: string, index: number, column: string): string => `${gridId}-${index}-${column}`;

function BodyRowInner<Row>(props: BodyRowProps<Row>) {
  const { gridId, index, row, columns, selected, active, activeColumn, editing, selectable } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : active}
      aria-level={props.level}
      className={classes.row}
      data-index={index}
      data-active={active || undefined}
      data-selected={selected || undefined}
      data-selectable={selectable || undefined}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      {columns.map((column, at) => (
        <td
          key={column.id}
          id={cellId(gridId, index, column.id)}
          aria-colindex={at + 1}
          className={classes.cell}
          data-column={column.id}
          data-align={column.align}
          data-active={(active && column.id === activeColumn) || undefined}
        >
          {selectable && at === 0 && <span aria-hidden data-check className={classes.check} />}
          {row === undefined ? (
            <span className={classes.placeholder} aria-hidden />
          ) : editing === column.id && column.editing ? (
            <CellEditor row={row} label={column.header} editing={column.editing} onEnd={props.onEditEnd} />
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

/** One row; it renders again only when its own state changes, never because the list scrolls. */
export const BodyRow = memo(BodyRowInner) as typeof BodyRowInner;
