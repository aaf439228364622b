import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceState } from '#shared/contract/sync.ts';
import { type JoinRequestLine, MadeRequest } from '../../../records/joining/MadeRequest.tsx';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { ConfirmIrreversible } from '../../../ui/dialogs/ConfirmIrreversible.tsx';
import { Refusal } from '../Refusal.tsx';
import classes from '../sync.module.css';

interface OwnStandingProps {
  readonly self: DeviceState;
  /** Whether another device is a member, whom one can ask. */
  readonly hasMembers: boolean;
}

/** Says that this device is no member, or none any more, and offers the line by which it asks to be one. */
export function OwnStanding({ self: { standing }, hasMembers }: OwnStandingProps) {
  const { t } = useTranslation('devices');
  const { devices } = useClient();
  const [made, setMade] = useState<JoinRequestLine | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (standing === 'member') return null;
  const ask = (): void => {
    devices.request({}).then(setMade, setError);
  };
  const words = standing === 'revoked' ? 'own.revoked' : 'own.unapproved';
  return (
    <section className={classes.card} data-tone="follow-up" aria-labelledby="own-standing">
      <div className={classes.cardHead}>
        <h2 id="own-standing">{t(`${words}.title`)}</h2>
      </div>
      <div className={classes.cardBody}>
        <p>{t(`${words}.hint`)}</p>
        <Refusal error={error} />
        {made === null ? (
          <Group gap="xs">
            <Button onClick={ask}>{t('own.ask')}</Button>
            {!hasMembers && standing !== 'revoked' && <ContinueAlone />}
          </Group>
        ) : (
          <MadeRequest {...made} />
        )}
      </div>
    </section>
  );
}

/** For the last laptop of a consortium, where there is nobody left to ask. */
function ContinueAlone() {
  const { t } = useTranslation(['devices', 'operations']);
  const client = useClient();
  const act = useAct();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('own.alone')}
      </Button>
      <ConfirmIrreversible
        opened={isAsking}
        title={t('own.alone')}
        consequence={t('own.aloneConsequence')}
        confirmLabel={t('own.aloneConfirm')}
        onClose={() => setAsking(false)}
        onConfirm={() => act(() => client.devices.continueAlone(), t('operations:devices.continueAlone'))}
      />
    </>
  );
}
