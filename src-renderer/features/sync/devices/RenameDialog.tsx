import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '#shared/contract/devices.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';

interface RenameDialogProps {
  readonly device: Device;
  readonly onClose: () => void;
}

/** What a device is called; an empty name is none. */
export function RenameDialog({ device: { id, name }, onClose }: RenameDialogProps) {
  const { t } = useTranslation(['devices', 'operations', 'welcome']);
  const client = useClient();
  const save = useSave();
  const [text, setText] = useState(name ?? '');
  const submit = () =>
    save(client.devices.rename({ deviceId: id, name: text.trim() || null }), t('operations:devices.rename'));
  return (
    <FormDialog opened title={t('rename.title')} submitLabel={t('rename.submit')} onClose={onClose} onSubmit={submit}>
      <TextInput
        label={t('rename.name')}
        placeholder={t('welcome:join.ask.deviceExample')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  );
}
