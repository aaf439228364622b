import { IconTransfer } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './sync-notes.module.css';
import { useSyncState } from './use-sync-state.ts';
import { useSyncWords } from './use-sync-words.ts';

/** Says that nothing was exchanged for days, and leads to where that is done; nothing where all is well. */
export function IdleNote() {
  const { t } = useTranslation('sync');
  const state = useSyncState();
  const words = useSyncWords();
  const idle = state === undefined ? null : words.idle(state, Date.now());
  if (idle === null) return null;
  return (
    <p className={classes.idle} role="status">
      <IconTransfer size={16} stroke={1.7} aria-hidden className={classes.icon} />
      <span>
        <strong>{idle}</strong> {t('status.idleHint')}
      </span>
      <Link to="/sync">{t('status.go')}</Link>
    </p>
  );
}
