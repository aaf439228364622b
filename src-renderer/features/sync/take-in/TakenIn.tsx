import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BundleEffect, BundlePreview } from '#shared/contract/sync.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { focusOnMount } from '../../../ui/hooks/focus-on-mount.ts';
import classes from '../sync.module.css';
import { useDeviceName } from '../use-device-name.ts';
import { KindTable } from './KindTable.tsx';

interface TakenInProps {
  readonly effect: BundleEffect;
  readonly preview: BundlePreview;
  readonly onClose: () => void;
}

/** What was taken in, and what wants a look now. */
export function TakenIn({ effect, preview, onClose }: TakenInProps) {
  const { t } = useTranslation(['sync', 'ui']);
  const format = useFormat();
  const deviceName = useDeviceName();
  const { applied, quarantined, conflicts, kinds } = effect;
  return (
    <div className={classes.stack} role="status">
      <p>
        <strong>
          {applied === 0 ? t('result.nothing') : t('result.applied', { count: applied, n: format.number(applied) })}
        </strong>{' '}
        <span className={classes.quiet}>{deviceName(preview.sender)}</span>
      </p>
      <KindTable kinds={kinds} />
      {conflicts.length > 0 && (
        <p className={classes.note} data-tone="follow-up">
          {t('result.conflicts', { count: conflicts.length })}{' '}
          <Link to="/today" onClick={onClose}>
            {t('result.toConflicts')}
          </Link>
        </p>
      )}
      {quarantined > 0 && (
        <p className={classes.note} data-tone="follow-up">
          {t('result.quarantined', { count: quarantined })}{' '}
          <Link to="/sync" onClick={onClose}>
            {t('result.toQuarantine')}
          </Link>
        </p>
      )}
      <Group justify="end">
        <Button ref={focusOnMount} onClick={onClose}>
          {t('ui:dialog.close')}
        </Button>
      </Group>
    </div>
  );
}
