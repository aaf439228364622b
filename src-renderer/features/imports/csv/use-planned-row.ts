import { useQuery } from '@tanstack/react-query';
import type { CsvRowPlan } from '#shared/contract/imports-csv.ts';
import { useClient } from '../../../rpc/orpc.tsx';

/** The row that was chosen, as the last dry run has it: a decision changes what becomes of it. */
export function usePlannedRow(token: string, run: number, chosen: CsvRowPlan | null): CsvRowPlan | null {
  const client = useClient();
  const number = chosen?.number ?? null;
  const { data } = useQuery({
    queryKey: ['imports.row', token, run, number],
    queryFn: ({ signal }) =>
      client.imports.previewRows({ token, after: (number ?? 1) - 1, limit: 1 }, { signal }).then(({ rows }) => rows),
    enabled: number !== null,
  });
  const fresh = data?.[0];
  return fresh?.number === number ? fresh : chosen;
}
