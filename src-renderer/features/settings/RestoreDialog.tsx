import { Button, Group, Modal } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BACKUP_ENDING, type BackupContents, type BackupSource } from '#shared/contract/maintenance.ts';
import { OfficeCounts } from '../../records/OfficeCounts.tsx';
import { useHost, useOrpc } from '../../rpc/orpc.tsx';
import { useErrorText } from '../../ui/errors/error-text.tsx';
import { KeyValue, KeyValueList } from '../../ui/fields/KeyValueList.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { ProgressPanel } from '../../ui/states/ProgressPanel.tsx';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import classes from './settings.module.css';
import { type RestoreState, useRestore } from './use-restore.ts';

const MB = 1_000_000;

/** Brings back the state of a backup: choose it, see what it holds, confirm; the program starts anew on it. */
export function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'ui']);
  const format = useFormat();
  const toasts = useToasts();
  const { state, inspect, carryOut, cancel } = useRestore(({ createdAt }) => {
    toasts.info(t('restore.done', { when: format.dateTime(createdAt) }));
    onClose();
  });
  const leave = (): void => {
    // There is no way back any more once the program is about to start anew.
    if (state.kind === 'restarting') return;
    cancel();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={leave}
      title={t('restore.title')}
      size="32rem"
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
    >
      {state.kind === 'choosing' && <Choice error={state.error} onChoose={inspect} />}
      {state.kind === 'working' && <Working state={state} onCancel={cancel} />}
      {state.kind === 'asking' && (
        <Question contents={state.contents} onConfirm={() => carryOut(state.contents)} onBack={cancel} />
      )}
      {state.kind === 'restarting' && <output>{t('restore.restarting')}</output>}
    </Modal>
  );
}

interface ChoiceProps {
  readonly error: unknown;
  readonly onChoose: (chosen: File | BackupSource) => void;
}

function Choice({ error, onChoose }: ChoiceProps) {
  const { t } = useTranslation('settings');
  const host = useHost();
  const orpc = useOrpc();
  const format = useFormat();
  const errorText = useErrorText();
  const { data: kept = [] } = useQuery(orpc.maintenance.keptBackups.queryOptions());
  const failure = error === null ? null : errorText(error);
  const choose = async (): Promise<void> => {
    const [file] = await host.openFiles([BACKUP_ENDING], false);
    if (file !== undefined) onChoose(file);
  };
  return (
    <div className={classes.restore}>
      <p className={classes.hint}>{t('restore.intro')}</p>
      {failure && <p role="alert">{[failure.title, failure.hint].filter(Boolean).join(' ')}</p>}
      <div>
        <Button data-autofocus leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => void choose()}>
          {t('restore.choose')}
        </Button>
      </div>
      {kept.length > 0 && (
        <section>
          <h3>{t('restore.kept')}</h3>
          <ul className={classes.rows}>
            {kept.map(({ name, reason, createdAt, size }) => (
              <li key={name} className={classes.row}>
                <Button variant="subtle" justify="start" onClick={() => onChoose({ kind: 'kept', name })}>
                  {format.dateTime(createdAt)}
                </Button>
                <span className={classes.second}>
                  {t(`restore.reason.${reason}`)} · {format.bytes(size)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface WorkingProps {
  readonly state: Extract<RestoreState, { kind: 'working' }>;
  readonly onCancel: () => void;
}

function Working({ state: { step, done, total }, onCancel }: WorkingProps) {
  const { t } = useTranslation('settings');
  return (
    <ProgressPanel
      title={t(`restore.step.${step}`)}
      done={Math.floor(done / MB)}
      total={Math.ceil(total / MB)}
      detail={t('restore.megabytes')}
      onCancel={onCancel}
    />
  );
}

interface QuestionProps {
  readonly contents: BackupContents;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

function Question({ contents, onConfirm, onBack }: QuestionProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { createdAt, office, staffMember, deviceCode, newestChangeAt, counts, missingFiles } = contents;
  const facts: readonly (readonly [string, string])[] = [
    [t('restore.made'), format.dateTime(createdAt)],
    [t('restore.newest'), newestChangeAt === null ? '–' : format.dateTime(newestChangeAt)],
    [t('profile.office'), office ?? '–'],
    [t('restore.by'), [staffMember, deviceCode].filter(Boolean).join(' · ')],
  ];
  return (
    <div className={classes.restore}>
      <KeyValueList>
        {facts.map(([label, value]) => (
          <KeyValue key={label} label={label}>
            {value}
          </KeyValue>
        ))}
        <OfficeCounts counts={counts} />
      </KeyValueList>
      {missingFiles > 0 && <p role="alert">{t('restore.missing', { count: missingFiles })}</p>}
      <p className={classes.hint}>{t('restore.consequence')}</p>
      <Group gap="xs" justify="end">
        <Button variant="default" onClick={onBack}>
          {t('restore.back')}
        </Button>
        <Button data-autofocus onClick={onConfirm}>
          {t('restore.confirm')}
        </Button>
      </Group>
    </div>
  );
}
