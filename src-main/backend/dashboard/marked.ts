import type { DashboardMark } from '#shared/contract/dashboard.ts';
import type { FigureKind, ReportCell, ReportTable } from '#shared/domain/report-document.ts';

/** A figure and what it opens. */
export interface MarkedCell {
  readonly cell: ReportCell;
  readonly mark: DashboardMark | null;
}

export interface MarkedRow {
  readonly key: string;
  readonly cells: readonly MarkedCell[];
}

export interface MarkedTable {
  readonly table: ReportTable;
  /** Row by row and cell by cell, as in the table. */
  readonly marks: readonly (readonly (DashboardMark | null)[])[];
}

export const named = (text: string): MarkedCell => ({ cell: { kind: 'text', text }, mark: null });

/** A figure; one that counted nothing, or that there is none of, opens nothing. */
export function figured(value: number | null, kind: FigureKind, mark: DashboardMark | null = null): MarkedCell {
  const isEmpty = value === null || (kind === 'integer' && value === 0);
  return { cell: value === null ? null : { kind, value }, mark: isEmpty ? null : mark };
}

/** A table with the marks of its cells beside it. */
export function markedTable(head: Omit<ReportTable, 'rows' | 'keys'>, rows: readonly MarkedRow[]): MarkedTable {
  return {
    table: { ...head, rows: rows.map(({ cells }) => cells.map(({ cell }) => cell)), keys: rows.map(({ key }) => key) },
    marks: rows.map(({ cells }) => cells.map(({ mark }) => mark)),
  };
}
