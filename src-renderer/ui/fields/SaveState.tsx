import { Button, Loader } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './fields.module.css';
import type { Editable } from './use-editable.ts';

interface SaveStateProps {
  readonly field: Pick<Editable<unknown>, 'status' | 'error' | 'revert'> & { readonly commit: () => void };
  readonly children: ReactNode;
}

/** A field with what became of its last change: saving, saved, or why not and what to do. */
export function SaveState({ field: { status, error, commit, revert }, children }: SaveStateProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.field} data-status={status}>
      <div className={classes.control}>
        {children}
        <output className={classes.mark}>
          {status === 'saving' && <Loader size={12} aria-label={t('edit.saving')} />}
          {status === 'saved' && <IconCheck size={14} aria-label={t('edit.saved')} />}
        </output>
      </div>
      {status === 'failed' && error && (
        <div className={classes.failure} role="alert">
          <span>{t('edit.failed', { reason: error.title })}</span>
          <Button size="compact-xs" variant="default" onClick={() => commit()}>
            {t('error.retry')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={revert}>
            {t('edit.discard')}
          </Button>
        </div>
      )}
    </div>
  );
}
