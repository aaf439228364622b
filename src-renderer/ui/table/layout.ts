import type { DataColumn, TableLayout } from './types.ts';

export const DEFAULT_LAYOUT: TableLayout = { order: [], visible: {}, widths: {} };

const MIN_WIDTH = 48;
const MAX_WIDTH = 1200;

type AnyColumn = Pick<DataColumn<never>, 'id' | 'width' | 'grow' | 'hidden' | 'fixed'>;

/** All column ids in the person's order; columns that came to the screen later stand where the screen has them. */
export const orderedIds = (columns: readonly AnyColumn[], { order }: TableLayout): readonly string[] => {
  const known = order.filter((id) => columns.some((column) => column.id === id));
  const result = [...known];
  for (const [at, { id }] of columns.entries()) {
    if (known.includes(id)) continue;
    const before = columns[at - 1]?.id;
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
  }
  return result;
};

export const isVisible = ({ id, hidden = false, fixed = false }: AnyColumn, { visible }: TableLayout): boolean =>
  fixed || (visible[id] ?? hidden === false);

/** The ids of the visible columns in the person's order. */
export const shownIds = (columns: readonly AnyColumn[], layout: TableLayout): readonly string[] =>
  orderedIds(columns, layout).filter((id) => columns.some((column) => column.id === id && isVisible(column, layout)));

/** Moves a column by one place among those that are shown. */
export const moveColumn = (
  columns: readonly AnyColumn[],
  layout: TableLayout,
  id: string,
  by: -1 | 1,
  shown: readonly AnyColumn[] = columns,
): TableLayout => {
  const order = [...orderedIds(columns, layout)];
  const places = order.filter((one) => shown.some((column) => column.id === one));
  const other = places[places.indexOf(id) + by];
  const from = order.indexOf(id);
  if (!places.includes(id) || from < 0 || other === undefined) return layout;
  const rest = order.toSpliced(from, 1);
  return { ...layout, order: rest.toSpliced(rest.indexOf(other) + (by > 0 ? 1 : 0), 0, id) };
};

/** Puts a column before another one, or behind the last. */
export const placeColumn = (
  columns: readonly AnyColumn[],
  layout: TableLayout,
  id: string,
  before: string | null,
): TableLayout => {
  if (id === before) return layout;
  const others = orderedIds(columns, layout).filter((one) => one !== id);
  const at = before === null ? others.length : others.indexOf(before);
  return { ...layout, order: others.toSpliced(at, 0, id) };
};

export const showColumn = (layout: TableLayout, id: string, visible: boolean): TableLayout => ({
  ...layout,
  visible: { ...layout.visible, [id]: visible },
});

export const resizeColumn = (layout: TableLayout, id: string, width: number): TableLayout => ({
  ...layout,
  widths: { ...layout.widths, [id]: Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width))) },
});

export const resetWidth = (layout: TableLayout, id: string): TableLayout => ({
  ...layout,
  widths: Object.fromEntries(Object.entries(layout.widths).filter(([column]) => column !== id)),
});

/** The CSS grid tracks of the visible columns; an empty last track fills the row when nothing grows. */
export const gridTracks = (columns: readonly AnyColumn[], { widths }: TableLayout): string => {
  const grows = columns.some(({ id, grow }) => grow && widths[id] === undefined);
  const tracks = columns.map(({ id, width, grow }) => {
    const own = widths[id];
    if (own !== undefined) return `${own / 16}rem`;
    return grow ? `minmax(${width / 16}rem, ${grow}fr)` : `${width / 16}rem`;
  });
  return [...tracks, ...(grows ? [] : ['minmax(0, 1fr)'])].join(' ');
};
