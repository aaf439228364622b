import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Reads everything anew: for what changes without a commit that the windows hear of, such as a way. */
export function useInvalidate(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries(), [queries]);
}
