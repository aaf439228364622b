import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import type { DataColumn } from './types.ts';

/** As wide as a desk's screen is; a laptop's has room for the first columns. */
const WIDE_WINDOW = '(min-width: 100em)';

/**
 * The columns with those shown that need room, where there is some.
 * @param isAlone whether the list has the window to itself, without an open record beside it
 */
export function useRoomyColumns<Column extends Pick<DataColumn<never>, 'hidden'>>(
  columns: readonly Column[],
  isAlone: boolean,
): readonly Column[] {
  const isWide = useMediaQuery(WIDE_WINDOW, undefined, { getInitialValueInEffect: false });
  const isRoomy = isWide && isAlone;
  return useMemo(
    () =>
      isRoomy ? columns.map((each) => (each.hidden === 'unless-roomy' ? { ...each, hidden: false } : each)) : columns,
    [columns, isRoomy],
  );
}
