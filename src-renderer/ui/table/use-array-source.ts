import { useMemo } from 'react';
import type { TableSource } from './types.ts';

const nothing = (): void => undefined;

/** Rows that are all in memory as a table's source. */
export const useArraySource = <Row>(rows: readonly Row[], key = ''): TableSource<Row> =>
  useMemo(
    () => ({
      key,
      count: rows.length,
      total: rows.length,
      row: (index) => rows[index],
      loaded: () => rows.map((row, index) => [index, row] as const),
      show: nothing,
      state: 'ready',
      stale: false,
      error: undefined,
      retry: nothing,
    }),
    [rows, key],
  );
