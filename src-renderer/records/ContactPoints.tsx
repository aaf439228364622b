import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconMail, IconPhone, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '#shared/contract/related.ts';
import { CONTACT_KINDS, type ContactKind } from '#shared/domain/lists.ts';
import { shownPhone } from '#shared/domain/phones.ts';
import { useClient, useHost } from '../rpc/orpc.tsx';
import { useSession } from '../rpc/session.ts';
import { useAct } from '../rpc/use-act.ts';
import { FormDialog } from '../ui/dialogs/FormDialog.tsx';
import { useFormat } from '../ui/format/use-format.ts';
import classes from './records.module.css';
import { useRefusal } from './refusals.ts';
import { Section } from './Section.tsx';
import { useSave } from './use-save.ts';

interface ContactPointsProps {
  readonly ownerId: string;
  readonly points: readonly ContactPoint[];
}

/** E-mail addresses and phone numbers of a person or an organisation. */
export function ContactPoints({ ownerId, points }: ContactPointsProps) {
  const { t } = useTranslation('records');
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('contact.title')}
      action={
        <Button size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>
          {t('contact.add')}
        </Button>
      }
    >
      {points.length === 0 && <p className={classes.none}>{t('contact.none')}</p>}
      <ul className={classes.rows}>
        {points.map((point) => (
          <PointLine key={point.id} point={point} />
        ))}
      </ul>
      <NewPoint ownerId={ownerId} opened={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}

function PointLine({ point: { id, kind, value, key } }: { readonly point: ContactPoint }) {
  const { t } = useTranslation(['records', 'operations']);
  const client = useClient();
  const host = useHost();
  const act = useAct();
  const email = kind === 'email';
  const format = useFormat();
  const phone = shownPhone(key, useHomeCountry());
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        {email ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconMail size={14} aria-hidden />}
            title={t('contact.write')}
            onClick={() => void host.openExternal(`mailto:${encodeURIComponent(key)}`)}
          >
            {value}
          </Button>
        ) : (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPhone size={14} aria-hidden />}
            title={t('contact.copy')}
            onClick={() => void host.copyText(key)}
          >
            {phone.text}
          </Button>
        )}
      </span>
      {!email && phone.country !== null && (
        <small className={classes.aside}>
          {phone.other} · {format.country(phone.country)}
        </small>
      )}
      <ActionIcon
        aria-label={t('contact.remove', { value })}
        onClick={() =>
          void act(() => client.people.removeContactPoint({ id }), t('operations:people.removeContactPoint'))
        }
      >
        <IconTrash size={15} />
      </ActionIcon>
    </li>
  );
}

/** Where the one who reads would dial from. */
function useHomeCountry(): string | null {
  const { profile, offices } = useSession();
  return offices.find(({ id }) => id === profile?.officeId)?.country ?? null;
}

interface NewPointProps {
  readonly ownerId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function NewPoint({ ownerId, opened, onClose }: NewPointProps) {
  const { t } = useTranslation(['records', 'operations']);
  const client = useClient();
  const save = useSave();
  const refusal = useRefusal();
  const [kind, setKind] = useState<ContactKind>('email');
  const [value, setValue] = useState('');
  const [error, setError] = useState<string | null>(null);

  const submit = async (): Promise<void> => {
    try {
      const added = client.people.addContactPoint({ ownerId, kind, value });
      await save(added, t('operations:people.addContactPoint'));
      setValue('');
      setError(null);
    } catch (reason) {
      setError(refusal(reason));
      throw reason;
    }
  };
  return (
    <FormDialog
      opened={opened}
      title={t('contact.add')}
      submitLabel={t('contact.submit')}
      canSubmit={value.trim() !== ''}
      onClose={onClose}
      onSubmit={submit}
    >
      <Select
        label={t('contact.kind')}
        data={CONTACT_KINDS.map((one) => ({ value: one, label: t(`contact.kinds.${one}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(next) => setKind(next === 'phone' ? 'phone' : 'email')}
      />
      <TextInput
        data-autofocus
        type={kind === 'email' ? 'email' : 'tel'}
        label={t(`contact.kinds.${kind}`)}
        description={kind === 'phone' ? t('contact.phoneHint') : undefined}
        value={value}
        error={error}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
