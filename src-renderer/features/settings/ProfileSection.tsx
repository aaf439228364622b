import { useTranslation } from 'react-i18next';
import type { ProfileInput } from '#shared/contract/session.ts';
import { STAFF_ROLES } from '#shared/domain/lists.ts';
import { useSave } from '../../records/use-save.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useProfile, useSession } from '../../rpc/session.ts';
import { EditableSelect } from '../../ui/fields/EditableChoice.tsx';
import { EditableText } from '../../ui/fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../../ui/fields/KeyValueList.tsx';
import classes from './settings.module.css';

/** Who works on this device. */
export function ProfileSection() {
  const { t } = useTranslation(['settings', 'lists', 'operations']);
  const client = useClient();
  const keep = useSave();
  const profile = useProfile();
  const { offices, device } = useSession();
  const save = (change: Partial<ProfileInput>) => {
    const { name, email, officeId, role, language, zone } = profile;
    const saved = client.session.saveProfile({ name, email, officeId, role, language, zone, ...change });
    return keep(saved, t('operations:session.saveProfile'));
  };
  return (
    <section className={classes.card}>
      <h2>{t('profile.title')}</h2>
      <KeyValueList>
        <KeyValue label={t('profile.name')}>
          <EditableText value={profile.name} onSave={(name) => save({ name })} />
        </KeyValue>
        <KeyValue label={t('profile.email')}>
          <EditableText value={profile.email ?? ''} onSave={(email) => save({ email: email === '' ? null : email })} />
        </KeyValue>
        <KeyValue label={t('profile.office')}>
          <EditableSelect
            value={profile.officeId}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            onSave={(officeId) => save({ officeId: officeId ?? profile.officeId })}
          />
        </KeyValue>
        <KeyValue label={t('profile.role')}>
          <EditableSelect
            value={profile.role}
            options={STAFF_ROLES.map((role) => ({ value: role, label: t(`lists:staffRole.${role}`) }))}
            onSave={(value) => save({ role: STAFF_ROLES.find((role) => role === value) ?? profile.role })}
          />
        </KeyValue>
        <KeyValue label={t('profile.device')}>{device.code}</KeyValue>
      </KeyValueList>
    </section>
  );
}
