import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CsvCounts, CsvPlanInput } from '#shared/contract/imports-csv.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import classes from './csv.module.css';
import { FaultyNote } from './FaultyNote.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { PlannedRows } from './PlannedRows.tsx';
import { isRefused } from './refusal.ts';
import { useRun } from './use-run.ts';
import type { ReadTable, Wizard } from './use-wizard.ts';

interface CheckStepProps {
  readonly table: ReadTable;
  readonly wizard: Wizard;
}

/** The dry run and its outcome, row by row; from here the table is imported. */
export function CheckStep({ table, wizard }: CheckStepProps) {
  const { t } = useTranslation('imports');
  const client = useClient();
  const preview = useRun<{ readonly kind: 'done'; readonly counts: CsvCounts }>();
  const [checked, setChecked] = useState<{ readonly counts: CsvCounts; readonly at: number } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [leavesOut, setLeavesOut] = useState(false);
  const { token, encoding, delimiter } = table.head;
  const { start } = preview;

  const check = useCallback(async (): Promise<void> => {
    const plan: CsvPlanInput = { token, mapping: [...table.mapping], ...wizard.options };
    setFailure(null);
    setChecked(null);
    try {
      const end = await start((signal) => client.imports.previewCsv(plan, { signal }));
      if (end !== null) setChecked({ counts: end.counts, at: Date.now() });
    } catch (error) {
      setFailure(error);
    }
  }, [client, start, token, table.mapping, wizard.options]);
  useEffect(() => void check(), [check]);

  // The table was kept for an hour: it is read anew, and the columns are shown again.
  const reread = (): void => void wizard.read(table.file, { kind: table.kind, encoding, delimiter });
  if (failure !== null) {
    return <ErrorState error={failure} onRetry={isRefused(failure, 'NOT_FOUND') ? reread : () => void check()} />;
  }
  if (preview.progress !== null || checked === null) {
    return <ImportProgress run={preview} onCancel={() => wizard.go('columns')} />;
  }
  const { counts, at } = checked;
  const records = counts.create + counts.update;
  return (
    <form
      className={classes.step}
      onSubmit={(event) => {
        event.preventDefault();
        void wizard.apply(leavesOut);
      }}
    >
      {wizard.outdated > 0 && (
        <p className={classes.note} data-tone="follow-up" role="alert">
          {t('csv.changed')}
        </p>
      )}
      <PlannedRows key={at} token={token} run={at} kind={table.kind} counts={counts} />
      {counts.error > 0 && (
        <FaultyNote token={token} count={counts.error} leavesOut={leavesOut} onLeaveOut={setLeavesOut} />
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => wizard.go('columns')}>
          {t('csv.back')}
        </Button>
        <Button type="submit" disabled={records === 0 || (counts.error > 0 && !leavesOut)}>
          {records === 0 ? t('csv.nothing') : t('csv.apply', { count: records })}
        </Button>
      </div>
    </form>
  );
}
