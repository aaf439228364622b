import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { type GridIntent, gridIntent } from './grid-keys.ts';
import { addRange, NO_SELECTION, toggleOne } from './selection.ts';
import type { DataColumn, TableSource } from './types.ts';

interface GridOptions<Row> {
  readonly source: TableSource<Row>;
  readonly columns: readonly DataColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly activeId: string | null | undefined;
  readonly onActive: ((row: Row) => void) | undefined;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly selection: ReadonlySet<string> | undefined;
  readonly onSelection: ((ids: ReadonlySet<string>) => void) | undefined;
  readonly fetchAllIds: (() => Promise<readonly string[]>) | undefined;
  readonly pageRows: () => number;
  readonly scrollTo: (index: number) => void;
}

export interface Grid {
  readonly activeIndex: number | null;
  readonly activeColumn: string | undefined;
  readonly editing: { readonly id: string; readonly column: string } | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly press: (index: number, column: string, event: MouseEvent) => void;
  readonly check: (index: number, event: MouseEvent) => void;
  readonly edit: (index: number, column: string) => void;
  readonly endEdit: () => void;
  /** Next or previous row, as J and K do. */
  readonly step: (by: number) => void;
}

/** The grid's behaviour: active row and cell, selection by mouse and keyboard, and which cell is being edited. */
export const useGrid = <Row>(options: GridOptions<Row>): Grid => {
  const { source, columns, rowId, onActive, onOpen, onSelection, scrollTo } = options;
  const selection = options.selection ?? NO_SELECTION;
  const [active, setActive] = useState<{ index: number; id: string } | null>(null);
  const [columnAt, setColumnAt] = useState(0);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [editing, setEditing] = useState<Grid['editing']>(null);

  const idAt = (index: number): string | undefined => {
    const row = source.row(index);
    return row === undefined ? undefined : rowId(row);
  };
  const activeId = options.activeId === undefined ? (active?.id ?? null) : options.activeId;
  const indexOfActive = (): number | null => {
    if (activeId === null) return null;
    if (active && idAt(active.index) === activeId) return active.index;
    return source.loaded().find(([, row]) => rowId(row) === activeId)?.[0] ?? null;
  };
  const activeIndex = indexOfActive();
  const activeColumn = columns[Math.min(columnAt, columns.length - 1)]?.id;

  const activate = (index: number): void => {
    const row = source.row(index);
    if (row === undefined) return;
    setActive({ index, id: rowId(row) });
    if (rowId(row) !== activeId) onActive?.(row);
  };

  const goTo = (index: number, extend: boolean): void => {
    const to = Math.max(0, Math.min(source.count - 1, index));
    scrollTo(to);
    activate(to);
    if (!extend) {
      setAnchor(to);
      return;
    }
    const from = anchor ?? activeIndex ?? to;
    setAnchor(from);
    onSelection?.(addRange(NO_SELECTION, from, to, idAt));
  };

  const edit = (index: number, column: string): void => {
    const id = idAt(index);
    if (id !== undefined && columns.find((one) => one.id === column)?.editing) setEditing({ id, column });
  };

  const selectAll = async (): Promise<void> => {
    const ids = options.fetchAllIds ? await options.fetchAllIds() : source.loaded().map(([, row]) => rowId(row));
    onSelection?.(new Set(ids));
  };

  const obey = (intent: GridIntent): boolean => {
    const row = activeIndex === null ? undefined : source.row(activeIndex);
    switch (intent.do) {
      case 'move':
        goTo((activeIndex ?? (intent.by > 0 ? -1 : source.count)) + intent.by, intent.extend && Boolean(onSelection));
        return true;
      case 'edge':
        goTo(intent.to === 'first' ? 0 : source.count - 1, false);
        return true;
      case 'column':
        setColumnAt(Math.max(0, Math.min(columns.length - 1, columnAt + intent.by)));
        return true;
      case 'open':
        if (row === undefined || !onOpen) return false;
        onOpen(row);
        return true;
      case 'edit': {
        const own = columns.find((one) => one.id === activeColumn && one.editing) ?? columns.find((one) => one.editing);
        if (activeIndex === null || !own) return false;
        edit(activeIndex, own.id);
        return true;
      }
      case 'toggle':
        if (row === undefined || !onSelection) return true;
        setAnchor(activeIndex);
        onSelection(toggleOne(selection, rowId(row)));
        return true;
      case 'all':
        if (!onSelection) return false;
        void selectAll();
        return true;
      case 'clear':
        if (selection.size === 0) return false;
        onSelection?.(NO_SELECTION);
        return true;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const intent = gridIntent(event, options.pageRows());
    if (!intent || !obey(intent)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const choose = (index: number, event: MouseEvent, otherwise: () => void): void => {
    const id = idAt(index);
    if (id === undefined) return;
    if (onSelection && event.shiftKey) {
      onSelection(addRange(selection, anchor ?? activeIndex ?? index, index, idAt));
    } else if (onSelection && (event.ctrlKey || event.metaKey)) {
      onSelection(toggleOne(selection, id));
      setAnchor(index);
    } else {
      otherwise();
      setAnchor(index);
    }
  };

  return {
    activeIndex,
    activeColumn,
    editing,
    onKeyDown,
    press: (index, column, event) => {
      choose(index, event, () => {
        setColumnAt(
          Math.max(
            0,
            columns.findIndex((one) => one.id === column),
          ),
        );
        if (selection.size > 0) onSelection?.(NO_SELECTION);
        activate(index);
      });
    },
    check: (index, event) => {
      const id = idAt(index);
      choose(index, event, () => id !== undefined && onSelection?.(toggleOne(selection, id)));
    },
    edit,
    endEdit: () => setEditing(null),
    step: (by) => goTo((activeIndex ?? (by > 0 ? -1 : source.count)) + by, false),
  };
};
