import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileInput } from '#shared/contract/session.ts';
import { STAFF_ROLES } from '#shared/domain/lists.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useSession } from '../../rpc/session.ts';
import { usePreferences } from '../../ui/preferences/provider.tsx';
import { Failure } from './Failure.tsx';
import classes from './welcome.module.css';

interface ProfileFormProps {
  readonly onDone: () => Promise<unknown>;
}

/** Who works here, at which office: somebody whom the office does not know yet. */
export function ProfileForm({ onDone }: ProfileFormProps) {
  const { t } = useTranslation(['welcome', 'lists']);
  const { offices } = useSession();
  const client = useClient();
  const { preferences } = usePreferences();
  const [profile, setProfile] = useState<Omit<ProfileInput, 'language'>>({
    name: '',
    email: null,
    officeId: offices[0]?.id ?? '',
    role: 'officer',
    zone: preferences.zone,
  });
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<ProfileInput>): void => setProfile((before) => ({ ...before, ...change }));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      await client.session.saveProfile({ ...profile, language: preferences.language });
      await onDone();
    } catch (refusal) {
      setError(refusal);
    }
  };
  const chooseOffice = (officeId: string): void => {
    const office = offices.find(({ id }) => id === officeId);
    set({ officeId, ...(office === undefined ? {} : { zone: office.zone }) });
  };

  return (
    <form className={classes.pane} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        value={profile.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <TextInput
        label={t('email')}
        type="email"
        value={profile.email ?? ''}
        onChange={(event) => set({ email: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('office')}
          data={offices.map(({ id, name }) => ({ value: id, label: name }))}
          value={profile.officeId}
          onChange={(value) => value !== null && chooseOffice(value)}
          allowDeselect={false}
        />
        <Select
          label={t('role')}
          data={STAFF_ROLES.map((role) => ({ value: role, label: t(`lists:staffRole.${role}`) }))}
          value={profile.role}
          onChange={(value) => set({ role: STAFF_ROLES.find((role) => role === value) ?? 'officer' })}
          allowDeselect={false}
        />
      </div>
      <Failure error={error} />
      <Button type="submit" disabled={profile.name.trim() === ''}>
        {t('begin')}
      </Button>
    </form>
  );
}
