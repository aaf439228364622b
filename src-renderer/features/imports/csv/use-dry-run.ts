import { useCallback, useEffect, useState } from 'react';
import type { CsvCounts, CsvPlanRequest } from '#shared/contract/imports-csv.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useColumnName } from './use-column-name.ts';
import { type Run, useRun } from './use-run.ts';
import type { ReadTable, Wizard } from './use-wizard.ts';

interface Ended {
  readonly kind: 'done';
  readonly counts: CsvCounts;
}

interface Checked {
  readonly counts: CsvCounts;
  /** Tells one dry run from the next. */
  readonly at: number;
}

export interface DryRun {
  /** The last outcome: it stays on the screen while a decision on single rows is taken in. */
  readonly checked: Checked | null;
  readonly failure: unknown;
  readonly preview: Run<Ended>;
  readonly check: () => Promise<void>;
}

/** What would become of a table, asked anew with every decision. Columns and options change on another step only. */
export function useDryRun({ head, mapping }: ReadTable, { options, decisions }: Wizard): DryRun {
  const { token, format, columns } = head;
  const called = useColumnName(format);
  const client = useClient();
  const preview = useRun<Ended>();
  const { start } = preview;
  const [checked, setChecked] = useState<Checked | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const check = useCallback(async (): Promise<void> => {
    const decided = [...decisions].map(([row, decision]) => ({ row, decision }));
    const columnNames = format === 'vcard' ? columns.map(({ header }) => called(header)) : undefined;
    const plan: CsvPlanRequest = { token, mapping: [...mapping], ...options, columnNames, decisions: decided };
    setFailure(null);
    try {
      const end = await start((signal) => client.imports.previewCsv(plan, { signal }));
      if (end !== null) setChecked({ counts: end.counts, at: Date.now() });
    } catch (error) {
      setFailure(error);
    }
  }, [client, start, token, format, columns, called, mapping, options, decisions]);
  useEffect(() => void check(), [check]);
  return { checked, failure, preview, check };
}
