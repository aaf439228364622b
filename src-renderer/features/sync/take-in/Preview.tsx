import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BundlePreview } from '#shared/contract/sync.ts';
import { KeyValue, KeyValueList } from '../../../ui/fields/KeyValueList.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { focusOnMount } from '../../../ui/hooks/focus-on-mount.ts';
import classes from '../sync.module.css';
import { useDeviceName } from '../use-device-name.ts';
import { ConflictsToCome } from './ConflictsToCome.tsx';
import { KindTable } from './KindTable.tsx';

interface PreviewProps {
  readonly preview: BundlePreview;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** What a file is, and exactly what taking it in would do. */
export function Preview({ preview, onConfirm, onBack }: PreviewProps) {
  const { t } = useTranslation('sync');
  const { effect, lacking } = preview;
  return (
    <div className={classes.stack}>
      <Facts preview={preview} />
      {lacking.length > 0 && <Lacking lacking={lacking} />}
      {effect !== null && (
        <>
          {effect.applied === 0 && effect.quarantined === 0 && (
            <p className={classes.note}>{t('preview.nothingNew')}</p>
          )}
          <KindTable kinds={effect.kinds} />
          <ConflictsToCome conflicts={effect.conflicts} />
          {effect.quarantined > 0 && (
            <p className={classes.note} data-tone="follow-up">
              {t('preview.quarantined', { count: effect.quarantined })}
            </p>
          )}
        </>
      )}
      <Group gap="xs" justify="end">
        <Button variant="default" onClick={onBack} ref={effect === null ? focusOnMount : undefined}>
          {t('takeIn.chooseOther')}
        </Button>
        {effect !== null && (
          <Button ref={focusOnMount} onClick={onConfirm}>
            {t('preview.confirm')}
          </Button>
        )}
      </Group>
    </div>
  );
}

function Facts({ preview }: Pick<PreviewProps, 'preview'>) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const deviceName = useDeviceName();
  const { sender, createdAt, oldestAt, newestAt, changes, files, fileBytes, missingFiles, effect } = preview;
  const repeated = effect?.repeated ?? 0;
  return (
    <KeyValueList>
      <KeyValue label={t('preview.from')}>{deviceName(sender)}</KeyValue>
      <KeyValue label={t('preview.made')}>{format.dateTime(createdAt)}</KeyValue>
      {oldestAt !== null && newestAt !== null && (
        <KeyValue label={t('preview.period')}>{format.range(oldestAt, newestAt)}</KeyValue>
      )}
      <KeyValue label={t('preview.changes')}>
        {format.number(changes)}
        {repeated > 0 && (
          <span className={classes.quiet}>
            {' · '}
            {t('preview.repeated', { count: repeated, n: format.number(repeated) })}
          </span>
        )}
      </KeyValue>
      {files > 0 && (
        <KeyValue label={t('preview.files')}>
          {format.number(files)} <span className={classes.quiet}>{format.bytes(fileBytes)}</span>
        </KeyValue>
      )}
      {missingFiles > 0 && (
        <KeyValue label={t('preview.missingFiles')}>{t('preview.missing', { count: missingFiles })}</KeyValue>
      )}
    </KeyValueList>
  );
}

function Lacking({ lacking }: Pick<BundlePreview, 'lacking'>) {
  const { t } = useTranslation(['sync', 'errors']);
  const format = useFormat();
  const spans = lacking.map(({ code, from, to }) =>
    t('errors:lacking', { device: code, from: format.number(from), to: format.number(to) }),
  );
  return (
    <p role="alert" className={classes.refusal}>
      <strong>{t('errors:SYNC_LACKS_CHANGES.title', { lacking: format.list(spans, 'unit') })}</strong>{' '}
      {t('errors:SYNC_LACKS_CHANGES.hint')}
    </p>
  );
}
