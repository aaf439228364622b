import type { DashboardLinks } from '#shared/contract/dashboard.ts';

/** A pair of places in the matrix. */
export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  /** Records that bring them together; none in a gap. */
  readonly count: number;
  /** Inquiries that ask for what a gap leaves open. */
  readonly sought: number;
  /** 0 in a gap, then 1 to 5 by how its count compares with the greatest. */
  readonly shade: number;
}

export interface MatrixModel {
  readonly columns: readonly string[];
  /** Rows with something in them first, the most first; the rest in the order of their names. */
  readonly rows: readonly { readonly place: string; readonly cells: readonly MatrixCell[] }[];
  readonly gaps: number;
  readonly all: number;
}

export const SHADES = 5;

/** Lays the pairs of places out in rows and columns, gaps included. */
export function matrixModel({ rows, columns, cells, sought }: DashboardLinks): MatrixModel {
  const counts = pairCounts(cells);
  const wishes = pairCounts(sought);
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const laidOut = rows.map((row) => ({
    place: row,
    cells: columns.map((column): MatrixCell => {
      const count = counts.get(`${row} ${column}`) ?? 0;
      const wished = count > 0 ? 0 : (wishes.get(`${row} ${column}`) ?? 0);
      return { row, column, count, sought: wished, shade: count === 0 ? 0 : Math.ceil((SHADES * count) / most) };
    }),
  }));
  const sum = ({ cells: own }: (typeof laidOut)[number]): number => own.reduce((all, { count }) => all + count, 0);
  const asked = ({ cells: own }: (typeof laidOut)[number]): number => own.reduce((all, cell) => all + cell.sought, 0);
  const all = rows.length * columns.length;
  return {
    columns,
    rows: laidOut.toSorted((a, b) => sum(b) - sum(a) || asked(b) - asked(a)),
    gaps: all - cells.length,
    all,
  };
}

const pairCounts = (pairs: DashboardLinks['cells']): ReadonlyMap<string, number> =>
  new Map(pairs.map(({ a, b, count }) => [`${a} ${b}`, count]));

/** Where a key leads in a grid of so many rows and columns; undefined where it leads nowhere. */
export function gridMove(
  key: string,
  { row, column }: { readonly row: number; readonly column: number },
  { rows, columns }: { readonly rows: number; readonly columns: number },
  isFar: boolean,
): { readonly row: number; readonly column: number } | undefined {
  const within = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));
  switch (key) {
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: rows - 1, column };
    default:
      return undefined;
  }
}
