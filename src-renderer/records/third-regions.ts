import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { declareThirdRegions } from '#shared/domain/regions.ts';
import { useOrpc } from '../rpc/orpc.tsx';

/** Tells the rules about regions, in this window, which third regions the office has; before anything below names one. */
export function useThirdRegionsOfOffice(): void {
  const orpc = useOrpc();
  const { data } = useSuspenseQuery(orpc.thirdRegions.list.queryOptions());
  useMemo(() => declareThirdRegions(data), [data]);
}
