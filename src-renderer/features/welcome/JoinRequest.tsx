import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type JoinRequestLine, MadeRequest } from '../../records/joining/MadeRequest.tsx';
import { useClient } from '../../rpc/orpc.tsx';
import { useSession } from '../../rpc/session.ts';
import { Failure } from './Failure.tsx';
import classes from './welcome.module.css';

/** What is typed, and what was made of it. */
export interface RequestForm {
  readonly owner: string;
  readonly office: string | null;
  readonly device: string;
  readonly made: JoinRequestLine | null;
}

export const EMPTY_REQUEST: RequestForm = { owner: '', office: null, device: '', made: null };

interface JoinRequestProps {
  readonly form: RequestForm;
  readonly onForm: (form: RequestForm) => void;
}

/** The first step: the line that asks a member to approve this device, and the digits by which they know that it is this one. */
export function JoinRequest({ form, onForm }: JoinRequestProps) {
  const { t } = useTranslation('welcome');
  const client = useClient();
  const { offices } = useSession();
  const [error, setError] = useState<unknown>(null);
  const { owner, office, device, made } = form;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    try {
      const named = { ownerName: owner, officeName: office, name: device.trim() || null };
      onForm({ ...form, made: await client.devices.request(named) });
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <section className={classes.step}>
      <h2>{t('join.ask.title')}</h2>
      <form className={classes.pane} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('name')}
          value={owner}
          onChange={(event) => onForm({ ...form, owner: event.currentTarget.value })}
          required
          data-autofocus
        />
        <div className={classes.pair}>
          <Select
            label={t('office')}
            data={offices.map(({ name }) => name)}
            value={office}
            onChange={(value) => onForm({ ...form, office: value })}
          />
          <TextInput
            label={t('join.ask.device')}
            placeholder={t('join.ask.deviceExample')}
            value={device}
            onChange={(event) => onForm({ ...form, device: event.currentTarget.value })}
          />
        </div>
        <Failure error={error} />
        <Button type="submit" variant={made === null ? 'filled' : 'default'} disabled={owner.trim() === ''}>
          {t('join.ask.make')}
        </Button>
      </form>
      {made !== null && <MadeRequest {...made} />}
    </section>
  );
}
