import { useMemo } from 'react';
import { useEditsCases } from './role.ts';

/** The columns of a list of cases or meetings: whoever edits no case edits none of its cells. */
export function useCaseColumns<Column extends { readonly editing?: unknown }>(
  columns: readonly Column[],
): readonly Column[] {
  const editsCases = useEditsCases();
  return useMemo(
    () => (editsCases ? columns : columns.map(({ editing: _, ...column }) => column as unknown as Column)),
    [editsCases, columns],
  );
}
