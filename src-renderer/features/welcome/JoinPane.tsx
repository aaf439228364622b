import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BUNDLE_ENDING } from '#shared/contract/sync.ts';
import { useHost } from '../../rpc/orpc.tsx';
import { ProgressPanel } from '../../ui/states/ProgressPanel.tsx';
import { Failure } from './Failure.tsx';
import { JoinQuestion } from './JoinQuestion.tsx';
import { EMPTY_REQUEST, JoinRequest } from './JoinRequest.tsx';
import { type JoinState, useJoin } from './use-join.ts';
import classes from './welcome.module.css';

const MB = 1_000_000;

interface JoinPaneProps {
  /** The program works in the office now; only who works here is not known yet. */
  readonly onJoined: () => Promise<unknown>;
}

/** The way into an office that colleagues have: ask a member, and open the file that comes back. */
export function JoinPane({ onJoined }: JoinPaneProps) {
  const { t } = useTranslation('welcome');
  // Kept here, so that a file that was refused leaves the request on the screen.
  const [form, setForm] = useState(EMPTY_REQUEST);
  const { state, inspect, carryOut, cancel } = useJoin(() => void onJoined());
  if (state.kind === 'restarting') return <output>{t('join.restarting')}</output>;
  if (state.kind === 'working') return <Working state={state} onCancel={cancel} />;
  if (state.kind === 'asking') {
    return <JoinQuestion contents={state.contents} onConfirm={() => carryOut(state.contents)} onBack={cancel} />;
  }
  return (
    <div className={classes.pane}>
      <JoinRequest form={form} onForm={setForm} />
      <OpenFile error={state.error} onChoose={inspect} />
    </div>
  );
}

interface OpenFileProps {
  readonly error: unknown;
  readonly onChoose: (file: File) => void;
}

function OpenFile({ error, onChoose }: OpenFileProps) {
  const { t } = useTranslation('welcome');
  const host = useHost();
  const choose = async (): Promise<void> => {
    const [file] = await host.openFiles([BUNDLE_ENDING], false);
    if (file !== undefined) onChoose(file);
  };
  return (
    <section className={classes.step}>
      <h2>{t('join.open.title')}</h2>
      <p className={classes.lead}>{t('join.open.hint')}</p>
      <Failure error={error} />
      <Button variant="default" leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => void choose()}>
        {t('join.open.choose')}
      </Button>
    </section>
  );
}

interface WorkingProps {
  readonly state: Extract<JoinState, { kind: 'working' }>;
  readonly onCancel: () => void;
}

function Working({ state: { step, done, total }, onCancel }: WorkingProps) {
  const { t } = useTranslation('welcome');
  return (
    <ProgressPanel
      title={t(`join.step.${step}`)}
      done={Math.floor(done / MB)}
      total={Math.ceil(total / MB)}
      detail={t('join.megabytes')}
      onCancel={onCancel}
    />
  );
}
