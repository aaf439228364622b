import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../rpc/orpc.tsx';
import { focusOnMount } from '../../../ui/hooks/focus-on-mount.ts';
import { MadeFilePanel, MakingFile } from '../MadeFilePanel.tsx';
import { Refusal } from '../Refusal.tsx';
import classes from '../sync.module.css';
import { useMadeFile } from '../use-made-file.ts';

/** A laptop that is a member, and may need the office to begin with. */
export interface ApprovedLaptop {
  readonly deviceId: string;
  readonly code: string;
  /** Whose it is, as people say. */
  readonly owner: string | null;
  /** It was in the office before: an exchange is all it needs. */
  readonly holdsOffice: boolean;
}

interface SnapshotFileProps {
  readonly laptop: ApprovedLaptop;
  readonly onClose: () => void;
}

/** Makes the file by which a laptop begins with all that is here, and says what to do with it. */
export function SnapshotFile({ laptop: { deviceId, code, owner, holdsOffice }, onClose }: SnapshotFileProps) {
  const { t } = useTranslation(['devices', 'ui']);
  const { devices } = useClient();
  const { state, make, save, cancel } = useMadeFile();
  const begin = (): void => make((signal) => devices.snapshot({ deviceId }, { signal }));
  if (state.kind === 'working') return <MakingFile title={t('snapshot.making')} state={state} onCancel={cancel} />;
  const name = [owner, t('device', { code })].filter(Boolean).join(' · ');
  return (
    <div className={classes.stack}>
      <p>
        <strong>{t('snapshot.member', { name })}</strong> {t(holdsOffice ? 'snapshot.exchange' : 'snapshot.begins')}
      </p>
      {state.kind === 'made' ? (
        <MadeFilePanel state={state} onSave={save}>
          <p>{t('snapshot.next')}</p>
        </MadeFilePanel>
      ) : (
        <Refusal error={state.error} />
      )}
      <Group gap="xs" justify="end">
        {state.kind !== 'made' && (
          <Button variant={holdsOffice ? 'default' : 'filled'} onClick={begin} ref={focusOnMount}>
            {t('snapshot.make')}
          </Button>
        )}
        <Button
          variant={state.kind === 'made' || holdsOffice ? 'filled' : 'default'}
          onClick={onClose}
          ref={state.kind === 'made' ? focusOnMount : undefined}
        >
          {t('ui:dialog.close')}
        </Button>
      </Group>
    </div>
  );
}
