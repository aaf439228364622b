import { useQuery } from '@tanstack/react-query';
import { useOrpc } from '../../rpc/orpc.tsx';
import type { SyncState } from './state.ts';

const MINUTE = 60_000;

/**
 * How exchanging stands; undefined while it is not known. Ways are gone while nobody edits, so beside following every commit it is
 * asked again from time to time.
 * @param refetchInterval in ms
 */
export function useSyncState(refetchInterval: number = MINUTE): SyncState | undefined {
  const orpc = useOrpc();
  const { data: overview } = useQuery(orpc.sync.overview.queryOptions({ refetchInterval }));
  const { data: ways } = useQuery(orpc.ways.list.queryOptions({ refetchInterval }));
  return overview === undefined || ways === undefined ? undefined : { overview, ways };
}
