import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinRequestContents } from '#shared/contract/devices.ts';
import { Fingerprint } from '../../../records/joining/Fingerprint.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useColleagues } from '../../../rpc/session.ts';
import { KeyValue, KeyValueList } from '../../../ui/fields/KeyValueList.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { useGuardedSubmit } from '../../../ui/keyboard/use-guarded-submit.ts';
import { Refusal } from '../Refusal.tsx';
import classes from '../sync.module.css';
import type { ApprovedLaptop } from './SnapshotFile.tsx';

interface ApproveFormProps {
  readonly text: string;
  readonly request: JoinRequestContents;
  readonly onApproved: (laptop: ApprovedLaptop) => void;
  readonly onClose: () => void;
}

/** What a request says, the digits to compare, and the approval: only a person can tell whether it is the right laptop. */
export function ApproveForm({ text, request, onApproved, onClose }: ApproveFormProps) {
  const { t } = useTranslation(['devices', 'operations', 'ui']);
  const client = useClient();
  const save = useSave();
  const [ownerId, setOwnerId] = useState(request.owner?.staffId ?? null);
  const [error, setError] = useState<unknown>(null);
  const { name, owner, known } = request;

  const submit = async (): Promise<void> => {
    setError(null);
    try {
      const { deviceId, code } = await save(client.devices.approve({ text, ownerId }), t('operations:devices.approve'));
      onApproved({ deviceId, code, owner: owner?.name ?? name, holdsOffice: known !== null });
    } catch (refusal) {
      setError(refusal);
    }
  };
  const handlers = useGuardedSubmit(() => void submit());
  return (
    <form className={classes.stack} {...handlers}>
      <Facts request={request} />
      {known?.hasOtherKeys && (
        <p role="alert" className={classes.note} data-tone="shu">
          {t('add.otherKeys', { code: known.code })}
        </p>
      )}
      <Fingerprint label={t('add.fingerprint')} digits={request.fingerprint} />
      <p className={classes.quiet}>{t('add.compare')}</p>
      <OwnerField owner={owner} ownerId={ownerId} onOwner={setOwnerId} />
      <Refusal error={error} />
      <Group gap="xs" justify="end">
        <Button variant="default" onClick={onClose}>
          {t('add.differs')}
        </Button>
        <Button type="submit">{t('add.approve')}</Button>
      </Group>
    </form>
  );
}

function Facts({ request: { owner, office, name, madeAt, known } }: Pick<ApproveFormProps, 'request'>) {
  const { t } = useTranslation('devices');
  const format = useFormat();
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('add.owner'), owner?.name],
    [t('add.office'), office],
    [t('add.device'), name],
    [t('add.known'), known && t('device', { code: known.code })],
    [t('add.made'), format.dateTime(madeAt)],
  ];
  return (
    <KeyValueList>
      {facts.map(
        ([label, value]) =>
          value && (
            <KeyValue key={label} label={label}>
              {value}
            </KeyValue>
          ),
      )}
    </KeyValueList>
  );
}

interface OwnerFieldProps {
  readonly owner: JoinRequestContents['owner'];
  readonly ownerId: string | null;
  readonly onOwner: (id: string | null) => void;
}

/** Somebody who is not known here says who they are when their laptop begins. */
function OwnerField({ owner, ownerId, onOwner }: OwnerFieldProps) {
  const { t } = useTranslation('devices');
  const { staff, officeName } = useColleagues();
  const newcomer = owner === null || owner.staffId !== null ? undefined : t('add.newcomer', { name: owner.name });
  return (
    <Select
      label={t('add.whose')}
      description={newcomer}
      placeholder={t('add.notListed')}
      data={staff.map(({ id, name, officeId }) => ({
        value: id,
        label: [name, officeName(officeId)].filter(Boolean).join(' · '),
      }))}
      value={ownerId}
      onChange={onOwner}
      clearable
      searchable
    />
  );
}
