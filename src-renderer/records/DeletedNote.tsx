import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TimeNote } from '../ui/time/TimeNote.tsx';
import classes from './records.module.css';

interface DeletedNoteProps {
  readonly deletedAt: number;
  /** Left out for who may not. */
  readonly onRestore: (() => void) | undefined;
}

/** Says that a record rests among the deleted ones, and brings it back. */
export function DeletedNote({ deletedAt, onRestore }: DeletedNoteProps) {
  const { t } = useTranslation('records');
  return (
    <div className={classes.deleted} role="status">
      <span>
        {t('deleted.note')} · <TimeNote at={deletedAt} />
      </span>
      {onRestore && (
        <Button size="compact-sm" variant="default" onClick={onRestore}>
          {t('deleted.restore')}
        </Button>
      )}
    </div>
  );
}
