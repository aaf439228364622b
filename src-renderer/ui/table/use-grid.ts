import { type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react';
import { type GridIntent, gridIntent } from './grid-keys.ts';
import { addRange, NO_SELECTION, toggleOne } from './selection.ts';
import type { DataColumn, GroupHead, TableSource } from './types.ts';

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
  readonly onCopy: (() => void) | undefined;
  /** Makes the column that the keyboard is in wider (1) or narrower (-1), or moves it by one place. */
  readonly onColumn: ((id: string, change: 'widen' | 'shift', by: -1 | 1) => void) | undefined;
  readonly pageRows: () => number;
  readonly scrollTo: (index: number) => void;
}

export interface Grid {
  /** The open row's place, or that of the group's head that the keyboard is on. */
  readonly activeIndex: number | null;
  /** Where the open record stands, or stood until it left the list. */
  readonly openIndex: number | null;
  readonly hasLeft: boolean;
  readonly activeColumn: string | undefined;
  /** A record that stands in several groups is edited in one of them. */
  readonly editing: { readonly index: number; readonly column: string } | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly press: (index: number, column: string, event: MouseEvent) => void;
  readonly check: (index: number, event: MouseEvent) => void;
  readonly edit: (index: number, column: string) => void;
  readonly endEdit: () => void;
  /** The next or previous row's index, past the heads of groups; null at an end. */
  readonly beside: (by: -1 | 1) => number | null;
  /** To the next or previous row, as J and K go. */
  readonly step: (by: -1 | 1) => void;
  readonly selectAll: () => void;
}

/** The grid's behaviour: active row and cell, selection by mouse and keyboard, and which cell is being edited. */
export const useGrid = <Row>(options: GridOptions<Row>): Grid => {
  const { source, columns, rowId, onActive, onOpen, onSelection, scrollTo } = options;
  const selection = options.selection ?? NO_SELECTION;
  const [active, setActive] = useState<{ index: number; id: string; key: string } | null>(null);
  const [head, setHead] = useState<string | null>(null);
  const [columnAt, setColumnAt] = useState(0);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [edited, setEdited] = useState<{ id: string; index: number; column: string } | null>(null);
  /** Where the keyboard went before the row was in memory: far from where the list was scrolled to. */
  const [awaited, setAwaited] = useState<number | null>(null);

  const idAt = (index: number): string | undefined => {
    const row = source.row(index);
    return row === undefined ? undefined : rowId(row);
  };
  /** Where a record stands; of the groups of several labels the one that is nearest to where it was. */
  const placeOf = (id: string, near: number): number | null => {
    if (idAt(near) === id) return near;
    const places = source.loaded().flatMap(([index, row]) => (rowId(row) === id ? [index] : []));
    return places.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? null;
  };
  const headAt = (index: number): GroupHead | undefined => source.groups?.at(index);
  const activeId = options.activeId === undefined ? (active?.id ?? null) : options.activeId;
  const indexOfOpen = (): number | null => {
    if (activeId === null) return null;
    return placeOf(activeId, active?.index ?? 0);
  };
  const found = indexOfOpen();
  const remembered = active !== null && active.id === activeId && active.key === source.key ? active.index : null;
  const openIndex = found ?? remembered;
  // What was changed may no longer fit the filter: the way goes on from where it stood.
  const hasLeft =
    found === null && remembered !== null && (remembered >= source.count || source.row(remembered) !== undefined);
  const headIndex = head === null ? null : (source.groups?.indexOf(head) ?? null);
  const activeIndex = headIndex ?? (hasLeft ? null : openIndex);
  const editedAt = edited === null ? null : placeOf(edited.id, edited.index);
  const editing = edited === null || editedAt === null ? null : { index: editedAt, column: edited.column };
  const activeColumn = columns[Math.min(columnAt, columns.length - 1)]?.id;

  const activate = (index: number): void => {
    const group = headAt(index);
    setHead(group?.key ?? null);
    const row = source.row(index);
    setAwaited(group === undefined && row === undefined ? index : null);
    if (group !== undefined || row === undefined) return;
    setActive({ index, id: rowId(row), key: source.key });
    if (rowId(row) !== activeId) onActive?.(row);
  };

  useEffect(() => {
    if (awaited !== null && source.row(awaited) !== undefined) activate(awaited);
  });

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
    if (id !== undefined && columns.find((one) => one.id === column)?.editing) setEdited({ id, index, column });
  };

  const selectAll = async (): Promise<void> => {
    const ids = options.fetchAllIds ? await options.fetchAllIds() : source.loaded().map(([, row]) => rowId(row));
    onSelection?.(new Set(ids));
  };

  const beside = (by: -1 | 1): number | null => {
    // Behind a record that left, the next one has moved up into its place.
    let index = (openIndex ?? (by > 0 ? -1 : source.count)) + (hasLeft && by > 0 ? 0 : by);
    while (headAt(index) !== undefined) index += by;
    return index < 0 || index >= source.count ? null : index;
  };

  /** What keys mean on the head of a group; undefined where they mean what they mean on a row. */
  const obeyOnHead = (intent: GridIntent, group: GroupHead): boolean | undefined => {
    switch (intent.do) {
      case 'open':
      case 'toggle':
        source.groups?.toggle(group.key);
        return true;
      case 'column':
        if (group.open !== intent.by > 0) source.groups?.toggle(group.key);
        return true;
      default:
        return undefined;
    }
  };

  const obey = (intent: GridIntent): boolean => {
    const row = activeIndex === null ? undefined : source.row(activeIndex);
    const group = activeIndex === null ? undefined : headAt(activeIndex);
    const onHead = group && obeyOnHead(intent, group);
    if (onHead !== undefined) return onHead;
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
      case 'widen':
      case 'shift':
        if (activeColumn === undefined || !options.onColumn) return false;
        options.onColumn(activeColumn, intent.do, intent.by);
        if (intent.do === 'shift') setColumnAt(Math.max(0, Math.min(columns.length - 1, columnAt + intent.by)));
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
      case 'copy':
        // Marked text is what Ctrl+C means first.
        if (!options.onCopy || document.getSelection()?.isCollapsed === false) return false;
        options.onCopy();
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
    openIndex,
    hasLeft,
    activeColumn,
    editing,
    onKeyDown,
    press: (index, column, event) => {
      const group = headAt(index);
      if (group !== undefined) {
        setHead(group.key);
        source.groups?.toggle(group.key);
        return;
      }
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
    endEdit: () => setEdited(null),
    beside,
    step: (by) => {
      const to = beside(by);
      if (to !== null) goTo(to, false);
    },
    selectAll: () => void selectAll(),
  };
};
