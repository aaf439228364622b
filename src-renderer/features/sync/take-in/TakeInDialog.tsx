import { Button, Modal } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BUNDLE_ENDING } from '#shared/contract/sync.ts';
import { useHost } from '../../../rpc/orpc.tsx';
import { focusOnMount } from '../../../ui/hooks/focus-on-mount.ts';
import { useReturnFocus } from '../../../ui/hooks/use-return-focus.ts';
import { useStable } from '../../../ui/hooks/use-stable.ts';
import { ProgressPanel } from '../../../ui/states/ProgressPanel.tsx';
import { Refusal } from '../Refusal.tsx';
import classes from '../sync.module.css';
import { PassphraseForm } from './PassphraseForm.tsx';
import { Preview } from './Preview.tsx';
import { TakenIn } from './TakenIn.tsx';
import { type TakeInState, useTakeIn } from './use-take-in.ts';

interface TakeInDialogProps {
  /** The file that was dropped, where that opened the dialog. */
  readonly dropped: File | null;
  readonly onClose: () => void;
}

/** Takes in the file of a colleague: choose it, see what it would do, confirm. */
export function TakeInDialog({ dropped, onClose }: TakeInDialogProps) {
  const { t } = useTranslation(['sync', 'ui']);
  const { state, inspect, unlock, apply, cancel } = useTakeIn();
  useReturnFocus(true);
  const begin = useStable(inspect);
  useEffect(() => {
    if (dropped !== null) begin(dropped);
  }, [dropped, begin]);
  const leave = (): void => {
    if (state.kind !== 'done') cancel();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={leave}
      title={t('takeIn.title')}
      size="36rem"
      closeOnClickOutside={state.kind !== 'working'}
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
    >
      {state.kind === 'choosing' && <Choice error={state.error} onChoose={inspect} />}
      {state.kind === 'working' && <Working state={state} onCancel={cancel} />}
      {state.kind === 'passphrase' && (
        <PassphraseForm error={state.error} onSubmit={(words) => unlock(state.upload, words)} onBack={cancel} />
      )}
      {state.kind === 'asking' && (
        <Preview preview={state.preview} onConfirm={() => apply(state.preview)} onBack={cancel} />
      )}
      {state.kind === 'done' && <TakenIn effect={state.effect} preview={state.preview} onClose={onClose} />}
    </Modal>
  );
}

interface ChoiceProps {
  readonly error: unknown;
  readonly onChoose: (file: File) => void;
}

function Choice({ error, onChoose }: ChoiceProps) {
  const { t } = useTranslation('sync');
  const host = useHost();
  const [isOver, setOver] = useState(false);
  const choose = async (): Promise<void> => {
    const [file] = await host.openFiles([BUNDLE_ENDING], false);
    if (file !== undefined) onChoose(file);
  };
  return (
    <section
      className={classes.dropPlace}
      data-over={isOver || undefined}
      aria-label={t('takeIn.title')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onChoose(file);
      }}
    >
      <Refusal error={error} />
      <p className={classes.quiet}>{t('takeIn.intro')}</p>
      <Button
        ref={focusOnMount}
        leftSection={<IconFileImport size={15} aria-hidden />}
        onClick={() => void choose()}
        variant={error === null ? 'filled' : 'default'}
      >
        {error === null ? t('takeIn.choose') : t('takeIn.chooseOther')}
      </Button>
    </section>
  );
}

interface WorkingProps {
  readonly state: Extract<TakeInState, { kind: 'working' }>;
  readonly onCancel: () => void;
}

const KB = 1000;

/** While it is read bytes are counted, while it is applied changes. */
function Working({ state: { step, done, total }, onCancel }: WorkingProps) {
  const { t } = useTranslation('sync');
  const unit = step === 'applying' ? 1 : KB;
  return (
    <ProgressPanel
      title={t(`takeIn.step.${step}`)}
      done={Math.floor(done / unit)}
      total={total === 0 ? null : Math.ceil(total / unit)}
      detail={step === 'applying' ? t('takeIn.changes') : t('file.kilobytes')}
      onCancel={onCancel}
    />
  );
}
