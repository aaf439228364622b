import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import classes from './csv.module.css';
import { DoubtsNote } from './DoubtsNote.tsx';
import { FaultyNote } from './FaultyNote.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { PlannedRows } from './PlannedRows.tsx';
import { isRefused } from './refusal.ts';
import { useDryRun } from './use-dry-run.ts';
import type { ReadTable, Wizard } from './use-wizard.ts';

interface CheckStepProps {
  readonly table: ReadTable;
  readonly wizard: Wizard;
}

/** The dry run and its outcome, row by row; from here the table is imported. */
export function CheckStep({ table, wizard }: CheckStepProps) {
  const { t } = useTranslation('imports');
  const { checked, failure, preview, check } = useDryRun(table, wizard);
  const [leavesOut, setLeavesOut] = useState(false);
  const { encoding, delimiter, sheet } = table.head;

  // The table was kept for an hour: it is read anew, and the columns are shown again.
  const reread = (): void => {
    const as = { kind: table.kind, encoding: encoding ?? undefined, delimiter: delimiter ?? undefined, sheet };
    void wizard.read(table.file, as);
  };
  if (failure !== null) {
    return <ErrorState error={failure} onRetry={isRefused(failure, 'NOT_FOUND') ? reread : () => void check()} />;
  }
  if (checked === null) return <ImportProgress run={preview} onCancel={() => wizard.go('columns')} />;
  const { counts, at } = checked;
  const records = counts.create + counts.update;
  const isReady = preview.progress === null && counts.doubtful === 0 && (counts.error === 0 || leavesOut);
  return (
    <div className={classes.step} aria-busy={preview.progress !== null}>
      {wizard.outdated > 0 && (
        <p className={classes.note} data-tone="follow-up" role="alert">
          {t('csv.changed')}
        </p>
      )}
      <PlannedRows run={at} table={table} counts={counts} wizard={wizard} />
      <DoubtsNote count={counts.doubtful} wizard={wizard} />
      {counts.error > 0 && (
        <FaultyNote head={table.head} count={counts.error} leavesOut={leavesOut} onLeaveOut={setLeavesOut} />
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => wizard.go('columns')}>
          {t('csv.back')}
        </Button>
        <Button disabled={records === 0 || !isReady} onClick={() => void wizard.apply(leavesOut)}>
          {records === 0 ? t('csv.nothing') : t('csv.apply', { count: records })}
        </Button>
      </div>
    </div>
  );
}
