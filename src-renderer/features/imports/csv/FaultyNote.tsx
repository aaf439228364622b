import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CsvHead } from '#shared/contract/imports-csv.ts';
import classes from './csv.module.css';
import { useSaveErrors } from './use-save-errors.ts';

interface FaultyNoteProps {
  readonly head: CsvHead;
  readonly count: number;
  readonly leavesOut: boolean;
  readonly onLeaveOut: (leavesOut: boolean) => void;
}

/** Faulty rows go nowhere in silence: they are left out knowingly, and can be taken along to be mended. */
export function FaultyNote({ head, count, leavesOut, onLeaveOut }: FaultyNoteProps) {
  const { t } = useTranslation('imports');
  const saveErrors = useSaveErrors(head);
  return (
    <div className={classes.faulty}>
      <span className={classes.hint}>{t('csv.errorsHint')}</span>
      <Button variant="default" size="xs" onClick={() => void saveErrors()}>
        {t('csv.downloadErrors')}
      </Button>
      <Checkbox
        size="xs"
        label={t('csv.leaveOut', { count })}
        checked={leavesOut}
        onChange={(event) => onLeaveOut(event.currentTarget.checked)}
      />
    </div>
  );
}
