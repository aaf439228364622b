import { skipToken, useQuery } from '@tanstack/react-query';
import { useOrpc } from '../../rpc/orpc.tsx';
import { conditionOf, refusedIn } from './state.ts';
import { useSyncState } from './use-sync-state.ts';

/**
 * How many things of the exchange want a person: changes in quarantine, what was refused, and ways that will not go by
 * themselves. Conflicts have a place of their own.
 */
export function useWanting(): number {
  const orpc = useOrpc();
  const state = useSyncState();
  // Some that wait were accepted already; which ones is only asked where any do.
  const isAsked = (state?.overview.quarantined ?? 0) > 0;
  const { data } = useQuery(orpc.sync.quarantine.queryOptions(isAsked ? {} : { input: skipToken }));
  if (state === undefined) return 0;
  const refused = state.ways.reduce((sum, way) => sum + refusedIn(way) + (conditionOf(way) === 'refused' ? 1 : 0), 0);
  return refused + (isAsked ? (data?.rows.length ?? 0) : 0);
}
