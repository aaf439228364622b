import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { useSession } from '../../rpc/session.ts';
import { Failure } from './Failure.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import classes from './welcome.module.css';

interface StaffFormProps {
  readonly onDone: () => Promise<unknown>;
}

/** Who works here, on a laptop that has joined: a colleague who is known, or a new one. */
export function StaffForm({ onDone }: StaffFormProps) {
  const { t } = useTranslation('welcome');
  const { staff, offices } = useSession();
  const client = useClient();
  const orpc = useOrpc();
  // Whoever approved this device may have said whose it is.
  const { data: devices = [] } = useQuery(orpc.devices.list.queryOptions());
  const expected = devices.find(({ isThis }) => isThis)?.ownerId ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const staffId = chosen ?? expected;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (staffId === null) return;
    try {
      await client.session.takeProfile({ staffId });
      await onDone();
    } catch (refusal) {
      setError(refusal);
    }
  };
  if (isNew) return <ProfileForm onDone={onDone} />;
  return (
    <form className={classes.pane} onSubmit={(event) => void submit(event)}>
      <Select
        label={t('joined.who')}
        data={staff.map(({ id, name, officeId }) => ({
          value: id,
          label: [name, offices.find((office) => office.id === officeId)?.name].filter(Boolean).join(' · '),
        }))}
        value={staffId}
        onChange={setChosen}
        allowDeselect={false}
        searchable
        data-autofocus
      />
      <Failure error={error} />
      <Button type="submit" disabled={staffId === null}>
        {t('begin')}
      </Button>
      <Button variant="subtle" onClick={() => setNew(true)}>
        {t('joined.notListed')}
      </Button>
    </form>
  );
}
